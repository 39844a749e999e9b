using Microsoft.Bot.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Registers the adapter; the app registers its <see cref="IBot"/> and the machine's <see cref="TimeProvider"/>.</summary>
public static class BotFrameworkRegistration
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            // A redirect would lead to an address that no authenticated activity brought.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton(provider => new BotAuthentication(
                provider.GetRequiredService<IConfiguration>()["MicrosoftAppId"], provider.GetRequiredService<IHostEnvironment>().IsDevelopment()))
            .AddSingleton<TurnMemory>()
            .AddSingleton<CloudAdapter>()
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
    }
}
