using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>The channel's service on a real server: notes every request as it stood on the wire and answers as told.</summary>
internal sealed class FarSide : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Arrived> _arrived = new();

    private FarSide(WebApplication app) => _app = app;

    /// <summary>Without a slash at its end.</summary>
    public string Url => _app.Urls.First();

    public IReadOnlyList<Arrived> Arrived => [.. _arrived];

    public static async Task<FarSide> StartAsync(Func<HttpResponse, Task>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var side = new FarSide(app);
        app.Run(async http =>
        {
            await side.NoteAsync(http);
            await (answer ?? (response => response.WriteAsync("""{"id":"sent-1"}""")))(http.Response);
        });
        await app.StartAsync();
        return side;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task NoteAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = http.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _arrived.Enqueue(new Arrived(http.Request.Method, target, headers, body.Length == 0 ? null : JsonElement.Parse(body)));
    }
}

/// <summary>A request of the bot.</summary>
/// <param name="Target">Path and query, still escaped.</param>
internal sealed record Arrived(string Method, string Target, IReadOnlyDictionary<string, string> Headers, JsonElement? Body);
