using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>A ruled form: what is asked at the left, what is said at the right, empty places to fill in by hand.</summary>
internal static class FormGrid
{
    private const int Left = 1900;

    // 4号 characters of a line at the right.
    private const double Letters = 24;

    // In points: a line, the air of a row, and what a page has under a title.
    private const double Line = 19.5;
    private const double Air = 5;
    private const double MostKept = 540;

    // A longer row goes over to the next page rather than leave this one empty.
    private const double MostWhole = 8;

    /// <param name="rows">A value of several lines becomes several paragraphs.</param>
    public static Table Of(IReadOnlyList<(string Label, string Value)> rows)
    {
        var line = BorderValues.Single;
        return new Table(
        [
            new TableProperties(
                new TableWidth { Width = $"{Page.TextWidth}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    new TopBorder { Val = line, Size = 8 }, new LeftBorder { Val = line, Size = 8 }, new BottomBorder { Val = line, Size = 8 },
                    new RightBorder { Val = line, Size = 8 }, new InsideHorizontalBorder { Val = line, Size = 4 }, new InsideVerticalBorder { Val = line, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = $"{Left}" }, new GridColumn { Width = $"{Page.TextWidth - Left}" }),
            .. rows.Select((row, index) => Row(row, keep: index < rows.Count - 1 && rows.Sum(one => (Lines(one.Value) * Line) + Air) < MostKept)),
        ]);
    }

    private static double Lines(string value) => value.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Sum(TextLines.Width) / Letters)));

    private static TableRow Row((string Label, string Value) row, bool keep) => new(
        new TableRowProperties(new CantSplit { Val = Lines(row.Value) > MostWhole ? OnOffOnlyValues.Off : OnOffOnlyValues.On }),
        Cell(Left, row.Label, JustificationValues.Center, keep),
        Cell(Page.TextWidth - Left, row.Value, JustificationValues.Left, keep));

    private static TableCell Cell(int width, string text, JustificationValues side, bool keep) => new(
    [
        new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        .. text.Split('\n').Select(one =>
        {
            var paragraph = Paragraphs.Of(PaperStyle.Foot, one);
            if (keep) paragraph.ParagraphProperties!.Append(new KeepNext());
            paragraph.ParagraphProperties!.Append(new SpacingBetweenLines { Before = "40", After = "40" }, new Indentation { FirstLineChars = 0, FirstLine = "0" }, new Justification { Val = side });
            return paragraph;
        }),
    ]);
}
