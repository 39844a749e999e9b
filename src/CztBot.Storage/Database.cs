using System.Collections.Concurrent;
using System.Data.Common;
using CztBot.Core;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CztBot.Storage;

/// <summary>The embedded database. Reads run side by side; writes take turns in this process, so none of them waits for SQLite's lock by polling.</summary>
public sealed class Database : IDisposable
{
    private readonly ConcurrentBag<PreparedConnection> _readers = [];
    private readonly string _settings;
    private readonly Writer _writer;

    static Database() => SqlTypes.Register();

    private Database(string settings)
    {
        _settings = settings;
        _writer = new Writer(settings);
    }

    /// <summary>Opens, creates or upgrades the file.</summary>
    /// <exception cref="InvalidOperationException">A migration failed; the message says which.</exception>
    public static Database Open(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        // Connections are kept here with their compiled statements; the provider's pool would drop those.
        var settings = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = false };
        using (var connection = new PreparedConnection(settings.ConnectionString))
            connection.Execute("PRAGMA journal_mode = WAL");
        Migrations.Run(settings.ConnectionString);
        return new Database(settings.ConnectionString);
    }

    /// <summary>Reads on a connection of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read)
    {
        var connection = _readers.TryTake(out var idle) ? idle : new PreparedConnection(_settings);
        try
        {
            var result = await read(connection);
            _readers.Add(connection);
            return result;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes in a durable transaction: all or nothing, and the answer only when it is on the disk.</summary>
    /// <param name="actor">Goes onto the audit trail with each entry.</param>
    /// <param name="cancellation">Withdraws the work as long as its turn has not come.</param>
    public Task<T> WriteAsync<T>(Actor actor, Func<Work, Task<T>> write, CancellationToken cancellation = default)
    {
        var work = new PendingWork<T>(actor, write, cancellation);
        _writer.Add(work);
        return work.Written;
    }

    public void Dispose()
    {
        _writer.Dispose();
        while (_readers.TryTake(out var connection)) connection.Dispose();
    }
}
