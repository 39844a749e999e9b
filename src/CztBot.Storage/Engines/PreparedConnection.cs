using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CztBot.Storage;

/// <summary>A connection that keeps its compiled statements: SQLite's provider would compile each one anew, at several times the cost of running it.</summary>
internal sealed class PreparedConnection : SqliteConnection
{
    // Our SQL is constant, so there are some dozens; more would mean texts that are put together.
    private const int Most = 256;
    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    public PreparedConnection(string settings)
        : base(settings)
    {
        Open();
        // What was acknowledged survives a loss of power.
        Execute("PRAGMA synchronous = FULL");
        // Otherwise a statement is compiled anew whenever a value that could change its plan does, e.g. the end of a range.
        SQLitePCL.raw.sqlite3_db_config(Handle, SQLitePCL.raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
    }

    /// <summary>Runs a statement without parameters.</summary>
    public void Execute(string sql)
    {
        using var command = CreateDbCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal SqliteCommand Take(string sql) => _idle.Remove(sql, out var command) ? command : new SqliteCommand(sql, this);

    internal void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_idle.Count >= Most || !_idle.TryAdd(command.CommandText, command)) command.Dispose();
    }

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in _idle.Values) command.Dispose();
            _idle.Clear();
        }

        base.Dispose(disposing);
    }
}
