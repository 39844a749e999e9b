using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Mechanisms;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Mechanisms;

/// <summary>Puts the reminders of the year's forum and 《论丛》 into the ledger, in working hours, until they are ticked (R77).</summary>
public sealed class YearlyPlanner(Database database, YearlyDesk desk, YearlyTerms terms) : IPlanning
{
    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueAsync(standing, now);
        if (due.Count > 0) await database.WriteAsync(Actor.System(now), work => DeliveryStore.PlanAsync(work, due), cancellation);
    }

    public Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until) =>
        Task.FromResult<IReadOnlyList<DateTimeOffset>>([.. YearlyReminders.Moments(standing, terms, now, until).Where(at => at >= now && at < until)]);

    public async Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until)
    {
        var result = new List<Delivery>();
        foreach (var at in await MomentsAsync(standing, from, until)) result.AddRange(await DueAsync(standing, at));
        return result;
    }

    // Most months have none: the table is read in those alone that have.
    private async Task<IReadOnlyList<Delivery>> DueAsync(Standing standing, DateTimeOffset at) =>
        at.Year < YearlyDuty.FirstYear || !terms.Forum.Concat(terms.Papers).Contains(at.Month) ? []
        : YearlyReminders.Due(await desk.OfYearAsync(at.Year, standing, DateOnly.FromDateTime(at.DateTime)), standing, terms, at);
}

/// <summary>The reminder as it leaves; dropped once it was ticked.</summary>
public sealed class YearlyMessage(StandingStore standings, YearlyDesk desk, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var caller = Caller.Of(standing, person, clock.Today);
        return await desk.FindAsync(delivery.Subject, standing, clock.Today) is { IsDone: false } entry && YearlyDesk.MayRead(caller, entry)
            ? YearlyView.Show(caller, standing, entry, $"{entry.Year}年这一项尚未登记完成。请按年度安排推进，完成后登记日期和完成情况。")
            : null;
    }
}
