using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CztBot.Tests.World;

/// <summary>The channel's far side: takes what the bot posts, and misbehaves when told to.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Posted> _posted = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Misbehaviour>> _planned = new(StringComparer.Ordinal);
    private int _ids;

    private FakeChannel(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/";

    /// <summary>Everything that was accepted, in order.</summary>
    public IReadOnlyList<Posted> Posted => [.. _posted];

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var channel = new FakeChannel(app);
        app.MapPost("/v3/conversations/{id}/activities/{reply?}", channel.AcceptAsync);
        app.MapPut("/v3/conversations/{id}/activities/{old}", channel.ReplaceAsync);
        app.MapPost("/v3/conversations", channel.BeginAsync);
        app.MapGet("/v3/conversations/{id}/members/{member}", channel.Member);
        await app.StartAsync();
        return channel;
    }

    /// <summary>Whom the channel's directory knows, by account id.</summary>
    public ConcurrentDictionary<string, object> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Conversation and account of each question to the directory.</summary>
    public ConcurrentQueue<(string Conversation, string Member)> Asked { get; } = new();

    /// <summary>What the bot wrote in place of older messages: their id, and the new text.</summary>
    public ConcurrentQueue<(string Old, Answer Answer)> Replaced { get; } = new();

    /// <summary>How an older message is answered that is to be changed; null accepts it.</summary>
    public int? RefusesChanges { get; set; }

    /// <summary>Conversations that the channel makes, by the account of the person, and threads by their channel; whoever is missing gets none.</summary>
    public ConcurrentDictionary<string, string> Makes { get; } = new(StringComparer.Ordinal);

    /// <summary>What was posted to a conversation.</summary>
    public IReadOnlyList<Posted> To(string conversation) => [.. _posted.Where(one => one.Conversation == conversation)];

    /// <summary>The next posts to a conversation are answered like this.</summary>
    public void Misbehave(string conversation, params ReadOnlySpan<Misbehaviour> answers)
    {
        var queue = _planned.GetOrAdd(conversation, _ => new ConcurrentQueue<Misbehaviour>());
        foreach (var answer in answers) queue.Enqueue(answer);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Member(string id, string member)
    {
        Asked.Enqueue((id, member));
        return Members.TryGetValue(member, out var known) ? Results.Json(known) : Results.NotFound();
    }

    private async Task<IResult> ReplaceAsync(string old, HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (RefusesChanges is { } status) return Results.StatusCode(status);
        Replaced.Enqueue((old, Answer.OfActivity(body.RootElement.Clone())));
        return Results.Json(new { id = old });
    }

    private async Task<IResult> BeginAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var (wish, thread) = (body.RootElement, body.RootElement.GetProperty("isGroup").GetBoolean());
        var about = thread ? wish.GetProperty("channelData").GetProperty("channel") : wish.GetProperty("members")[0];
        if (!Makes.TryGetValue(about.GetProperty("id").GetString()!, out var made)) return Results.StatusCode(403);
        if (!thread) return Results.Json(new { id = made });
        _posted.Enqueue(new Posted(made, wish.GetProperty("activity").Clone()));
        return Results.Json(new { id = made, activityId = $"sent-{Interlocked.Increment(ref _ids)}" });
    }

    private async Task<IResult> AcceptAsync(string id, HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (_planned.TryGetValue(id, out var queue) && queue.TryDequeue(out var answer))
        {
            if (answer.AcceptFirst) _posted.Enqueue(new Posted(id, body.RootElement.Clone()));
            if (answer.Status == Misbehaviour.Never) await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            if (answer.Status is 0 or Misbehaviour.Never)
            {
                request.HttpContext.Abort();
                return Results.Empty;
            }

            if (answer.Body is { } text) return Results.Text(text, statusCode: answer.Status);
            if (answer.RetryAfterSeconds is { } seconds) request.HttpContext.Response.Headers.RetryAfter = seconds.ToString();
            return answer.ErrorCode is { } code
                ? Results.Json(new { error = new { code, message = code } }, statusCode: answer.Status)
                : Results.StatusCode(answer.Status);
        }

        _posted.Enqueue(new Posted(id, body.RootElement.Clone()));
        return Results.Json(new { id = $"sent-{Interlocked.Increment(ref _ids)}" });
    }
}

/// <summary>An activity that the bot posted.</summary>
internal sealed record Posted(string Conversation, JsonElement Activity)
{
    public Answer Answer => Answer.OfActivity(Activity);
}

/// <summary>How the channel answers instead of accepting.</summary>
/// <param name="Status">0 breaks the connection, <see cref="Never"/> lets it wait.</param>
/// <param name="Body">What it writes; null for an error of the protocol or nothing.</param>
/// <param name="AcceptFirst">It takes the message and then answers badly all the same.</param>
internal sealed record Misbehaviour(int Status, int? RetryAfterSeconds = null, string? ErrorCode = null, bool AcceptFirst = false, string? Body = null)
{
    /// <summary>It takes the request and does not answer.</summary>
    public const int Never = -1;
}
