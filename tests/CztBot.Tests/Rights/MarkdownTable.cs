namespace CztBot.Tests.Rights;

/// <summary>A table of a Markdown file beside the tests: rows by their first cell, cells by the column's name.</summary>
internal sealed record MarkdownTable(IReadOnlyList<string> Columns, IReadOnlyDictionary<string, IReadOnlyList<string>> Rows)
{
    public string this[string row, string column] => Rows[row][Columns.Index().First(one => one.Item == column).Index];

    /// <summary>The one table whose first heading is named so.</summary>
    public static MarkdownTable Read(string file, string corner)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Rights", file)).Select(Cells)
            .SkipWhile(cells => cells is not [var first, ..] || first != corner).TakeWhile(cells => cells.Count > 0).ToList();
        return new MarkdownTable([.. lines[0].Skip(1)], lines.Skip(2).ToDictionary(cells => cells[0], cells => (IReadOnlyList<string>)[.. cells.Skip(1)], StringComparer.Ordinal));
    }

    private static List<string> Cells(string line) =>
        line.StartsWith('|') ? [.. line.Trim('|').Split('|').Select(cell => cell.Trim())] : [];
}
