using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Registers the adapter; the app registers its <see cref="IBot"/> and the machine's <see cref="TimeProvider"/>.</summary>
public static class BotFrameworkRegistration
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            // A redirect would lead to an address that no authenticated activity brought.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
            .AddHttpMessageHandler<BearerHandler>()
            // Addresses name conversations, and what goes wrong is told by the sender.
            .RemoveAllLoggers();
        services.AddHttpClient(AppTokens.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddHttpClient(ChannelTokens.HttpClientName, client =>
        {
            // A caller waits for this, and his channel waits ten seconds for him.
            client.Timeout = TimeSpan.FromSeconds(5);
            client.MaxResponseContentBufferSize = 1024 * 1024;
        });
        return services
            .AddSingleton(provider => BotFrameworkOptions.Read(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<ChannelTokens>()
            .AddSingleton<AppTokens>()
            .AddSingleton<ChannelProbe>()
            .AddTransient<BearerHandler>()
            .AddSingleton<TurnLimits>()
            .AddSingleton<BotAuthentication>()
            .AddSingleton<TurnMemory>()
            .AddSingleton<CloudAdapter>()
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
    }
}
