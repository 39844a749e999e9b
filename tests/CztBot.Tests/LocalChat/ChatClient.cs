using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CztBot.Tests.LocalChat;

/// <summary>A Direct Line client, as Web Chat is one.</summary>
internal sealed class ChatClient(HttpClient http, string conversation, string token)
{
    public string Conversation => conversation;

    public string Token => token;

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        response.IsSuccessStatusCode.ShouldBeTrue($"HTTP {(int)response.StatusCode}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Any Direct Line call with this client's token.</summary>
    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        var request = new HttpRequestMessage(method, new Uri($"/v3/directline/{path}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return http.SendAsync(request);
    }

    /// <summary>Posts an activity.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> PostAsync(JsonObject activity)
    {
        using var response = await CallAsync(HttpMethod.Post, $"conversations/{conversation}/activities", activity);
        return (await JsonAsync(response)).GetProperty("id").GetString()!;
    }

    public Task<string> SayAsync(string text) => PostAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>Presses a button: what it carries, with what was filled in.</summary>
    public Task<string> SubmitAsync(JsonElement data, params (string Id, string Value)[] inputs)
    {
        var value = JsonObject.Create(data)!;
        foreach (var (id, filled) in inputs) value[id] = filled;
        return PostAsync(new JsonObject { ["type"] = "message", ["value"] = value, ["channelData"] = new JsonObject { ["postBack"] = true } });
    }

    /// <summary>What the conversation holds from a watermark on.</summary>
    public async Task<Frame> ReadAsync(string watermark = "")
    {
        using var response = await CallAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={watermark}");
        return Frame.Of(await JsonAsync(response));
    }

    /// <summary>Opens the stream that the conversation names.</summary>
    public async Task<ChatStream> StreamAsync(string? watermark = null)
    {
        using var response = watermark is null
            ? await CallAsync(HttpMethod.Post, "conversations")
            : await CallAsync(HttpMethod.Get, $"conversations/{conversation}?watermark={watermark}");
        return await ChatStream.OpenAsync((await JsonAsync(response)).GetProperty("streamUrl").GetString()!);
    }
}

/// <summary>What a poll or a socket frame brings.</summary>
internal sealed record Frame(IReadOnlyList<JsonElement> Activities, string Watermark)
{
    public static Frame Of(JsonElement body) =>
        new([.. body.GetProperty("activities").EnumerateArray()], body.GetProperty("watermark").GetString()!);
}

/// <summary>The WebSocket of a conversation.</summary>
internal sealed class ChatStream(ClientWebSocket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[1024 * 1024];

    // A frame may bring the echo and the answer behind it: what follows the one that was waited for is looked at next.
    private IReadOnlyList<JsonElement> _behind = [];

    public static async Task<ChatStream> OpenAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken);
        return new ChatStream(socket);
    }

    /// <summary>Reads frames until one brings a matching activity.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        for (var activities = _behind; ; activities = (await NextAsync(patience.Token)).Activities)
        {
            if (activities.Index().LastOrDefault(one => wanted(one.Item), (-1, default)) is not ( >= 0, _) found) continue;
            _behind = [.. activities.Skip(found.Index + 1)];
            return found.Item;
        }
    }

    public async Task<Frame> NextAsync(CancellationToken patience)
    {
        var length = 0;
        ValueWebSocketReceiveResult read;
        do
        {
            read = await socket.ReceiveAsync(_buffer.AsMemory(length), patience);
            length += read.Count;
        }
        while (!read.EndOfMessage);
        return Frame.Of(JsonElement.Parse(_buffer.AsSpan(0, length)));
    }

    public void Dispose() => socket.Dispose();
}
