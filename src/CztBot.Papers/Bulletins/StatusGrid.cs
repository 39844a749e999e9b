using System.Globalization;
using CztBot.Core.Bulletins;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The table of sections by status.</summary>
internal static class StatusGrid
{
    private const string First = "2000";
    private const string Other = "900";

    public static Table Of(StatusTable status)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 8 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })));
        table.Append(new TableGrid([new GridColumn { Width = First }, .. Enumerable.Repeat(Other, status.Columns.Count + 1).Select(width => new GridColumn { Width = width })]));
        table.Append(Row(["板块", "合计", .. status.Columns], header: true));
        foreach (var row in status.Rows)
            table.Append(Row([row.Title, Number(row.Total), .. row.Counts.Select(count => count == 0 ? "" : Number(count))], header: false));
        return table;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static TableRow Row(IEnumerable<string> cells, bool header)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (header) properties.Append(new TableHeader());
        return new TableRow([properties, .. cells.Select((text, index) => new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = index == 0 ? First : Other, Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            Paragraphs.Cell(text, header || index == 0)))]);
    }
}
