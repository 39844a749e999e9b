using System.Text.Json.Serialization;
using CztBot.Broadcasts;
using CztBot.Core.Calendars;
using CztBot.Rounds;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>What is wrong now, for whoever watches the service from outside: the alarm that still comes when the bot itself cannot speak.</summary>
public sealed class Health(StandingStore standings, RunStore runs, RoundStore rounds, DeliveryStore deliveries, SendingPause pause, SilenceWatch watch, BusinessClock clock, TimeProvider machine)
{
    private static readonly TimeSpan LookWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromHours(1);
    private readonly DateTimeOffset _started = machine.GetUtcNow();

    /// <summary>Codes with what they are about; empty when all is well.</summary>
    /// <param name="scheduled">Whether this process has a schedule at all.</param>
    public async Task<IReadOnlyList<HealthFinding>> FindAsync(bool scheduled)
    {
        var findings = new List<HealthFinding>();
        if ((await standings.LoadAsync()).Plan.Items.Count == 0) findings.Add(new("no-plan", "no plan is imported"));
        if (pause.Reason is { } reason) findings.Add(new("sending-paused", reason));
        if (scheduled && machine.GetUtcNow() - Later(await runs.LastLookAsync(), _started) is var silent && silent > LookWithin)
            findings.Add(new("schedule-silent", $"nobody has looked what is due for {(int)silent.TotalMinutes} minutes"));
        if (await deliveries.OldestDueAsync(clock.Now) is { } due && clock.Now - due > LeaveWithin)
            findings.Add(new("deliveries-stuck", $"a message waits since {due:yyyy-MM-ddTHH:mmzzz}"));
        if (await rounds.LatestAsync() is not { IssuedAt: null } round) return findings;
        var known = await runs.MonthAsync(round.Month);
        if (known.Where(run => run.Silent).ToList() is { Count: > 0 } missed)
            findings.Add(new("run-missed", string.Join(", ", missed.Select(run => $"{run.Month}/{run.Kind} {(run.RanAt is null ? "did not run" : "ran late")}"))));
        if (clock.Today <= round.DueOn && known.Any(run => run.Kind == OccasionKind.Opening && run.RanAt + LeaveWithin <= clock.Now)
            && await watch.ShortfallAsync(round, await standings.LoadAsync()) is { } shortfall)
            findings.Add(new("fewer-reached", $"the opening of {round.Month} reached {shortfall.Reached} people, a month before it was {shortfall.Before}"));
        return findings;
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}

/// <param name="Code">no-plan, sending-paused, schedule-silent, deliveries-stuck, run-missed or fewer-reached.</param>
public sealed record HealthFinding(string Code, string Detail);

/// <param name="Status">ok or degraded.</param>
public sealed record HealthReport(string Status, IReadOnlyList<HealthFinding> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;

/// <summary>GET /health for monitors: everything that is wrong; /health/live and /health/ready for whoever starts and balances nodes.</summary>
public static class HealthEndpoint
{
    public static void MapHealth(this WebApplication app, bool scheduled)
    {
        app.MapGet("/health/live", () => Results.Text("ok"));
        // What is wrong with a month is no reason to take a node out of service; that it cannot send is.
        app.MapGet("/health/ready", async (StandingStore standings, SendingPause pause) =>
            pause.Reason is { } reason ? Results.Text($"sending is paused: {reason}", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text((await standings.LoadAsync()).Plan.Items.Count > 0 ? "ok" : "no plan"));
        app.MapGet("/health", async (Health health) =>
        {
            var findings = await health.FindAsync(scheduled);
            var (status, code) = findings.Count == 0 ? ("ok", StatusCodes.Status200OK) : ("degraded", StatusCodes.Status503ServiceUnavailable);
            return Results.Json(new HealthReport(status, findings), HealthJson.Default.HealthReport, statusCode: code);
        });
    }
}
