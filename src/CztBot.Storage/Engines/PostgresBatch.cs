using System.Data.Common;
using Npgsql;

namespace CztBot.Storage;

/// <summary>One write transaction on PostgreSQL, alone among all nodes.</summary>
internal sealed class PostgresBatch : IBatch
{
    /// <summary>The turn to write; any number that nobody else takes in this database.</summary>
    public const long Turn = 0x637A74626F74;

    private readonly NpgsqlConnection _connection;
    private readonly PostgresOutcome _outcome;
    private bool _open = true;

    private PostgresBatch(NpgsqlConnection connection, PostgresOutcome outcome)
    {
        _connection = connection;
        _outcome = outcome;
    }

    public DbConnection Connection => _connection;

    /// <exception cref="DatabaseException">Another node holds the turn and does not let go.</exception>
    public static async Task<PostgresBatch> BeginAsync(NpgsqlDataSource source, PostgresPatience patience, PostgresOutcome outcome)
    {
        var batch = new PostgresBatch(await source.OpenConnectionAsync(), outcome);
        try
        {
            await batch.ExecuteAsync(Begin(patience));
            return batch;
        }
        catch (Exception failure)
        {
            await batch.DisposeAsync();
            if (failure is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable })
                throw new DatabaseException("数据库正忙：另一个节点一直占用写入，请稍后再试。", failure);
            throw;
        }
    }

    /// <summary>Whether the server or the way to it is gone, as against a statement that was refused.</summary>
    public static bool Lost(NpgsqlException failure) =>
        failure is not PostgresException refused || refused.InvariantSeverity is "FATAL" or "PANIC";

    public async ValueTask ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask CommitAsync()
    {
        var mark = await _outcome.MarkAsync(_connection);
        try
        {
            await ExecuteAsync("COMMIT");
        }
        catch (NpgsqlException failure) when (Lost(failure))
        {
            if (mark is not null) await _outcome.ConfirmAsync(mark, failure);
        }

        _open = false;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_open && _connection.FullState == System.Data.ConnectionState.Open) await ExecuteAsync("ROLLBACK");
        }
        catch (NpgsqlException)
        {
            // Without its connection the transaction ends by itself.
        }

        await _connection.DisposeAsync();
    }

    // Whoever turned durability off for the whole server did not mean acknowledged reports.
    private static string Begin(PostgresPatience patience) => $"""
        BEGIN;
        SET LOCAL idle_in_transaction_session_timeout = {patience.Idle.TotalMilliseconds:0};
        SET LOCAL lock_timeout = {patience.Turn.TotalMilliseconds:0};
        SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
        SELECT pg_advisory_xact_lock({Turn})
        """;
}
