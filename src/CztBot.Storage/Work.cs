using System.Data.Common;
using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>All that one caller writes together, with its actor; stores write through it, so several of them can share one commit.</summary>
public sealed class Work(DbConnection connection, Actor actor)
{
    public Actor Actor => actor;

    /// <summary>True once <see cref="Cancel"/> was called: nothing of this work stays.</summary>
    internal bool Cancelled { get; private set; }

    /// <summary>Takes everything back at the end, for a guard that did not hold.</summary>
    public void Cancel() => Cancelled = true;

    internal Task<int> ExecuteAsync(string sql, object arguments) =>
        connection.ExecuteAsync(sql, arguments);

    internal async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? arguments = null) =>
        (await connection.QueryAsync<T>(sql, arguments)).AsList();

    internal Task<T?> SingleAsync<T>(string sql, object? arguments = null) =>
        connection.QueryFirstOrDefaultAsync<T>(sql, arguments);

    /// <summary>The next number of a series: from a counter row, given back when the work is, so that there are no gaps.</summary>
    /// <param name="series">E.g. bulletin/2020.</param>
    internal Task<int> NextAsync(string series) => SingleAsync<int>(
        """
        INSERT INTO counters (name, value) VALUES (@series, 1)
        ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
        RETURNING value
        """,
        new { series });

    /// <summary>Reads what stands in this work, as <see cref="Database.ReadAsync"/> does outside.</summary>
    internal Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read) => read(connection);

    /// <summary>Adds an entry to the audit trail (R83).</summary>
    /// <param name="action">A verb, e.g. report.submit.</param>
    /// <param name="subject">What it is about, e.g. report/2019-11/T05.</param>
    public Task AuditAsync(string action, string subject, string? before, string? after)
    {
        const string sql = """
            INSERT INTO audit (id, at, person_id, channel, action, subject, before_value, after_value, on_behalf_of)
            VALUES (@Id, @At, @PersonId, @Channel, @Action, @Subject, @Before, @After, @OnBehalfOf)
            """;
        var entry = new
        {
            Id = OrderedId.Next(), actor.At, actor.PersonId, actor.Channel, actor.OnBehalfOf,
            Action = action, Subject = subject, Before = before, After = after,
        };
        return ExecuteAsync(sql, entry);
    }
}
