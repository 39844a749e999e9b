using Npgsql;

namespace CztBot.Storage;

/// <summary>Streams rows into a table of a PostgreSQL database.</summary>
internal sealed class PostgresSink : IRowSink
{
    private readonly NpgsqlBinaryImporter _importer;

    private PostgresSink(NpgsqlBinaryImporter importer) => _importer = importer;

    public static async Task<IRowSink> OpenAsync(Table table, NpgsqlConnection connection) =>
        new PostgresSink(await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.List}) FROM STDIN (FORMAT BINARY)"));

    public async Task WriteAsync(object[] row)
    {
        await _importer.StartRowAsync();
        foreach (var value in row)
        {
            if (value is string text) await _importer.WriteAsync(text);
            else if (value is long number) await _importer.WriteAsync(number);
            else await _importer.WriteNullAsync();
        }
    }

    public async Task CompleteAsync() => await _importer.CompleteAsync();

    public ValueTask DisposeAsync() => _importer.DisposeAsync();
}
