using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Reports;
using Dapper;

namespace CztBot.Storage;

/// <summary>Progress reports: one head per item and month, every version kept.</summary>
public sealed class ReportStore(Database database)
{
    // Both databases read it alike; in what people typed a quotation mark is escaped.
    internal const string CorrectedBefore = """month < @month AND body LIKE '%"asIssued":%'""";

    /// <summary>All reports of a month that anybody submitted once.</summary>
    public Task<IReadOnlyList<ProgressReport>> MonthAsync(Month month) =>
        ListAsync("SELECT body FROM reports WHERE month = @month ORDER BY item_id", new { month });

    /// <summary>How far each item's report of a month is, without reading what it says.</summary>
    public Task<IReadOnlyDictionary<string, ReportState>> StatesAsync(Month month) => database.ReadAsync(async connection =>
        (IReadOnlyDictionary<string, ReportState>)(await connection.QueryAsync<(string ItemId, int State)>("SELECT item_id, state FROM reports WHERE month = @month", new { month }))
            .ToDictionary(row => row.ItemId, row => (ReportState)row.State, StringComparer.Ordinal));

    /// <summary>The report of an item in a month; null before the first submission.</summary>
    public async Task<ProgressReport?> FindAsync(Month month, string itemId) =>
        await ListAsync("SELECT body FROM reports WHERE month = @month AND item_id = @itemId", new { month, itemId }) is [var report]
            ? report
            : null;

    /// <summary>The reports of some items in a month, of those that have one.</summary>
    public Task<IReadOnlyList<ProgressReport>> OfItemsAsync(Month month, IReadOnlyList<string> itemIds) => database.ReadAsync(async connection =>
    {
        var found = new List<ProgressReport>();
        foreach (var itemId in itemIds)
        {
            if (await connection.QueryFirstOrDefaultAsync<string?>("SELECT body FROM reports WHERE month = @month AND item_id = @itemId", new { month, itemId }) is { } body)
                found.Add(Read(body));
        }

        return (IReadOnlyList<ProgressReport>)found;
    });

    /// <summary>An item's reports, newest first.</summary>
    public Task<IReadOnlyList<ProgressReport>> OfItemAsync(string itemId, Month until, int most) =>
        ListAsync(
            "SELECT body FROM reports WHERE item_id = @itemId AND month <= @until ORDER BY month DESC LIMIT @most",
            new { itemId, until, most });

    /// <summary>The last verified report of each item up to and including a month.</summary>
    public Task<IReadOnlyList<ProgressReport>> LastVerifiedAsync(Month until) =>
        ListAsync(
            """
            SELECT body FROM reports AS r
            WHERE state >= @accepted AND month <= @until AND NOT EXISTS (
              SELECT 1 FROM reports AS later
              WHERE later.item_id = r.item_id AND later.state >= @accepted AND later.month > r.month AND later.month <= @until)
            ORDER BY item_id
            """,
            new { until, accepted = (int)ReportState.Accepted });

    /// <summary>Reports of earlier months whose correction no bulletin told of yet.</summary>
    public Task<IReadOnlyList<ProgressReport>> CorrectedBeforeAsync(Month month) =>
        ListAsync($"SELECT body FROM reports WHERE {CorrectedBefore} ORDER BY month, item_id", new { month });

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="report">Its version is one more than the one it replaces.</param>
    /// <returns>False when the version guard did not hold: nothing is written, the transaction is cancelled.</returns>
    public static async Task<bool> SaveAsync(Work work, ProgressReport report, string action, ProgressReport? before)
    {
        const string head = """
            INSERT INTO reports (month, item_id, unit_id, state, version, body)
            VALUES (@Month, @ItemId, @UnitId, @State, @Version, @body)
            ON CONFLICT (month, item_id) DO UPDATE
              SET unit_id = excluded.unit_id, state = excluded.state, version = excluded.version, body = excluded.body
              WHERE reports.version = excluded.version - 1
            """;
        const string version = """
            INSERT INTO report_versions (month, item_id, version, action, body, person_id, channel, at)
            VALUES (@Month, @ItemId, @Version, @action, @body, @PersonId, @Channel, @At)
            """;
        var body = Body(report);
        var row = new
        {
            report.Month, report.ItemId, report.UnitId, State = (int)report.State, report.Version, body, action,
            work.Actor.PersonId, work.Actor.Channel, work.Actor.At,
        };
        if ((report.Version != 1 && before is null) || await work.ExecuteAsync(head, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync(version, row);
        await work.AuditAsync($"report.{action}", $"report/{report.Month}/{report.ItemId}", before is null ? null : Body(before), body);
        return true;
    }

    /// <summary>Who did what to a report, oldest first.</summary>
    public Task<IReadOnlyList<ReportVersion>> VersionsAsync(Month month, string itemId) => database.ReadAsync(async connection =>
    {
        var rows = await connection.QueryAsync<VersionRow>(
            "SELECT version, action, body, person_id, at FROM report_versions WHERE month = @month AND item_id = @itemId ORDER BY version",
            new { month, itemId });
        return (IReadOnlyList<ReportVersion>)[.. rows.Select(row => new ReportVersion(row.Version, row.Action, row.PersonId, row.At, Read(row.Body)))];
    });

    private Task<IReadOnlyList<ProgressReport>> ListAsync(string sql, object arguments) => database.ReadAsync(async connection =>
        (IReadOnlyList<ProgressReport>)[.. (await connection.QueryAsync<string>(sql, arguments)).Select(Read)]);

    private static string Body(ProgressReport report) => JsonSerializer.Serialize(report, StorageJson.Readable.ProgressReport);

    private static ProgressReport Read(string body) => KeptJson.Read<ProgressReport>(body);

    private sealed record VersionRow
    {
        public int Version { get; init; }

        public string Action { get; init; } = "";

        public string Body { get; init; } = "";

        public string PersonId { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }
}

/// <summary>One version of a report.</summary>
/// <param name="Action">提交, 退回, 核定 …</param>
public sealed record ReportVersion(int Version, string Action, string PersonId, DateTimeOffset At, ProgressReport Report);
