using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace CztBot.Conversations;

/// <summary>Registers the protocol and gives it its address.</summary>
internal static class BotEndpoint
{
    public static IServiceCollection AddBotEndpoint(this IServiceCollection services) => services
        .AddBotFramework()
        .AddSingleton<IBot, BotGateway>();

    /// <summary>/api/messages, where the channel posts its activities.</summary>
    public static void MapBot(this WebApplication app) =>
        app.Map("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
}
