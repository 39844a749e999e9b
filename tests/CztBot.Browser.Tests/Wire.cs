using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>Stands between the page and its chat socket: it can pull the plug, and knows what came through it.</summary>
internal sealed class Wire
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Channel<Uri> _plugged = Channel.CreateUnbounded<Uri>();
    private readonly ConcurrentQueue<string> _received = new();
    private IWebSocketRoute? _socket;

    /// <summary>The ids of the activities that came, one for each time that one came.</summary>
    public IReadOnlyList<string> Received => [.. _received];

    /// <summary>What the page knows up to, by the last frame that it got.</summary>
    public string Watermark { get; private set; } = "";

    public static async Task<Wire> OfAsync(IPage page)
    {
        var wire = new Wire();
        await page.RouteWebSocketAsync("**/stream**", wire.Plug);
        return wire;
    }

    /// <summary>The address of the next socket that the page opens.</summary>
    public async Task<Uri> PluggedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _plugged.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The connection breaks, on both sides.</summary>
    public Task BreakAsync() => _socket!.CloseAsync(new() { Code = 4000, Reason = "the test pulled the plug" });

    private void Plug(IWebSocketRoute socket)
    {
        _socket = socket;
        var server = socket.ConnectToServer();
        server.OnMessage(frame =>
        {
            Note(frame.Text ?? "");
            socket.Send(frame.Text ?? "");
        });
        _plugged.Writer.TryWrite(new Uri(socket.Url));
    }

    private void Note(string frame)
    {
        if (frame.Length == 0) return;
        var said = JsonElement.Parse(frame);
        Watermark = said.GetProperty("watermark").GetString()!;
        foreach (var activity in said.GetProperty("activities").EnumerateArray()) _received.Enqueue(activity.GetProperty("id").GetString()!);
    }
}
