using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CztBot.Storage;

/// <summary>Copies of the whole database as one SQLite file, taken while the program runs, consistent in themselves; the form is the same for both databases.</summary>
public static class Backup
{
    /// <summary>Copies a SQLite installation.</summary>
    /// <exception cref="DatabaseException">There is nothing to copy, or the target is there already.</exception>
    public static Task<CopyReport> OfFileAsync(string file, string to) => WriteAsync(to, async temporary =>
    {
        if (!File.Exists(file)) throw new DatabaseException($"{file}：还没有数据，无法备份。");
        using var presence = FolderLock.Shared(file);
        await using (var source = SqliteFile.OpenToRead(file))
            await source.ExecuteAsync("VACUUM INTO @temporary", new { temporary });
        await SqliteFile.CheckAsync(temporary);
        await using var copy = SqliteFile.OpenToRead(temporary);
        return await CopyReport.OfAsync(copy);
    });

    /// <summary>Copies a PostgreSQL installation as it stands at one moment, by one snapshot.</summary>
    /// <exception cref="DatabaseException">It cannot be used, or its schema is another than this program's.</exception>
    public static Task<CopyReport> OfPostgresAsync(string connectionString, string to, Action<double>? progress = null) => WriteAsync(to, async temporary =>
    {
        await using var source = PostgresUpgrade.ConnectOrExplain(PostgresSettings.Read(connectionString));
        return await SnapshotAsync(source, temporary, progress);
    });

    internal static Task<CopyReport> OfPostgresAsync(NpgsqlConnection source, string to) =>
        WriteAsync(to, temporary => SnapshotAsync(source, temporary, progress: null));

    private static async Task<CopyReport> SnapshotAsync(NpgsqlConnection source, string temporary, Action<double>? progress)
    {
        await using var snapshot = await source.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await CheckVersionAsync(source);
        await using var target = SqliteFile.Create(temporary);
        await target.ExecuteAsync("BEGIN TRANSACTION");
        var report = await TableCopy.RunAsync(
            await Table.AllAsync(target), source, target, table => Task.FromResult<IRowSink>(new SqliteSink(table, target)), progress);
        await target.ExecuteAsync("COMMIT TRANSACTION");
        return report;
    }

    private static async Task CheckVersionAsync(NpgsqlConnection source)
    {
        var there = await source.ExecuteScalarAsync<bool>("SELECT to_regclass('schemaversions') IS NOT NULL")
            ? await source.QueryAsync<string>(Migrations.Journal)
            : [];
        if (!there.ToHashSet(StringComparer.Ordinal).SetEquals(Migrations.Names("Postgres")))
            throw new DatabaseException("数据库的版本与程序不同，请用正在运行的那个版本来备份。");
    }

    private static async Task<CopyReport> WriteAsync(string to, Func<string, Task<CopyReport>> write)
    {
        if (File.Exists(to)) throw new DatabaseException($"{to}：文件已经存在，请换一个文件名。");
        var temporary = to + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to))!);
            File.Delete(temporary);
            var report = await write(temporary);
            if (!report.Same) throw new DatabaseException("备份与数据库不一致，没有保留，请再试一次。");
            SqliteFile.Seal(temporary);
            File.Move(temporary, to);
            return report;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 13 or 14 or 10 })
        {
            throw new DatabaseException($"{to}：无法写入，请检查目录、权限和磁盘空间。", refused);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }
}
