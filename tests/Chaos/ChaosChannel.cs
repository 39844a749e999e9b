using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CztBot.Chaos;

/// <summary>The channel's far side on a bad day: throttles, takes a message and breaks off or never answers, fails, lets some overtake others, goes away for a while. The same seed misbehaves alike.</summary>
internal sealed class ChaosChannel(int seed) : IAsyncDisposable
{
    private const int Absent = 3;
    private const int Ways = 7;
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(150);
    private readonly Lock _dice = new();
    private readonly Random _random = new(seed);
    private WebApplication? _app;
    private int _ids;

    public string Url => _app!.Urls.First() + "/";

    /// <summary>How many of a hundred messages go wrong; 0 for a good day.</summary>
    public int Trouble { get; set; }

    /// <summary>Nothing is taken, nothing is answered.</summary>
    public bool Gone { get; set; }

    /// <summary>What was taken: the conversation, and the id that was answered; null where nobody heard of it.</summary>
    public ConcurrentQueue<(string Conversation, string? Id)> Taken { get; } = new();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{id}/activities/{reply?}", TakeAsync);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(string id, HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        switch (Gone ? Absent : Fall())
        {
            case 0:
                http.Response.Headers.RetryAfter = "1";
                return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            case 1:
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            case 2:
                // Taken, and nobody hears of it.
                Taken.Enqueue((id, null));
                http.Abort();
                return Results.Empty;
            case Absent:
                http.Abort();
                return Results.Empty;
            case 4:
                return Results.StatusCode(StatusCodes.Status500InternalServerError);
            case 5:
                // Taken, and whoever waits for the answer waits in vain.
                Taken.Enqueue((id, null));
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return Results.Empty;
            case 6:
                // Others overtake it.
                await Task.Delay(Slow, CancellationToken.None);
                goto default;
            default:
                var activity = string.Create(CultureInfo.InvariantCulture, $"c-{Interlocked.Increment(ref _ids)}");
                Taken.Enqueue((id, activity));
                return Results.Json(new { id = activity });
        }
    }

    private int Fall()
    {
        lock (_dice) return _random.Next(100) < Trouble ? _random.Next(Ways) : Ways;
    }
}
