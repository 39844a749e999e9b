namespace CztBot.Papers.Ledgers;

/// <summary>Lines of a .csv file.</summary>
public static class Csv
{
    /// <summary>Cells with quotation marks where they need them; what a spreadsheet would take for a formula is marked as text.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote));

    private static string Quote(string cell)
    {
        var text = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
