using CztBot.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CztBot.Conversations;

/// <summary>Registers the protocol and gives it its address.</summary>
internal static class BotEndpoint
{
    public static IServiceCollection AddBotEndpoint(this IServiceCollection services) => services
        .AddBotFramework()
        .AddSingleton<IBot, BotGateway>();

    /// <summary>The settings of the channels, before anything starts.</summary>
    /// <exception cref="UserErrorException">A setting is wrong.</exception>
    public static void Check(IConfiguration configuration)
    {
        var problems = BotFrameworkOptionsCheck.Problems(configuration);
        if (problems.Count > 0) throw new UserErrorException("appsettings.json 的设置有误：" + string.Join("；", problems) + "。");
    }

    /// <summary>What a registered bot is refused or cannot reach, a sentence each.</summary>
    public static Task<IReadOnlyList<string>> FaultsAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<ChannelProbe>().FaultsAsync(cancellation);

    /// <summary>/api/messages, where the channel posts its activities.</summary>
    public static void MapBot(this WebApplication app) =>
        app.Map("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
}
