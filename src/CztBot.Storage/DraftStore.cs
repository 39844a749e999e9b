using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Reports;
using Dapper;

namespace CztBot.Storage;

/// <summary>Drafts of reports, one per author: what was typed is never lost.</summary>
public sealed class DraftStore(Database database)
{
    /// <summary>The author's draft, or null.</summary>
    public Task<ReportContent?> FindAsync(Month month, string itemId, string personId) => database.ReadAsync(async connection =>
    {
        const string sql = "SELECT body FROM report_drafts WHERE month = @month AND item_id = @itemId AND person_id = @personId";
        var body = await connection.QueryFirstOrDefaultAsync<string?>(sql, new { month, itemId, personId });
        return body is null ? null : KeptJson.Read<ReportContent>(body);
    });

    /// <summary>The newest draft of an item by anybody but these people, or null: a change of contact passes drafts on (R37).</summary>
    public Task<ReportContent?> NewestAsync(Month month, string itemId, IReadOnlyCollection<string> except) => database.ReadAsync(async connection =>
    {
        const string sql = "SELECT person_id, body FROM report_drafts WHERE month = @month AND item_id = @itemId ORDER BY at DESC";
        var drafts = await connection.QueryAsync<(string PersonId, string Body)>(sql, new { month, itemId });
        var body = drafts.FirstOrDefault(draft => !except.Contains(draft.PersonId)).Body;
        return body is null ? null : KeptJson.Read<ReportContent>(body);
    });

    /// <summary>Items of a month that somebody has a draft of.</summary>
    public Task<IReadOnlySet<string>> ItemsAsync(Month month) => database.ReadAsync(async connection =>
        (IReadOnlySet<string>)(await connection.QueryAsync<string>(
            "SELECT DISTINCT item_id FROM report_drafts WHERE month = @month", new { month })).ToHashSet(StringComparer.Ordinal));

    /// <summary>Keeps what the author typed.</summary>
    public static async Task SaveAsync(Work work, Month month, string itemId, ReportContent content)
    {
        const string sql = """
            INSERT INTO report_drafts (month, item_id, person_id, body, at) VALUES (@month, @itemId, @PersonId, @body, @At)
            ON CONFLICT (month, item_id, person_id) DO UPDATE SET body = excluded.body, at = excluded.at
            """;
        var body = JsonSerializer.Serialize(content, StorageJson.Readable.ReportContent);
        var row = new { month, itemId, work.Actor.PersonId, body, work.Actor.At };
        var before = await work.SingleAsync<string>("SELECT body FROM report_drafts WHERE month = @month AND item_id = @itemId AND person_id = @PersonId", row);
        await work.ExecuteAsync(sql, row);
        await work.AuditAsync("report.draft", $"report/{month}/{itemId}", before, body);
    }

    /// <summary>Drops the author's draft: it was submitted.</summary>
    public static Task DeleteAsync(Work work, Month month, string itemId) =>
        work.ExecuteAsync(
            "DELETE FROM report_drafts WHERE month = @month AND item_id = @itemId AND person_id = @PersonId",
            new { month, itemId, work.Actor.PersonId });
}
