using Dapper;

namespace CztBot.Storage;

/// <summary>Puts a backup, or a SQLite installation, in the place of a database that nobody works on.</summary>
public static class Restore
{
    /// <summary>Replaces a SQLite file; the one before is kept.</summary>
    /// <param name="aside">Where the one before goes.</param>
    /// <exception cref="DatabaseException">Somebody works on it, or the backup is not fit.</exception>
    public static async Task<CopyReport> ToFileAsync(string backup, string file, string aside)
    {
        await SqliteFile.CheckAsync(backup);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var alone = FolderLock.Alone(file);
        var fresh = file + ".restoring";
        var report = await UpgradedAsync(backup, fresh);
        KeepAside(file, aside);
        // A journal of the old file must not be played into the new one.
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        File.Move(fresh, file, overwrite: true);
        return report;
    }

    /// <summary>Replaces what a PostgreSQL database holds, in one transaction; what was there is kept as a backup.</summary>
    /// <inheritdoc cref="ToFileAsync"/>
    public static async Task<CopyReport> ToPostgresAsync(string backup, string connectionString, string aside, Action<double>? progress = null)
    {
        await SqliteFile.CheckAsync(backup);
        await using var target = await PostgresAlone.OpenAsync(connectionString);
        await Backup.OfPostgresAsync(target, aside);
        return await FillAsync(backup, aside + ".restoring", target, progress);
    }

    /// <summary>Moves a SQLite installation to an empty PostgreSQL database, in one transaction.</summary>
    /// <exception cref="DatabaseException">Somebody works on either, or the target is not empty.</exception>
    public static async Task<CopyReport> MoveAsync(string file, string connectionString, Action<double>? progress = null)
    {
        if (!File.Exists(file)) throw new DatabaseException($"{file}：还没有数据，无需迁移。");
        using var alone = FolderLock.Alone(file);
        await SqliteFile.CheckAsync(file);
        await using var target = await PostgresAlone.OpenAsync(connectionString);
        await using (var source = SqliteFile.OpenToRead(file))
        {
            foreach (var table in await Table.AllAsync(source))
            {
                if (await target.ExecuteScalarAsync<bool>($"SELECT to_regclass('{table.Name}') IS NOT NULL") && await table.CountAsync(target) is var rows and > 0)
                    throw new DatabaseException($"目标数据库里已有数据（表 {table.Name} 有{rows}行），请换一个空的数据库。");
            }
        }

        return await FillAsync(file, file + ".moving", target, progress);
    }

    private static async Task<CopyReport> FillAsync(string source, string temporary, Npgsql.NpgsqlConnection target, Action<double>? progress)
    {
        try
        {
            await UpgradedAsync(source, temporary);
            return await PostgresAlone.FillAsync(target, temporary, progress);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // The source itself stays as it is, so a copy of it is brought up to this program's schema.
    private static async Task<CopyReport> UpgradedAsync(string source, string temporary)
    {
        File.Delete(temporary);
        await using (var reading = SqliteFile.OpenToRead(source)) await reading.ExecuteAsync("VACUUM INTO @temporary", new { temporary });
        Migrations.OfSqlite(SqliteEngine.Settings(temporary));
        SqliteFile.Seal(temporary);
        await using var upgraded = SqliteFile.OpenToRead(temporary);
        return await CopyReport.OfAsync(upgraded);
    }

    private static void KeepAside(string file, string aside)
    {
        if (!File.Exists(file)) return;
        File.Copy(file, aside);
        SqliteFile.Seal(aside);
        if (File.Exists(file + "-wal")) File.Copy(file + "-wal", aside + "-wal");
    }
}
