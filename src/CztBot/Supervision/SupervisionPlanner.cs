using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>Puts 整改提醒 and 督查建议 into the ledger, in working hours and once each (R62, R66).</summary>
public sealed class SupervisionPlanner(Database database, SupervisionStore supervisions, OrderStore orders, SupervisionTerms terms) : IPlanning
{
    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        if (standing.CalendarOf(Month.Of(DateOnly.FromDateTime(now.DateTime)))?.IsWorkingTime(now.DateTime) is not true) return;
        var due = await DueAsync(standing, [now]);
        if (due.Count > 0) await database.WriteAsync(Actor.System(now), work => DeliveryStore.PlanAsync(work, due), cancellation);
    }

    public async Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until) =>
        await DueAsync(standing, await MomentsAsync(standing, from, until));

    /// <summary>The beginning of each working day while anything may become due.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until)
    {
        if ((await supervisions.RectifyingAsync()).Count == 0 && !(await orders.OpenAsync()).Any(order => order.IsLive)) return [];
        var moments = new List<DateTimeOffset>();
        for (var day = DateOnly.FromDateTime(now.DateTime); day <= DateOnly.FromDateTime(until.DateTime); day = day.AddDays(1))
            if (standing.Days.IsWorkday(day) && standing.CalendarOf(Month.Of(day)) is { } calendar) moments.Add(new DateTimeOffset(day.ToDateTime(calendar.Rules.WorkFrom), now.Offset));
        return moments;
    }

    private async Task<IReadOnlyList<Delivery>> DueAsync(Standing standing, IReadOnlyList<DateTimeOffset> moments)
    {
        var (all, live) = (await supervisions.AllAsync(), (await orders.OpenAsync()).Where(order => order.IsLive).ToList());
        if (live.Count == 0 && all.Count == 0) return [];
        return [.. moments.SelectMany(at => SupervisionNotices.Reminders(all, standing, at, terms)
            .Concat(SupervisionNotices.Proposals(SupervisionProposals.Of(live, all, standing.Days, DateOnly.FromDateTime(at.DateTime), terms), standing, at)))
            .DistinctBy(delivery => delivery.Key)];
    }
}
