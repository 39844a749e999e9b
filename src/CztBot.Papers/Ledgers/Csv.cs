namespace CztBot.Papers.Ledgers;

/// <summary>Lines of a .csv file.</summary>
public static class Csv
{
    /// <summary>Cells with quotation marks where they need them; what a spreadsheet would take for a formula is marked as text.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote));

    // A spreadsheet on a Chinese system takes the full-width signs for the others.
    private const string Formula = "=+-@\t\r＝＋－＠";

    private static string Quote(string cell)
    {
        var text = cell.Length > 0 && Formula.Contains(cell[0]) ? "'" + cell : cell;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
