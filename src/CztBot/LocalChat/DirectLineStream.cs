using System.Net.WebSockets;
using System.Text;

namespace CztBot.LocalChat;

/// <summary>The WebSocket of a conversation: replays from the watermark, then follows.</summary>
internal static class DirectLineStream
{
    public static Task<IResult> RunAsync(string id, HttpContext http, DirectLine direct, DirectLineDoor door, IHostApplicationLifetime program) =>
        door.WithTicketAsync(http.Request.Query["t"], id, ticket => FollowAsync(http, direct, ticket, program.ApplicationStopping));

    private static async Task<IResult> FollowAsync(HttpContext http, DirectLine direct, ChatTicket ticket, CancellationToken stopping)
    {
        if (!http.WebSockets.IsWebSocketRequest) return Results.BadRequest();
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        // An open page must not keep a stopping program waiting.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
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
