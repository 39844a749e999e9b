using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Tells the secretariat what did not arrive, at most once a working day: whoever was not reached cannot say so himself.</summary>
public sealed class UndeliveredWatch(Database database, UndeliveredStore undelivered) : IPlanning
{
    // What fails together is told together.
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    // Where nothing was ever told, old history is no news.
    private const int OldestDays = 31;

    public async Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (standing.CalendarOf(Month.Of(today))?.IsWorkingTime(now.DateTime) is not true) return;
        if (!(await NewsAsync(today, now)).Any(entry => entry.FinishedAt <= now - Settling)) return;
        var alarms = SecretariatNotices.Alarm(Month.Of(today), SecretariatNotices.Undelivered, $"{today:yyyy-MM-dd}", standing, now);
        await database.WriteAsync(Actor.System(now), work => DeliveryStore.PlanAsync(work, alarms), cancellation);
    }

    public Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until) => Task.FromResult<IReadOnlyList<DateTimeOffset>>([]);

    // Nobody plans an alarm.
    public Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until) => Task.FromResult<IReadOnlyList<Delivery>>([]);

    /// <summary>What did not arrive since the secretariat was told on an earlier day. An alarm that does not arrive raises none: that would never end.</summary>
    internal async Task<IReadOnlyList<LedgerEntry>> NewsAsync(DateOnly day, DateTimeOffset now)
    {
        var (oldest, told) = (now.AddDays(-OldestDays), await undelivered.ToldBeforeAsync(day));
        return [.. (await undelivered.SinceAsync(told > oldest ? told.Value : oldest)).Where(entry => entry.Kind != DeliveryKinds.Alarm)];
    }
}
