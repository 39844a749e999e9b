using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CztBot.Tests.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CztBot.Tests.World;

/// <summary>Looks at the database behind the program's back: whether anything was written, and back to where it was.</summary>
internal sealed class Ledgers : IDisposable
{
    private readonly DbConnection _connection;
    private readonly string _file;
    private readonly Lazy<string> _everything;
    private int _marks;

    public Ledgers(BotWorld world)
    {
        _file = world.DatabaseFile;
        _connection = Place.OnPostgres
            ? new NpgsqlConnection(world.PostgreSql)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false, DefaultTimeout = 30, ForeignKeys = false }.ConnectionString);
        _connection.Open();
        _everything = new(() => string.Join(" UNION ALL ", Tables("main").Select(table => $"SELECT '{table}' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') FROM \"{table}\" AS t")));
    }

    /// <summary>Changes with every write of somebody else, whatever the table; on PostgreSQL, where transactions are counted for all databases together, with everything that is stored.</summary>
    public long Stamp() => Place.OnPostgres
        ? BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Names(_everything.Value)))))
        : Convert.ToInt64(Scalar("PRAGMA data_version"), CultureInfo.InvariantCulture);

    /// <summary>How many entries the trail has.</summary>
    public long Audits() => Convert.ToInt64(Scalar("SELECT count(*) FROM audit"), CultureInfo.InvariantCulture);

    /// <summary>Whether any column of any table holds a text.</summary>
    public bool Holds(string text) => Tables("main").Any(table => Columns(table).Any(column =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE '%' || @text || '%'";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@text", text);
        command.Parameters.Add(parameter);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }));

    /// <summary>Changes what the program would not change.</summary>
    public void Change(string sql) => Run(sql);

    /// <summary>From now on what is stored for good can be changed.</summary>
    public void Unlock(string table) => Run(Place.OnPostgres ? $"ALTER TABLE \"{table}\" DISABLE TRIGGER USER" : $"DROP TRIGGER \"{table}_are_never_changed\"");

    /// <summary>Remembers how everything stands now; on SQLite only.</summary>
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

    private List<string> Tables(string schema) => Names(Place.OnPostgres ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename" : $"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");

    private List<string> Columns(string table) => Names(Place.OnPostgres ? $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'" : $"SELECT name FROM pragma_table_info('{table}')");

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
