using System.Globalization;
using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The table of sections by status, as wide as the text.</summary>
internal static class StatusGrid
{
    public static Table Of(string first, StatusTable status)
    {
        var others = status.Columns.Count + 1;
        var width = Math.Min(1000, (Page.TextWidth - 1900) / others);
        return Grid.Of(
            [new GridColumnOf(first, Page.TextWidth - (others * width), Figures: false), new("合计", width), .. status.Columns.Select(column => new GridColumnOf(column, width))],
            [.. status.Rows.Select(row => (IReadOnlyList<string>)[row.Title, Number(row.Total), .. row.Counts.Select(count => count == 0 ? "—" : Number(count))])],
            whole: true);
    }

    /// <summary>The cells of a paper's tables that hold a figure, by its name.</summary>
    /// <param name="tables">Each as it was written, with its figures' names by the titles of row and column.</param>
    public static Dictionary<string, Paragraph> Cells(IEnumerable<(Table Grid, StatusTable Status, Func<string, string, string> Name)> tables) =>
        tables.SelectMany(table => Cells(table.Grid, table.Status, table.Name)).DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Cell, StringComparer.Ordinal);

    private static IEnumerable<(string Name, Paragraph Cell)> Cells(Table grid, StatusTable status, Func<string, string, string> name) => status.Rows.Zip(grid.Elements<TableRow>().Skip(1))
        .SelectMany(row => status.Columns.Prepend(StatusTable.Total).Zip(row.Second.Elements<TableCell>().Skip(1), (column, cell) => (name(row.First.Title, column), cell.GetFirstChild<Paragraph>()!)));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
