using System.Net.WebSockets;
using System.Text;

namespace CztBot.LocalChat;

/// <summary>The WebSocket of a conversation: replays from the watermark, then follows.</summary>
internal static class DirectLineStream
{
    public static async Task<IResult> RunAsync(string id, HttpContext http, ChatTokens tokens, DirectLine direct, TimeProvider machine)
    {
        if (await tokens.ReadAsync(http.Request.Query["t"]) is not { } ticket) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (ticket.Conversation != id) return Results.NotFound();
        if (!http.WebSockets.IsWebSocketRequest) return Results.BadRequest();
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var listening = ListenAsync(socket, ended);
        try
        {
            await FollowAsync(socket, direct, ticket.Conversation, DirectLine.Watermark(http.Request.Query["watermark"]), ended.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            // The page went away or reconnects; it replays from its watermark.
        }

        await listening;
        return Results.Empty;
    }

    private static async Task FollowAsync(WebSocket socket, DirectLine direct, string conversation, int watermark, CancellationToken ended)
    {
        while (socket.State == WebSocketState.Open)
        {
            await direct.ChangedAfter(conversation, watermark).WaitAsync(ended);
            var frame = direct.Frame(conversation, watermark);
            watermark = DirectLine.Watermark(frame["watermark"]!.GetValue<string>());
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, ended);
        }
    }

    // The page sends an empty frame every twenty seconds and a close at the end; both are all it says.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[256];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var said = await socket.ReceiveAsync(buffer, ended.Token);
                if (said.MessageType != WebSocketMessageType.Close) continue;
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                break;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            // Nothing to say goodbye to.
        }

        await ended.CancelAsync();
    }
}
