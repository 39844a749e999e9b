using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using CztBot.Core.Supervision;
using Dapper;

namespace CztBot.Storage;

/// <summary>Reports, orders and supervisions as they stood at an instant, from their kept versions: what is computed of them can be computed again (R70).</summary>
public sealed class PastLedger(Database database)
{
    public Task<IReadOnlyList<ProgressReport>> ReportsAsync(Month until, DateTimeOffset at) => ListAsync(
        """
        SELECT body FROM report_versions AS v
        WHERE month <= @until AND at <= @at
          AND version = (SELECT max(version) FROM report_versions AS l WHERE l.month = v.month AND l.item_id = v.item_id AND l.at <= @at)
        ORDER BY month, item_id
        """,
        new { until, at }, body => KeptJson.Read<ProgressReport>(body));

    public Task<IReadOnlyList<HandOverOrder>> OrdersAsync(DateTimeOffset at) => ListAsync(
        """
        SELECT body FROM order_versions AS v
        WHERE at <= @at AND version = (SELECT max(version) FROM order_versions AS l WHERE l.order_id = v.order_id AND l.at <= @at)
        ORDER BY order_id
        """,
        new { at }, body => KeptJson.Read<HandOverOrder>(body));

    public Task<IReadOnlyList<SupervisionCase>> SupervisionsAsync(DateTimeOffset at) => ListAsync(
        """
        SELECT body FROM supervision_versions AS v
        WHERE at <= @at AND version = (SELECT max(version) FROM supervision_versions AS l WHERE l.supervision_id = v.supervision_id AND l.at <= @at)
        ORDER BY supervision_id
        """,
        new { at }, body => KeptJson.Read<SupervisionCase>(body));

    private Task<IReadOnlyList<T>> ListAsync<T>(string sql, object arguments, Func<string, T> read) => database.ReadAsync(async connection =>
        (IReadOnlyList<T>)[.. (await connection.QueryAsync<string>(sql, arguments)).Select(read)]);
}
