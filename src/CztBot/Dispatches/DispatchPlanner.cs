using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>Puts reminders of dispatches into the ledger, in working hours, to those alone who have not answered.</summary>
public sealed class DispatchPlanner(Database database, DispatchStore dispatches, DispatchTerms terms) : IPlanning
{
    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (standing.CalendarOf(Month.Of(today))?.IsWorkingTime(now.DateTime) is not true) return;
        var due = DispatchNotices.ToRemind(await dispatches.TrackedAsync(), standing, today, terms);
        if (due.Count == 0) return;
        await database.WriteAsync(Actor.System(now), async work =>
        {
            await DeliveryStore.PlanAsync(work, DispatchNotices.Digests(due, standing, now));
            foreach (var one in due) await DispatchStore.RemindAsync(work, one.Dispatch.Id, today);
            return true;
        }, cancellation);
    }

    /// <summary>The reminders to come of the dispatches as they stand, each as if nobody answered.</summary>
    public async Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until)
    {
        var (tracked, result) = (await dispatches.TrackedAsync(), new List<Delivery>());
        foreach (var at in Moments(standing, tracked, from, until))
        {
            var today = DateOnly.FromDateTime(at.DateTime);
            var due = DispatchNotices.ToRemind(tracked, standing, today, terms);
            result.AddRange(DispatchNotices.Digests(due, standing, at));
            tracked = [.. tracked.Select(one => due.Contains(one) ? one with { RemindedOn = today } : one)];
        }

        return [.. result.DistinctBy(delivery => delivery.Key)];
    }

    /// <summary>The beginning of each working day while anything is open.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until) => [.. Moments(standing, await dispatches.TrackedAsync(), now, until)];

    private static IEnumerable<DateTimeOffset> Moments(Standing standing, IReadOnlyList<TrackedDispatch> tracked, DateTimeOffset from, DateTimeOffset until)
    {
        return tracked.Count == 0 ? [] : Mornings(standing, from, until);
    }

    /// <summary>The beginning of each working day.</summary>
    internal static IEnumerable<DateTimeOffset> Mornings(Standing standing, DateTimeOffset from, DateTimeOffset until)
    {
        for (var day = DateOnly.FromDateTime(from.DateTime); day <= DateOnly.FromDateTime(until.DateTime); day = day.AddDays(1))
            if (standing.Days.IsWorkday(day) && standing.CalendarOf(Month.Of(day)) is { } calendar) yield return new DateTimeOffset(day.ToDateTime(calendar.Rules.WorkFrom), from.Offset);
    }
}
