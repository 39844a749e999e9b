using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Plans;
using Dapper;

namespace CztBot.Storage;

/// <summary>The plan, the roster, the calendar, the latest round and what is closed together, cached until one of them changes, by whichever process.</summary>
public sealed class StandingStore(
    Database database, PlanStore plans, RosterStore rosters, WorkdayStore workdays, IReadOnlyList<ReportingRules> rules)
{
    internal const string Counter = "standing";

    private volatile Cached? _cached;

    /// <summary>What stands now.</summary>
    public async Task<Standing> LoadAsync() => await LoadAsync(await database.ReadAsync(connection =>
        connection.ExecuteScalarAsync<long>("SELECT coalesce(max(value), 0) FROM counters WHERE name = @Counter", new { Counter })));

    /// <summary>What stands at a version that was just read.</summary>
    public async Task<Standing> LoadAsync(long stamp)
    {
        if (_cached is { } cached && cached.Stamp == stamp) return cached.Standing;
        var published = await plans.CurrentAsync() ?? new Plan { Title = "", Sections = [], Items = [] };
        var roster = await rosters.LoadAsync();
        var placeholders = Placeholders.Of(published, await new PlaceholderStore(database).AllAsync());
        var plan = Placeholders.Apply(published, placeholders, id => roster.Units.FirstOrDefault(unit => unit.Id == id)?.Name ?? id.Replace("/", "市", StringComparison.Ordinal));
        var days = new WorkingCalendar(await workdays.LoadAsync());
        var fresh = new Cached(stamp, new Standing(plan, roster, days, rules)
        {
            Aliases = await new AliasStore(database).AllAsync(),
            Placeholders = placeholders,
            Left = (await new ItemScopeStore(database).AllAsync()).Where(one => one.Left is not null).ToDictionary(one => one.ItemId, one => one.Left!, StringComparer.Ordinal),
            Round = await new RoundStore(database).LatestAsync(),
            Closed = (await new ClosureStore(database).AllAsync()).Where(closure => closure.State == Closure.Closed)
                .ToDictionary(closure => closure.ItemId, closure => closure.Month, StringComparer.Ordinal),
        });
        _cached = fresh;
        return fresh.Standing;
    }

    /// <summary>Tells every process that something of it changed.</summary>
    internal static Task TouchAsync(Work work) => work.ExecuteAsync(
        "INSERT INTO counters (name, value) VALUES (@Counter, 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1",
        new { Counter });

    private sealed record Cached(long Stamp, Standing Standing);
}
