using System.Data.Common;

namespace CztBot.Storage;

/// <summary>Copies tables from one database to another and reads both again to compare.</summary>
internal static class TableCopy
{
    /// <param name="progress">Told what share is done.</param>
    public static async Task<CopyReport> RunAsync(
        IReadOnlyList<Table> tables, DbConnection from, DbConnection to, Func<Table, Task<IRowSink>> open, Action<double>? progress)
    {
        var total = 1L;
        foreach (var table in tables) total += await table.CountAsync(from);
        var done = 0L;
        var lines = new List<CopiedTable>();
        foreach (var table in tables)
        {
            var before = await OneAsync(table, from, open, () => progress?.Invoke((double)++done / total));
            lines.Add(new CopiedTable(table.Name, before, await TableSum.OfAsync(table, to)));
        }

        return new CopyReport(lines);
    }

    private static async Task<TableSum> OneAsync(Table table, DbConnection from, Func<Table, Task<IRowSink>> open, Action copied)
    {
        var sum = new TableSum();
        var row = new object[table.Columns.Count];
        await using var sink = await open(table);
        await using var reader = await table.ReadAsync(from);
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
            sum.Add(table, row);
            await sink.WriteAsync(row);
            copied();
        }

        await sink.CompleteAsync();
        return sum;
    }
}

/// <summary>Takes the rows of a table.</summary>
internal interface IRowSink : IAsyncDisposable
{
    Task WriteAsync(object[] row);

    Task CompleteAsync();
}

/// <summary>What was copied, table by table.</summary>
public sealed record CopyReport(IReadOnlyList<CopiedTable> Tables)
{
    public bool Same => Tables.All(table => table.Same);

    public long Rows => Tables.Sum(table => table.After.Rows);

    /// <summary>A copy that SQLite itself made, read once.</summary>
    internal static async Task<CopyReport> OfAsync(DbConnection copy)
    {
        var lines = new List<CopiedTable>();
        foreach (var table in await Table.AllAsync(copy))
        {
            var sum = await TableSum.OfAsync(table, copy);
            lines.Add(new CopiedTable(table.Name, sum, sum));
        }

        return new CopyReport(lines);
    }
}

/// <param name="Before">At the source.</param>
/// <param name="After">At the target, read again after the copy.</param>
public sealed record CopiedTable(string Name, TableSum Before, TableSum After)
{
    public bool Same => Before.Rows == After.Rows && Before.Text == After.Text;
}
