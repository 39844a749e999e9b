using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Tests.World;

namespace CztBot.Tests.LocalChat;

/// <summary>Speaks Direct Line to the program as Web Chat does.</summary>
internal sealed class ChatPage(BotWorld world, string token, string conversation, string streamUrl)
{
    public string Token => token;

    public string Conversation => conversation;

    public string StreamUrl => streamUrl;

    /// <summary>Becomes a persona and opens the conversation.</summary>
    public static async Task<ChatPage> OpenAsync(BotWorld world, string persona)
    {
        using var minted = await world.Http.PostAsync(new Uri($"/local/personas/{persona}/token", UriKind.Relative), null);
        var token = (await minted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var opened = await SendAsync(world, HttpMethod.Post, "conversations", token);
        ((int)opened.StatusCode).ShouldBe(201);
        var body = await opened.Content.ReadFromJsonAsync<JsonElement>();
        return new ChatPage(world, body.GetProperty("token").GetString()!, body.GetProperty("conversationId").GetString()!, body.GetProperty("streamUrl").GetString()!);
    }

    public static async Task<HttpResponseMessage> SendAsync(BotWorld world, HttpMethod method, string path, string? token, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/v3/directline/{path}", UriKind.Relative));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await world.Http.SendAsync(request);
    }

    /// <summary>Posts an activity; the answer is its id.</summary>
    public async Task<string> PostAsync(JsonObject activity)
    {
        using var response = await SendAsync(world, HttpMethod.Post, $"conversations/{conversation}/activities", token, activity);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Reads the stream from a watermark until an activity fits.</summary>
    public async Task<(JsonElement Found, List<JsonElement> Seen, string Watermark)> ReadUntilAsync(Func<JsonElement, bool> fits, string watermark = "")
    {
        using var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await socket.ConnectAsync(new Uri(streamUrl.Replace("watermark=", $"watermark={watermark}", StringComparison.Ordinal)), patience.Token);
        var seen = new List<JsonElement>();
        while (true)
        {
            var frame = await FrameAsync(socket, patience.Token);
            foreach (var activity in frame.GetProperty("activities").EnumerateArray())
            {
                seen.Add(activity);
                if (fits(activity)) return (activity, seen, frame.GetProperty("watermark").GetString()!);
            }
        }
    }

    private static async Task<JsonElement> FrameAsync(ClientWebSocket socket, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16384];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancellation);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(whole.ToArray()).RootElement;
    }
}
