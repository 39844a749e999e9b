using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>Asks the secretariat, in working hours, for minutes, orders or 无交办事项 of what is over (R11, R44).</summary>
public sealed class UnclosedPlanner(Database database, UnclosedDispatches dispatches) : IPlanning
{
    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        if (standing.CalendarOf(Month.Of(Day(now)))?.IsWorkingTime(now.DateTime) is not true) return;
        if (!UnclosedNotices.IsToAsk((await dispatches.FindAsync(now)).Select(row => row.Dispatch), standing.Days, Day(now))) return;
        await database.WriteAsync(Actor.System(now), async work =>
        {
            await DeliveryStore.PlanAsync(work, UnclosedNotices.Tell(standing, now));
            return true;
        }, cancellation);
    }

    /// <summary>The beginning of each working day while anything is open.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until) =>
        (await dispatches.FindAsync(until)).Count == 0 ? [] : [.. DispatchPlanner.Mornings(standing, now, until)];

    public async Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until)
    {
        if ((await dispatches.FindAsync(until)).Count == 0) return [];
        var result = new List<Delivery>();
        foreach (var at in DispatchPlanner.Mornings(standing, from, until))
            if (UnclosedNotices.IsToAsk((await dispatches.FindAsync(at)).Select(row => row.Dispatch), standing.Days, Day(at))) result.AddRange(UnclosedNotices.Tell(standing, at));
        return result;
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
