using Dapper;

namespace CztBot.Storage;

/// <summary>The days off and make-up days that were imported; they come before the shipped ones (R29).</summary>
public sealed class WorkdayStore(Database database)
{
    public Task<IReadOnlyList<WorkdayRow>> LoadAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<WorkdayRow>)(await connection.QueryAsync<WorkdayRow>(
            "SELECT day AS Day, is_off AS IsOff, name AS Name FROM workdays ORDER BY day")).AsList());

    /// <summary>Writes days; a day that is there already is replaced.</summary>
    public static async Task SaveAsync(Work work, IReadOnlyList<WorkdayRow> days)
    {
        const string sql = """
            INSERT INTO workdays (day, is_off, name) VALUES (@Day, @IsOff, @Name)
            ON CONFLICT (day) DO UPDATE SET is_off = excluded.is_off, name = excluded.name
            """;
        foreach (var day in days) await work.ExecuteAsync(sql, day);
        await work.AuditAsync("holidays.import", "calendar", null, $"{days.Count}天");
    }
}

/// <summary>One day of the calendar's data.</summary>
/// <param name="IsOff">1 for a day off, 0 for a make-up working day.</param>
public sealed record WorkdayRow
{
    public DateOnly Day { get; init; }

    public long IsOff { get; init; }

    public string Name { get; init; } = "";
}
