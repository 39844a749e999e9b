using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CztBot.Benchmarks.Floor;

/// <summary>The least a durable report can cost: one prepared statement, as many rows in a transaction as a submission writes, WAL, synchronous=FULL.</summary>
internal static class FloorCommits
{
    /// <summary>A submission writes the report's head, its version, the audit trail and the mark of its activity.</summary>
    public const int RowsInTransaction = 4;

    private static readonly string Body = new('x', 500);

    /// <summary>Commits for some seconds and prints how many a second.</summary>
    public static int Run(string file, double seconds)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
        using var begin = Prepare(connection, "BEGIN IMMEDIATE");
        using var commit = Prepare(connection, "COMMIT");
        using var insert = Prepare(connection, "INSERT INTO rows (body) VALUES (@body)");
        insert.Parameters.AddWithValue("@body", Body);
        var commits = 0;
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            begin.ExecuteNonQuery();
            for (var row = 0; row < RowsInTransaction; row++) insert.ExecuteNonQuery();
            commit.ExecuteNonQuery();
            commits++;
        }

        Console.WriteLine((commits / Stopwatch.GetElapsedTime(start).TotalSeconds).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql) => new(sql, connection);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Prepare(connection, sql);
        command.ExecuteNonQuery();
    }
}
