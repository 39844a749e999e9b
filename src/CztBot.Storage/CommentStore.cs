using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>统筹意见: what a city's coordinator says on a report to the secretariat; it holds up nothing (R38).</summary>
public sealed class CommentStore(Database database)
{
    public Task<IReadOnlyList<ReportComment>> OfAsync(Month month, string itemId) => database.ReadAsync(async connection =>
        (IReadOnlyList<ReportComment>)(await connection.QueryAsync<ReportComment>(
            "SELECT person_id AS PersonId, text AS Text FROM report_comments WHERE month = @month AND item_id = @itemId ORDER BY person_id", new { month, itemId })).AsList());

    /// <summary>Writes it, or puts it in the place of what the same person wrote before.</summary>
    /// <param name="before">Null for the first.</param>
    public static async Task SaveAsync(Work work, Month month, string itemId, string text, string? before)
    {
        const string sql = """
            INSERT INTO report_comments (month, item_id, person_id, text, at) VALUES (@month, @itemId, @PersonId, @text, @At)
            ON CONFLICT (month, item_id, person_id) DO UPDATE SET text = excluded.text, at = excluded.at
            """;
        await work.ExecuteAsync(sql, new { month, itemId, text, work.Actor.PersonId, work.Actor.At });
        await work.AuditAsync("report.comment", $"report/{month}/{itemId}", before, text);
    }
}

/// <summary>What somebody said on a report.</summary>
public sealed record ReportComment(string PersonId, string Text);
