using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;
using Dapper;

namespace CztBot.Storage;

/// <summary>How the schedule went: which occasion was looked after when, and when anybody looked last.</summary>
public sealed class RunStore(Database database)
{
    private const string LastLook = "last-look";

    /// <summary>What is recorded of a month.</summary>
    public Task<IReadOnlyList<Run>> MonthAsync(Month month) => database.ReadAsync(async connection =>
        (IReadOnlyList<Run>)[.. (await connection.QueryAsync<Row>("SELECT month, occasion, due_at, ran_at FROM runs WHERE month = @month ORDER BY due_at", new { month })).Select(row => row.ToRun())]);

    /// <summary>Months whose round is not looked after to the end.</summary>
    public Task<IReadOnlyList<Month>> UnfinishedAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<Month>)[.. (await connection.QueryAsync<string>(
            "SELECT month FROM rounds WHERE month NOT IN (SELECT month FROM runs WHERE occasion = 'AfterDue') ORDER BY month")).Select(Month.Parse)]);

    /// <summary>Whether anything was ever recorded: before that nothing can have been missed.</summary>
    public Task<bool> AnyAsync() => database.ReadAsync(async connection => await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM runs") > 0);

    /// <summary>Records how occasions went; what is recorded stays.</summary>
    public static async Task RecordAsync(Work work, IEnumerable<Run> runs)
    {
        const string sql = """
            INSERT INTO runs (month, occasion, due_at, ran_at) VALUES (@Month, @Occasion, @DueAt, @RanAt)
            ON CONFLICT (month, occasion) DO NOTHING
            """;
        foreach (var run in runs) await work.ExecuteAsync(sql, new { run.Month, Occasion = run.Kind.ToString(), run.DueAt, run.RanAt });
    }

    /// <summary>When anybody looked last, machine time; null before the first look.</summary>
    public Task<DateTimeOffset?> LastLookAsync() => database.ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<long?>("SELECT value FROM counters WHERE name = @LastLook", new { LastLook }) is { } stamp
            ? DateTimeOffset.FromUnixTimeMilliseconds(stamp)
            : (DateTimeOffset?)null);

    /// <summary>Somebody looked.</summary>
    /// <param name="machineNow">Machine time.</param>
    public Task LookedAsync(DateTimeOffset now, DateTimeOffset machineNow) => database.WriteAsync(Actor.System(now), work => work.ExecuteAsync(
        "INSERT INTO counters (name, value) VALUES (@LastLook, @Value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        new { LastLook, Value = machineNow.ToUnixTimeMilliseconds() }));

    private sealed record Row
    {
        public Month Month { get; init; }

        public string Occasion { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateTimeOffset? RanAt { get; init; }

        public Run ToRun() => new(Month, Enum.Parse<OccasionKind>(Occasion), DueAt, RanAt);
    }
}
