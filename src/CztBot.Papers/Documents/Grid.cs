using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>A ruled table as wide as the text; its head comes again on every page, a row stays on one.</summary>
internal static class Grid
{
    /// <param name="columns">Each with its width in twips, and whether it holds figures.</param>
    /// <param name="rows">Cells by column; the last row may be a total.</param>
    /// <param name="whole">A small table stays on one page.</param>
    public static Table Of(IReadOnlyList<GridColumnOf> columns, IReadOnlyList<IReadOnlyList<string>> rows, bool whole = false)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{columns.Sum(column => column.Width)}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(column => new GridColumn { Width = $"{column.Width}" })));
        table.Append(Row(columns, [.. columns.Select(column => column.Title)], head: true, keep: true));
        foreach (var (index, row) in rows.Index()) table.Append(Row(columns, row, head: false, keep: whole && index < rows.Count - 1));
        return table;
    }

    private static TableRow Row(IReadOnlyList<GridColumnOf> columns, IReadOnlyList<string> cells, bool head, bool keep)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (head) properties.Append(new TableHeader());
        return new TableRow([properties, .. columns.Zip(cells, (column, text) => new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = $"{column.Width}", Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            Cell(head ? PaperStyle.HeadCell : column.Figures ? PaperStyle.Figure : PaperStyle.Cell, text, keep)))]);
    }

    private static Paragraph Cell(string style, string text, bool keep)
    {
        var paragraph = Paragraphs.Of(style, text);
        if (keep) paragraph.ParagraphProperties!.Append(new KeepNext());
        return paragraph;
    }
}

/// <param name="Width">In twips.</param>
/// <param name="Figures">Centred; words stand at the left.</param>
internal sealed record GridColumnOf(string Title, int Width, bool Figures = true);
