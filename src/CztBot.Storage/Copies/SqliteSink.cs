using Microsoft.Data.Sqlite;

namespace CztBot.Storage;

/// <summary>Inserts rows into a table of a SQLite file.</summary>
internal sealed class SqliteSink : IRowSink
{
    private readonly SqliteCommand _insert;

    public SqliteSink(Table table, SqliteConnection connection)
    {
        var names = string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"));
#pragma warning disable CA2100 // The names are those of our own schema.
        _insert = new SqliteCommand($"INSERT INTO \"{table.Name}\" ({table.List}) VALUES ({names})", connection);
#pragma warning restore CA2100
        for (var index = 0; index < table.Columns.Count; index++) _insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{index}" });
    }

    public Task WriteAsync(object[] row)
    {
        for (var index = 0; index < row.Length; index++) _insert.Parameters[index].Value = row[index];
        return _insert.ExecuteNonQueryAsync();
    }

    public Task CompleteAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _insert.DisposeAsync();
}
