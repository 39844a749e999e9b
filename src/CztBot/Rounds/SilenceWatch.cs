using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Keeps how the schedule went, and tells the secretariat when it was silent or reached fewer people than last month.</summary>
public sealed class SilenceWatch(Database database, RoundStore rounds, RunStore runs, DeliveryStore deliveries, TimeProvider machine) : IPlanning
{
    // Time enough for a slow channel to take everything.
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        await runs.LookedAsync(now, machine.GetUtcNow());
        if (standing.CalendarOf(Month.Of(DateOnly.FromDateTime(now.DateTime)))?.IsWorkingTime(now.DateTime) is not true) return;
        var before = await runs.AnyAsync();
        foreach (var month in await runs.UnfinishedAsync())
            if (standing.CalendarOf(month) is { } calendar && await rounds.FindAsync(month) is { } round) await WatchAsync(round, calendar, standing, before, now, cancellation);
    }

    public Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until) => Task.FromResult<IReadOnlyList<DateTimeOffset>>([]);

    // Nobody plans an alarm.
    public Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until) => Task.FromResult<IReadOnlyList<Delivery>>([]);

    /// <summary>Whom messages of a kind reached, or did not have to reach any more; what a person stopped did not.</summary>
    internal static IReadOnlySet<string> Reached(IEnumerable<LedgerEntry> entries, string kind) => entries
        .Where(entry => entry.Kind == kind && entry.Replaces is null && (entry.State == DeliveryStates.Sent || (entry.State == DeliveryStates.Cancelled && entry.Error != "stopped")))
        .Select(entry => entry.Recipient).ToHashSet(StringComparer.Ordinal);

    /// <summary>Fewer people than last month, or null.</summary>
    internal async Task<Shortfall?> ShortfallAsync(Round round, Standing standing)
    {
        if (await rounds.FindAsync(round.Month.Previous) is not { } last) return null;
        return Shortfall.Of(
            (last, await OpenedAsync(last.Month)), (round, await OpenedAsync(round.Month)),
            person => [.. standing.Roster.Contacts.Where(contact => contact.PersonId == person).Select(contact => contact.UnitId)]);
    }

    private async Task<IReadOnlySet<string>> OpenedAsync(Month month) =>
        Reached(await deliveries.MonthAsync(month), DeliveryKinds.Opening).Select(recipient => recipient["person:".Length..]).ToHashSet(StringComparer.Ordinal);

    private async Task WatchAsync(Round round, ReportingCalendar calendar, Standing standing, bool before, DateTimeOffset now, CancellationToken cancellation)
    {
        var current = round.IssuedAt is null ? Reminders.Current(round, calendar, now.DateTime) : null;
        var known = await runs.MonthAsync(round.Month);
        var fresh = Runs.New(round, calendar, current, known, now);
        // Before the first look of all nothing was there that could have run.
        List<Delivery> alarms = before && fresh.FirstOrDefault(run => run.Silent) is { } silent
            ? [.. SecretariatNotices.Alarm(round.Month, SecretariatNotices.Silence, $"{silent.Kind}", standing, now)]
            : [];
        if (known.Any(run => run.Kind == OccasionKind.Opening && run.RanAt + Settling <= now) && DateOnly.FromDateTime(now.DateTime) <= round.DueOn
            && await ShortfallAsync(round, standing) is not null)
            alarms.AddRange(SecretariatNotices.Alarm(round.Month, SecretariatNotices.Fewer, $"{OccasionKind.Opening}", standing, now));
        if (fresh.Count + alarms.Count == 0) return;
        await database.WriteAsync(Actor.System(now), async work =>
        {
            await RunStore.RecordAsync(work, fresh);
            return await DeliveryStore.PlanAsync(work, alarms);
        }, cancellation);
    }
}
