using CztBot.Conversations;

namespace CztBot.Broadcasts;

/// <summary>To whom, once.</summary>
public static class BroadcastSlice
{
    public static IServiceCollection AddBroadcasts(this IServiceCollection services) => services
        .AddSingleton<Outbox>()
        .AddSingleton<IMemberDirectory, ChannelDirectory>()
        .AddSingleton<Courier>()
        .AddSingleton<SendingPause>()
        .AddSingleton<ISending, Sender>()
        .AddHostedService<SenderService>();
}
