using CztBot.Core.Calendars;
using Dapper;

namespace CztBot.Storage;

/// <summary>Days off and make-up days (R29).</summary>
public sealed class WorkdayStore(Database database)
{
    /// <summary>Every listed day, in order.</summary>
    public Task<IReadOnlyList<Workday>> LoadAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<Workday>)[.. (await connection.QueryAsync<Row>("SELECT day, is_off, name FROM workdays ORDER BY day"))
            .Select(row => new Workday(row.Day, row.IsOff != 0, row.Name))]);

    /// <summary>Replaces the whole list.</summary>
    public static async Task ReplaceAsync(Work work, IReadOnlyList<Workday> days, string summary)
    {
        const string sql = "INSERT INTO workdays (day, is_off, name) VALUES (@Date, @IsOff, @Name)";
        await work.ExecuteAsync("DELETE FROM workdays", new { });
        foreach (var day in days) await work.ExecuteAsync(sql, new { day.Date, IsOff = day.IsOff ? 1 : 0, day.Name });
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("holidays.import", "calendar", null, summary);
    }

    private sealed record Row
    {
        public DateOnly Day { get; init; }

        public long IsOff { get; init; }

        public string Name { get; init; } = "";
    }
}
