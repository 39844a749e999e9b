using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CztBot.Storage;

/// <summary>The embedded file: connections are kept with their compiled statements; one of them writes.</summary>
internal sealed class SqliteEngine : IEngine
{
    private readonly ConcurrentBag<PreparedConnection> _readers = [];
    private readonly FolderLock _presence;
    private readonly string _settings;
    private readonly Batch _batch;

    private SqliteEngine(string settings, FolderLock presence)
    {
        _settings = settings;
        _presence = presence;
        _batch = new Batch(new PreparedConnection(settings));
    }

    /// <summary>Opens, creates or upgrades the file.</summary>
    public static SqliteEngine Open(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var presence = FolderLock.Shared(file);
        try
        {
            var settings = Settings(file);
            using (FolderLock.Migrating(file))
            {
                using var connection = new PreparedConnection(settings);
                connection.Execute("PRAGMA journal_mode = WAL");
                if (!Migrations.IsCurrent(connection, "Sqlite")) Migrations.OfSqlite(settings);
            }

            return new SqliteEngine(settings, presence);
        }
        catch (SqliteException unusable)
        {
            presence.Dispose();
            throw IsDamaged(unusable) ? Damaged(Settings(file), unusable) : new DatabaseException($"数据库文件 {file} 不能使用（{unusable.Message}），请检查目录的权限和磁盘空间。", unusable);
        }
        catch
        {
            presence.Dispose();
            throw;
        }
    }

    // The provider's pool would drop the compiled statements.
    public static string Settings(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = false,
    }.ConnectionString;

    public bool IsShared => false;

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read)
    {
        var connection = _readers.TryTake(out var idle) ? idle : new PreparedConnection(_settings);
        try
        {
            var result = await read(connection);
            _readers.Add(connection);
            return result;
        }
        catch (SqliteException broken)
        {
            await connection.DisposeAsync();
            if (IsDamaged(broken)) throw Damaged(_settings, broken);
            throw;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // A sound file says "ok"; what it says otherwise begins with the first fault.
    public Task<string?> DamageAsync() => ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<string>("PRAGMA quick_check(1)") is var said && said == "ok" ? null : said);

    public ValueTask<IBatch> BeginAsync()
    {
        _batch.Begin();
        return ValueTask.FromResult<IBatch>(_batch);
    }

    public void Dispose()
    {
        _batch.Close();
        while (_readers.TryTake(out var connection)) connection.Dispose();
        _presence.Dispose();
    }

    private static bool IsDamaged(SqliteException fault) => fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    private static DatabaseException Damaged(string settings, SqliteException cause) =>
        new($"数据库文件 {new SqliteConnectionStringBuilder(settings).DataSource} 已损坏，请停止服务，用最近的备份恢复：restore 备份文件。", cause);

    private sealed class Batch(PreparedConnection connection) : IBatch
    {
        public DbConnection Connection => connection;

        public void Begin() => connection.Execute("BEGIN IMMEDIATE");

        public ValueTask ExecuteAsync(string sql)
        {
            connection.Execute(sql);
            return ValueTask.CompletedTask;
        }

        public ValueTask CommitAsync() => ExecuteAsync("COMMIT");

        // SQLite may have given up the transaction by itself, e.g. on a full disk.
        public ValueTask DisposeAsync()
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) connection.Execute("ROLLBACK");
            return ValueTask.CompletedTask;
        }

        public void Close() => connection.Dispose();
    }
}
