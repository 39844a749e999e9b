using System.Data.Common;
using Dapper;

namespace CztBot.Storage;

/// <summary>A table of ours, as it is copied.</summary>
internal sealed record Table(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Columns as SQL lists them.</summary>
    public string List => string.Join(", ", Columns.Select(column => $"\"{column}\""));

    /// <summary>The tables of a SQLite file, those that others refer to first.</summary>
    public static async Task<IReadOnlyList<Table>> AllAsync(DbConnection sqlite)
    {
        const string names = """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name <> 'SchemaVersions' ORDER BY name
            """;
        var waiting = (await sqlite.QueryAsync<string>(names)).ToList();
        var parents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in waiting)
            parents[name] = [.. (await sqlite.QueryAsync<string>("SELECT \"table\" FROM pragma_foreign_key_list(@name)", new { name })).Where(parent => parent != name)];
        var ordered = new List<Table>();
        while (waiting.FirstOrDefault(name => !parents[name].Exists(waiting.Contains)) is { } next)
        {
            waiting.Remove(next);
            ordered.Add(new Table(next, [.. await sqlite.QueryAsync<string>("SELECT name FROM pragma_table_info(@next) ORDER BY cid", new { next })]));
        }

        return waiting.Count == 0 ? ordered : throw new InvalidOperationException($"These tables refer to one another in a ring: {string.Join(", ", waiting)}");
    }

    public Task<long> CountAsync(DbConnection connection) => connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM \"{Name}\"");

    public async Task<DbDataReader> ReadAsync(DbConnection connection) => await connection.ExecuteReaderAsync($"SELECT {List} FROM \"{Name}\"");
}
