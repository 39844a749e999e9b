using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CztBot.Conversations;

/// <summary>Registers Microsoft's adapter under the name by which the host knows ours.</summary>
internal static class OfficialRegistration
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        // The SDK takes the client without a name.
        services.AddHttpClient("", client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton<ChannelProbe>()
            .AddSingleton<BotFrameworkAuthentication>(provider => Authentication(
                provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHttpClientFactory>()))
            .AddSingleton<CloudAdapter, GuardedAdapter>()
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => (GuardedAdapter)provider.GetRequiredService<CloudAdapter>());
    }

    // The SDK refuses to start as SingleTenant without an id, which is how this program is shipped; it then runs without tokens,
    // and the guard lets nobody in but a developer on the same machine.
    private static ConfigurationBotFrameworkAuthentication Authentication(IConfiguration configuration, IHttpClientFactory clients) => new(
        configuration,
        string.IsNullOrEmpty(configuration["MicrosoftAppId"]) ? new PasswordServiceClientCredentialFactory() : null,
        httpClientFactory: clients);
}
