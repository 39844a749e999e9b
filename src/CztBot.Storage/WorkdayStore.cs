using CztBot.Core.Calendars;
using Dapper;

namespace CztBot.Storage;

/// <summary>Days off and make-up days (R29).</summary>
public sealed class WorkdayStore(Database database)
{
    private const string AllSql = "SELECT day, is_off, name FROM workdays ORDER BY day";

    /// <summary>Every listed day, in order.</summary>
    public Task<IReadOnlyList<Workday>> LoadAsync() => database.ReadAsync(async connection => Days(await connection.QueryAsync<Row>(AllSql)));

    /// <summary>Adds days of years that are not listed yet; nodes that start at once do it once.</summary>
    public static async Task AddYearsAsync(Work work, IReadOnlyList<Workday> days, Func<int, string> summary)
    {
        var known = Days(await work.QueryAsync<Row>(AllSql));
        var years = known.Select(day => day.NoticeYear).ToHashSet();
        var missing = days.Where(day => !years.Contains(day.NoticeYear)).ToList();
        if (missing.Count > 0) await ReplaceAsync(work, [.. known.Concat(missing).OrderBy(day => day.Date)], summary(missing.Count));
    }

    /// <summary>Replaces the whole list; on the trail stands why, and year by year which days differ (R83).</summary>
    public static async Task ReplaceAsync(Work work, IReadOnlyList<Workday> days, string summary)
    {
        const string sql = "INSERT INTO workdays (day, is_off, name) VALUES (@Date, @IsOff, @Name)";
        var before = Days(await work.QueryAsync<Row>(AllSql));
        await work.ExecuteAsync("DELETE FROM workdays", new { });
        foreach (var day in days) await work.ExecuteAsync(sql, new { day.Date, IsOff = day.IsOff ? 1 : 0, day.Name });
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("holidays.import", "calendar", null, summary);
        foreach (var entry in WorkdayTrail.Between(before, days)) await work.AuditAsync("holidays.change", $"calendar/{entry.Year}", entry.Before, entry.After);
    }

    private static IReadOnlyList<Workday> Days(IEnumerable<Row> rows) => [.. rows.Select(row => new Workday(row.Day, row.IsOff != 0, row.Name))];

    private sealed record Row
    {
        public DateOnly Day { get; init; }

        public long IsOff { get; init; }

        public string Name { get; init; } = "";
    }
}
