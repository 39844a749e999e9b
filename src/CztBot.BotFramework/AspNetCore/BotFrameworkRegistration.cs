using Microsoft.Bot.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Registers the adapter; the app registers its <see cref="IBot"/> and the machine's <see cref="TimeProvider"/>.</summary>
public static class BotFrameworkRegistration
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(15));
        return services
            .AddSingleton(provider => new BotAuthentication(provider.GetRequiredService<IConfiguration>()["MicrosoftAppId"]))
            .AddSingleton<TurnMemory>()
            .AddSingleton<CloudAdapter>()
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
    }
}
