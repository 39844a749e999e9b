using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Opens a month's round, once (R17).</summary>
public sealed class RoundOpener(Database database, RoundStore rounds, ClosureStore closures, DispatchOptions options)
{
    /// <summary>The round as it stands after this: opened by this call or before it.</summary>
    public async Task<Round> OpenAsync(Month month, Standing standing, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await rounds.FindAsync(month) is { } open) return open;
        var closed = (await closures.AllAsync()).Where(closure => closure.State == Closure.Closed && closure.Month < month)
            .Select(closure => closure.ItemId).ToHashSet(StringComparer.Ordinal);
        var round = RoundOpening.Of(month, standing.Plan, standing.CalendarOf(month)!, options.Presidency(), closed);
        await database.WriteAsync(Actor.System(now), async work =>
        {
            if (await RoundStore.OpenAsync(work, round)) await DeliveryStore.PlanAsync(work, SecretariatNotices.AtOpening(round, standing, now));
            return true;
        }, cancellation);
        return await rounds.FindAsync(month) ?? round;
    }
}
