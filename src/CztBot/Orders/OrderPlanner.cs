using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>Puts reminders of orders and notices of unreceived ones into the ledger, in working hours (R50, R53).</summary>
public sealed class OrderPlanner(Database database, OrderStore orders, OrderTerms terms) : IPlanning
{
    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (standing.CalendarOf(Month.Of(today))?.IsWorkingTime(now.DateTime) is not true) return;
        var tracked = await orders.TrackedAsync();
        var remind = OrderNotices.ToRemind(tracked, standing, today, terms);
        var unreceived = OrderNotices.Unreceived(tracked.Select(one => one.Order), standing, now, terms);
        if (remind.Count == 0 && unreceived.Count == 0) return;
        await database.WriteAsync(Actor.System(now), async work =>
        {
            await DeliveryStore.PlanAsync(work, [.. OrderNotices.Digests(remind, standing, now), .. unreceived]);
            foreach (var order in remind) await OrderStore.RemindAsync(work, order.Id, today);
            return true;
        }, cancellation);
    }

    /// <summary>The reminders to come of the orders as they stand, each as if nobody had answered.</summary>
    public async Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until)
    {
        var tracked = await orders.TrackedAsync();
        var result = new List<Delivery>();
        foreach (var at in await MomentsAsync(standing, from, until))
        {
            var today = DateOnly.FromDateTime(at.DateTime);
            var remind = OrderNotices.ToRemind(tracked, standing, today, terms);
            result.AddRange([.. OrderNotices.Digests(remind, standing, at), .. OrderNotices.Unreceived(tracked.Select(one => one.Order), standing, at, terms)]);
            tracked = [.. tracked.Select(one => remind.Contains(one.Order) ? one with { RemindedOn = today } : one)];
        }

        return [.. result.DistinctBy(delivery => delivery.Key)];
    }

    /// <summary>The beginning of each working day while anything is under way.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until)
    {
        if ((await orders.TrackedAsync()).Count == 0) return [];
        var moments = new List<DateTimeOffset>();
        for (var day = DateOnly.FromDateTime(now.DateTime); day <= DateOnly.FromDateTime(until.DateTime); day = day.AddDays(1))
            if (standing.Days.IsWorkday(day) && standing.CalendarOf(Month.Of(day)) is { } calendar) moments.Add(new DateTimeOffset(day.ToDateTime(calendar.Rules.WorkFrom), now.Offset));
        return moments;
    }
}
