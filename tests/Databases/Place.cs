namespace CztBot.Tests.Databases;

/// <summary>Where a program under test keeps its data: a folder, and a PostgreSQL database when CZTBOT_TEST_DATABASE=postgres asks for it.</summary>
internal sealed class Place : IDisposable
{
    /// <summary>Whether whole-program tests run on PostgreSQL.</summary>
    public static readonly bool OnPostgres = Environment.GetEnvironmentVariable("CZTBOT_TEST_DATABASE") == "postgres";

    public string Folder { get; } = Directory.CreateTempSubdirectory("cztbot-").FullName;

    /// <summary>The connection string; empty for the SQLite file in the folder.</summary>
    public string Database { get; } = OnPostgres ? PostgresServer.Shared.Create() : "";

    public void Dispose()
    {
        if (OnPostgres) PostgresServer.Shared.Drop(Database);
        Directory.Delete(Folder, recursive: true);
    }
}
