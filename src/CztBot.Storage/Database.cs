using System.Data;
using System.Data.Common;
using CztBot.Core;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CztBot.Storage;

/// <summary>The embedded database. Reads run side by side; writes take turns in this process, so none of them waits for SQLite's lock by polling.</summary>
public sealed class Database : IDisposable
{
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);

    static Database() => SqlTypes.Register();

    private Database(string connectionString) => _connectionString = connectionString;

    /// <summary>Opens, creates or upgrades the file.</summary>
    /// <exception cref="InvalidOperationException">A migration failed; the message says which.</exception>
    public static Database Open(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var settings = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 };
        var database = new Database(settings.ConnectionString);
        using (var connection = database.Connect())
            connection.Execute("PRAGMA journal_mode = WAL");
        Migrations.Run(settings.ConnectionString);
        return database;
    }

    /// <summary>Reads on a connection of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read)
    {
        await using var connection = Connect();
        return await read(connection);
    }

    /// <summary>Writes in one durable transaction: all or nothing.</summary>
    /// <param name="actor">Goes onto the audit trail with each entry.</param>
    public async Task<T> WriteAsync<T>(Actor actor, Func<Work, Task<T>> write, CancellationToken cancellation = default)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await using var connection = Connect();
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
            var work = new Work(connection, transaction, actor);
            var result = await write(work);
            if (work.Cancelled) await transaction.RollbackAsync(cancellation);
            else await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
