namespace CztBot.LocalChat;

/// <summary>The chat page of Development: Web Chat in the browser, a small Direct Line and channel behind it. Loopback only, never in Production.</summary>
public static class LocalChatSlice
{
    public static IServiceCollection AddLocalChat(this IServiceCollection services)
    {
        services.AddHttpClient(BotTurns.Client, client => client.Timeout = TimeSpan.FromSeconds(15));
        return services
            .AddSingleton<Transcripts>()
            .AddSingleton<ChatTokens>()
            .AddSingleton<BotTurns>()
            .AddSingleton<DirectLine>()
            .AddSingleton<DirectLineDoor>()
            .AddSingleton<Personas>();
    }

    public static void MapLocalChat(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        var local = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, LocalOnly>();
        local.MapPage();
        local.MapPersonas();
        local.MapConnector();
        local.MapDirectLine();
    }
}
