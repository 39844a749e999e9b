using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CztBot.Tests.World;

/// <summary>Looks at the database behind the program's back: whether anything was written, and back to where it was.</summary>
internal sealed class Ledgers : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _file;
    private int _marks;

    public Ledgers(BotWorld world)
    {
        _file = world.DatabaseFile;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false, DefaultTimeout = 30, ForeignKeys = false }.ConnectionString);
        _connection.Open();
    }

    /// <summary>Changes with every write of somebody else, whatever the table.</summary>
    public long Stamp() => Convert.ToInt64(Scalar("PRAGMA data_version"), CultureInfo.InvariantCulture);

    /// <summary>How many entries the trail has.</summary>
    public long Audits() => Convert.ToInt64(Scalar("SELECT count(*) FROM audit"), CultureInfo.InvariantCulture);

    /// <summary>Whether any column of any table holds a text.</summary>
    public bool Holds(string text) => Tables("main").Any(table => Columns(table).Any(column =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE '%' || @text || '%'";
        command.Parameters.AddWithValue("@text", text);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }));

    /// <summary>Changes what the program would not change.</summary>
    public void Change(string sql) => Run(sql);

    /// <summary>Remembers how everything stands now.</summary>
    public string Mark()
    {
        var name = $"mark{++_marks}";
        Run($"VACUUM INTO '{_file}.{name}'");
        Run($"ATTACH '{_file}.{name}' AS {name}");
        return name;
    }

    /// <summary>Puts everything back, the append-only tables too: their triggers are gone after this.</summary>
    public void Restore(string mark)
    {
        Run("PRAGMA foreign_keys = OFF");
        foreach (var trigger in Names($"SELECT name FROM main.sqlite_master WHERE type = 'trigger'")) Run($"DROP TRIGGER \"{trigger}\"");
        Run("BEGIN IMMEDIATE");
        foreach (var table in Tables("main"))
        {
            Run($"DELETE FROM main.\"{table}\"");
            Run($"INSERT INTO main.\"{table}\" SELECT * FROM {mark}.\"{table}\"");
        }

        Run("COMMIT");
    }

    public void Dispose() => _connection.Dispose();

    private List<string> Tables(string schema) => Names($"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");

    private List<string> Columns(string table) => Names($"SELECT name FROM pragma_table_info('{table}')");

    private List<string> Names(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
