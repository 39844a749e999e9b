using CztBot.Conversations;

namespace CztBot.Broadcasts;

/// <summary>To whom, once.</summary>
public static class BroadcastSlice
{
    public static IServiceCollection AddBroadcasts(this IServiceCollection services) => services
        .AddSingleton<Outbox>()
        .AddSingleton<NewConversation>()
        .AddSingleton<IMemberDirectory, ChannelDirectory>()
        .AddSingleton<Courier>()
        .AddSingleton<SendingPause>()
        .AddSingleton<ISending, Sender>()
        .AddSingleton<DeliveryBoard>()
        .AddWorkbooks<DeliveryWorkbooks>(DeliveryWorkbooks.Kind)
        .AddWord<DeliveryBoard>("发送情况")
        .AddVerb<DeliveryBoard>("delivery.board")
        .AddVerb<ResendDeliveries>("delivery.resend")
        .AddVerb<CancelDeliveries>("delivery.cancel")
        .AddVerb<SettleDeliveries>("delivery.settle")
        .AddVerb<ReplaceDeliveries>("delivery.replace")
        .AddHostedService<SenderService>();
}
