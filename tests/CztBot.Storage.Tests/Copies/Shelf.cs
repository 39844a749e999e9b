using Microsoft.Data.Sqlite;

namespace CztBot.Storage.Tests.Copies;

/// <summary>A folder for backups, and what commands do with it.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cztbot-backups-").FullName;

    public string this[string name] => Path.Combine(_folder, name);

    public static Task<CopyReport> BackupAsync(On on, Given given, string to) =>
        on == On.Postgres ? Backup.OfPostgresAsync(given.Place, to) : Backup.OfFileAsync(given.Place, to);

    public static Task<CopyReport> RestoreAsync(On on, string from, Given given, string aside) =>
        on == On.Postgres ? Restore.ToPostgresAsync(from, given.Place, aside) : Restore.ToFileAsync(from, given.Place, aside);

    /// <summary>Looks into a file, or changes it.</summary>
    public static async Task<object?> AskAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
