using System.Text.Json.Serialization;
using CztBot.Broadcasts;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;
using CztBot.Rounds;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>What is wrong now, for whoever watches the service from outside: the alarm that still comes when the bot itself cannot speak.</summary>
public sealed class Health(StandingStore standings, RunStore runs, RoundStore rounds, DeliveryStore deliveries, UndeliveredStore undelivered, SendingPause pause, SilenceWatch watch, PaperWatch papers, BusinessClock clock, TimeProvider machine)
{
    private static readonly TimeSpan LookWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromHours(1);
    private readonly DateTimeOffset _started = machine.GetUtcNow();

    /// <summary>Codes with what they are about; empty when all is well.</summary>
    /// <param name="scheduled">Whether this process has a schedule at all.</param>
    public async Task<IReadOnlyList<HealthFinding>> FindAsync(bool scheduled)
    {
        var findings = new List<HealthFinding>();
        var standing = await standings.LoadAsync();
        if (standing.Plan.Items.Count == 0) findings.Add(new("no-plan", "no plan is imported"));
        if (pause.Reason is { } reason) findings.Add(new("sending-paused", reason));
        if (scheduled && machine.GetUtcNow() - Later(await runs.LastLookAsync(), _started) is var silent && silent > LookWithin)
            findings.Add(new("schedule-silent", $"nobody has looked what is due for {(int)silent.TotalMinutes} minutes"));
        if (await deliveries.OldestDueAsync(clock.Now) is { } due && clock.Now - due > LeaveWithin)
            findings.Add(new("deliveries-stuck", $"a message waits since {due:yyyy-MM-ddTHH:mmzzz}"));
        // Long enough for a weekend and for whoever looks in the morning; not for ever, since people may be unreachable for good.
        var recent = clock.At(standing.Days.AddWorkdays(clock.Today, -1), TimeOnly.MinValue);
        if (await undelivered.SinceAsync(recent) is { Count: > 0 } lost)
            findings.Add(new("undelivered", $"messages that did not arrive since {recent:yyyy-MM-dd}: {string.Join(", ", lost.GroupBy(entry => entry.Kind).OrderBy(group => DeliveryKinds.Importance(group.Key)).Select(group => $"{group.Key} {group.Count()}"))}"));
        if (await rounds.LatestAsync() is not { } round) return findings;
        if (round.IssuedAt is not null)
        {
            foreach (var (kind, fewer, at) in (await papers.ShortfallsAsync(round, standing, clock.Now)).Where(one => one.At >= recent))
                findings.Add(new("fewer-reached", $"the {kind} of {round.Month} reached {fewer.Reached}, a month before it was {fewer.Before}"));
            return findings;
        }

        var known = await runs.MonthAsync(round.Month);
        if (known.Where(run => run.Silent).ToList() is { Count: > 0 } missed)
            findings.Add(new("run-missed", string.Join(", ", missed.Select(run => $"{run.Month}/{run.Kind} {(run.RanAt is null ? "did not run" : "ran late")}"))));
        if (clock.Today <= round.DueOn && known.Any(run => run.Kind == OccasionKind.Opening && run.RanAt + LeaveWithin <= clock.Now)
            && await watch.ShortfallAsync(round, standing) is { } shortfall)
            findings.Add(new("fewer-reached", $"the opening of {round.Month} reached {shortfall.Reached} people, a month before it was {shortfall.Before}"));
        return findings;
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}

/// <param name="Code">no-plan, sending-paused, schedule-silent, deliveries-stuck, undelivered, run-missed or fewer-reached.</param>
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
        // What is wrong with a month is no reason to take a node out of service; nor is that it cannot send: it answers people all the same.
        app.MapGet("/health/ready", async (StandingStore standings) => Results.Text((await standings.LoadAsync()).Plan.Items.Count > 0 ? "ok" : "no plan"));
        app.MapGet("/health", async (Health health) =>
        {
            var findings = await health.FindAsync(scheduled);
            var (status, code) = findings.Count == 0 ? ("ok", StatusCodes.Status200OK) : ("degraded", StatusCodes.Status503ServiceUnavailable);
            return Results.Json(new HealthReport(status, findings), HealthJson.Default.HealthReport, statusCode: code);
        });
    }
}
