using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>
/// Tells the secretariat when a month's bulletin or circular reached fewer than the last one's. Of what goes out every month only these and the opening are compared:
/// reminders go to those who still owe something, and fewer of them is good news.
/// </summary>
public sealed class PaperWatch(Database database, RoundStore rounds, DeliveryStore deliveries) : IPlanning
{
    private static readonly string[] Papers = [DeliveryKinds.Bulletin, DeliveryKinds.Circular];

    // Time enough for a slow channel, and for a clerk who sends to the groups first and to the leaders afterwards.
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        if (standing.CalendarOf(Month.Of(DateOnly.FromDateTime(now.DateTime)))?.IsWorkingTime(now.DateTime) is not true) return;
        if (standing.Round is not { IssuedAt: not null } round || (await ShortfallsAsync(round, standing, now)) is not { Count: > 0 } found) return;
        var alarms = found.SelectMany(one => SecretariatNotices.Alarm(round.Month, SecretariatNotices.Fewer, one.Kind, standing, now)).ToList();
        await database.WriteAsync(Actor.System(now), work => DeliveryStore.PlanAsync(work, alarms), cancellation);
    }

    public Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until) => Task.FromResult<IReadOnlyList<DateTimeOffset>>([]);

    // Nobody plans an alarm.
    public Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until) => Task.FromResult<IReadOnlyList<Delivery>>([]);

    /// <summary>The papers of a round that have gone out and reached fewer than a month before, with the time at which the last of each left or failed.</summary>
    internal async Task<IReadOnlyList<(string Kind, Shortfall Shortfall, DateTimeOffset At)>> ShortfallsAsync(Round round, Standing standing, DateTimeOffset now)
    {
        var current = await deliveries.MonthAsync(round.Month, DeliveryKinds.PaperSubject);
        var gone = Papers.Where(kind => IsGone([.. current.Where(entry => entry.Kind == kind && entry.Replaces is null)], now)).ToList();
        if (gone.Count == 0 || await rounds.FindAsync(round.Month.Previous) is not { } last) return [];
        var before = await deliveries.MonthAsync(last.Month, DeliveryKinds.PaperSubject);
        var found = new List<(string, Shortfall, DateTimeOffset)>();
        foreach (var kind in gone)
        {
            if (Compare(kind, (last, SilenceWatch.Reached(before, kind)), (round, SilenceWatch.Reached(current, kind)), standing) is { } shortfall)
                found.Add((kind, shortfall, current.Where(entry => entry.Kind == kind).Max(entry => entry.FinishedAt)!.Value));
        }

        return found;
    }

    private static bool IsGone(IReadOnlyList<LedgerEntry> entries, DateTimeOffset now) =>
        entries.Count > 0 && entries.All(entry => !DeliveryStates.Pending(entry.State)) && entries.Max(entry => entry.FinishedAt) + Settling <= now;

    // Vice mayors read a bulletin in the months in which their portfolio reports: the plan asks for more in those that end a quarter.
    private static Shortfall? Compare(string kind, (Round Round, IReadOnlySet<string> Reached) last, (Round Round, IReadOnlySet<string> Reached) round, Standing standing)
    {
        if (kind == DeliveryKinds.Circular) return Shortfall.Of(last.Reached, round.Reached);
        var day = round.Round.BulletinOn;
        var (all, then, now) = (Ids(standing.Roster.PaperReaders(day)), Ids(standing.BulletinReaders(last.Round, day)), Ids(standing.BulletinReaders(round.Round, day)));
        return Shortfall.Of(
            last.Reached.Where(person => now.Contains(person) || !all.Contains(person)).ToHashSet(StringComparer.Ordinal),
            round.Reached.Where(person => then.Contains(person) || !all.Contains(person)).ToHashSet(StringComparer.Ordinal));
    }

    private static HashSet<string> Ids(IEnumerable<Addressee> readers) => readers.Select(reader => $"person:{reader.Person.Id}").ToHashSet(StringComparer.Ordinal);
}
