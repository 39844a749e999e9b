using Dapper;
using Microsoft.Data.Sqlite;

namespace CztBot.Storage;

/// <summary>SQLite files that are read or made as a whole, apart from any running program.</summary>
internal static class SqliteFile
{
    public static SqliteConnection OpenToRead(string file) => Open(new SqliteConnectionStringBuilder
    {
        DataSource = file, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 30, Pooling = false,
    });

    /// <summary>An empty file with our schema.</summary>
    public static SqliteConnection Create(string file)
    {
        File.Delete(file);
        Migrations.OfSqlite(SqliteEngine.Settings(file));
        return Open(new SqliteConnectionStringBuilder(SqliteEngine.Settings(file)));
    }

    /// <exception cref="DatabaseException">It is no database of ours, damaged, or of a newer program.</exception>
    public static async Task CheckAsync(string file)
    {
        if (!File.Exists(file)) throw new DatabaseException($"{file}：文件不存在。");
        try
        {
            await using var connection = OpenToRead(file);
            if (await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check") != "ok") throw Damaged(file);
            if (await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM sqlite_master WHERE name = 'SchemaVersions'") == 0)
                throw new DatabaseException($"{file}：不是本程序的备份文件。");
            var newer = (await connection.QueryAsync<string>(Migrations.Journal)).Except(Migrations.Names("Sqlite"), StringComparer.Ordinal).Any();
            if (newer) throw new DatabaseException($"{file}：是用更新版本的程序备份的，请先升级程序再恢复。");
        }
        catch (SqliteException broken)
        {
            throw Damaged(file, broken);
        }
    }

    /// <summary>What was written is on the disk, and only its owner reads it.</summary>
    public static void Seal(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static DatabaseException Damaged(string file, Exception? cause = null) =>
        new($"{file}：文件已损坏或不是备份文件，请换一份备份。", cause);

    private static SqliteConnection Open(SqliteConnectionStringBuilder settings)
    {
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }
}
