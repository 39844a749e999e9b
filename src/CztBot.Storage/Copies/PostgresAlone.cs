using Dapper;
using Npgsql;

namespace CztBot.Storage;

/// <summary>A connection that is alone with its database: no node works on it, and one that starts waits.</summary>
internal static class PostgresAlone
{
    // The server takes a moment to notice that a node has just stopped.
    private const int Patience = 30;

    /// <exception cref="DatabaseException">A node works on it, or it cannot be used.</exception>
    public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        // What a connection of another role is, is hidden from an ordinary role; the server's own workers have no role.
        const string others = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
              AND usesysid IS NOT NULL AND coalesce(backend_type, 'client backend') = 'client backend'
            """;
        var settings = PostgresSettings.Read(connectionString);
        PostgresUpgrade.Run(settings);
        var connection = PostgresUpgrade.Connect(settings);
        try
        {
            await connection.ExecuteAsync($"SELECT pg_advisory_lock({PostgresUpgrade.Turn})");
            for (var tries = 0; await connection.ExecuteScalarAsync<long>(others) is var count and > 0; tries++)
            {
                if (tries == Patience)
                    throw new DatabaseException($"还有{count}个连接正在使用数据库 {PostgresSettings.Place(settings)}，请先停止所有节点再试。");
                await Task.Delay(100);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts all rows of a SQLite file in the place of what is there; the append-only tables' triggers do not see it.</summary>
    /// <returns>What was copied; where it differs nothing was changed.</returns>
    public static async Task<CopyReport> FillAsync(NpgsqlConnection connection, string file, Action<double>? progress)
    {
        await using var source = SqliteFile.OpenToRead(file);
        await source.ExecuteAsync("BEGIN TRANSACTION");
        var tables = await Table.AllAsync(source);
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync($"SELECT pg_advisory_xact_lock({PostgresBatch.Turn})");
        foreach (var table in tables) await connection.ExecuteAsync($"ALTER TABLE \"{table.Name}\" DISABLE TRIGGER USER");
        await connection.ExecuteAsync($"TRUNCATE {string.Join(", ", tables.Select(table => $"\"{table.Name}\""))}");
        var report = await TableCopy.RunAsync(tables, source, connection, table => PostgresSink.OpenAsync(table, connection), progress);
        foreach (var table in tables) await connection.ExecuteAsync($"ALTER TABLE \"{table.Name}\" ENABLE TRIGGER USER");
        if (report.Same) await transaction.CommitAsync();
        return report;
    }
}
