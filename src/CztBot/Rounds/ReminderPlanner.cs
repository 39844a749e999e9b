using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Puts what is due now into the ledger: digests to those who owe something, notices to the secretariat.</summary>
public sealed class ReminderPlanner(Database database, ReportStore reports, ConfirmationStore confirmations)
{
    public async Task PlanAsync(Month month, Round? round, Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        List<Delivery> due = [.. SecretariatNotices.Due(month, round, standing, now)];
        if (round is { IssuedAt: null } && Reminders.Current(month, standing.CalendarOf(month)!, now.DateTime) is { } occasion)
        {
            var confirmed = (await confirmations.MonthAsync(month)).Select(one => (one.ItemId, one.UnitId)).ToHashSet();
            var owed = Duties.Open(round, standing, DateOnly.FromDateTime(now.DateTime), await reports.MonthAsync(month), confirmed);
            due.AddRange(Reminders.Digests(month, occasion, owed, now));
        }

        if (due.Count > 0) await database.WriteAsync(Actor.System(now), work => DeliveryStore.PlanAsync(work, due), cancellation);
    }
}
