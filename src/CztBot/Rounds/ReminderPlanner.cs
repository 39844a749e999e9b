using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Puts what is due now into the ledger: digests to those who owe something, notices to the secretariat.</summary>
public sealed class ReminderPlanner(Database database, ReportStore reports, ConfirmationStore confirmations)
{
    public async Task PlanAsync(Month month, Round? round, Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await DueAsync(month, round, standing, now) is not { } due) return;
        await database.WriteAsync(Actor.System(now), async work =>
            await DeliveryStore.PlanAsync(work, due(await DeliveryStore.RemindedAsync(work, month, Midnight(now)))), cancellation);
    }

    /// <summary>What is due at an instant, as far as is known now; null where it is nothing.</summary>
    /// <returns>The messages, once it is said who was reminded already.</returns>
    public async Task<Func<IReadOnlyList<Reminded>, IReadOnlyList<Delivery>>?> DueAsync(Month month, Round? round, Standing standing, DateTimeOffset at)
    {
        var notices = SecretariatNotices.Due(month, round, standing, at);
        if (round is not { IssuedAt: null } || Reminders.Current(round, standing.CalendarOf(month)!, at.DateTime) is not { } occasion)
            return notices.Count == 0 ? null : _ => notices;
        var confirmed = (await confirmations.MonthAsync(month)).Select(one => (one.ItemId, one.UnitId)).ToHashSet();
        var day = DateOnly.FromDateTime(at.DateTime);
        var owed = Duties.ToRemind(Duties.Open(round, standing, day, await reports.MonthAsync(month), confirmed), round, day);
        return notices.Count + owed.Count == 0 ? null : written => [.. notices, .. Reminders.Digests(month, occasion, owed, at, written)];
    }

    private static DateTimeOffset Midnight(DateTimeOffset now) => new(now.Date, now.Offset);
}
