using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Opens a month's round, once (R17).</summary>
public sealed class RoundOpener(Database database, RoundStore rounds, ClosureStore closures, DispatchOptions options)
{
    /// <summary>The months to look after, with their rounds: opened by now where their first occasion has come, those of a long outage too (R17, R93).</summary>
    public async Task<IReadOnlyList<(Month Month, Round? Round)>> OpenDueAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        var result = new List<(Month, Round?)>();
        foreach (var month in RoundOpening.Months((await rounds.LatestAsync())?.Month, Month.Of(DateOnly.FromDateTime(now.DateTime))))
        {
            if (standing.CalendarOf(month) is not { } calendar || !calendar.HasDuty(month)) continue;
            var begun = calendar.Occasions(month)[0] is var first && first.Date.ToDateTime(first.Time) <= now.DateTime;
            result.Add((month, begun ? await OpenAsync(month, standing, now, cancellation) : await rounds.FindAsync(month)));
        }

        return result;
    }

    /// <summary>The round as it is or would be.</summary>
    /// <returns>And whether it is open.</returns>
    public async Task<(Round Round, bool Open)> ForecastAsync(Month month, Standing standing, ReportingCalendar calendar) =>
        await rounds.FindAsync(month) is { } open ? (open, true) : (RoundOpening.Of(month, standing.Plan, calendar, options.Presidency(), await GoneAsync(month, standing)), false);

    /// <summary>The round as it stands after this: opened by this call or before it.</summary>
    public async Task<Round> OpenAsync(Month month, Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await rounds.FindAsync(month) is { } open) return open;
        var round = RoundOpening.Of(month, standing.Plan, standing.CalendarOf(month)!, options.Presidency(), await GoneAsync(month, standing));
        await database.WriteAsync(Actor.System(now), async work =>
        {
            if (await RoundStore.OpenAsync(work, round)) await DeliveryStore.PlanAsync(work, SecretariatNotices.AtOpening(round, standing, now));
            return true;
        }, cancellation);
        return await rounds.FindAsync(month) ?? round;
    }

    // Closed (R41), or out of the scope (R6).
    private async Task<HashSet<string>> GoneAsync(Month month, Standing standing) =>
        (await closures.AllAsync()).Where(closure => closure.State == Closure.Closed && closure.Month < month).Select(closure => closure.ItemId)
            .Concat(standing.Left.Where(one => !one.Value.CountsIn(month)).Select(one => one.Key)).ToHashSet(StringComparer.Ordinal);
}
