using DocumentFormat.OpenXml.Spreadsheet;

namespace CztBot.Papers.Workbooks;

/// <summary>How the cells of a workbook look: thin lines, 宋体, the head bold on grey, everything wrapped.</summary>
internal static class WorkbookLook
{
    public const uint Head = 1;

    public const uint Body = 2;

    /// <summary>In the middle, off the text of the next column.</summary>
    public const uint Number = 3;

    /// <summary>The number that the standard has for the size of paper.</summary>
    public const uint A4 = 9;

    // In points; a program takes no more for a row.
    private const double Line = 14.5;
    private const double Tallest = 409;

    /// <summary>The height of a row of so many lines: not every program finds it by itself.</summary>
    public static double Height(int lines) => Math.Min(Tallest, (lines * Line) + 3);

    public static Stylesheet Styles() => new(
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
                new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Look(font: 1, fill: 2, new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }),
            Look(font: 0, fill: 0, new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }),
            Look(font: 0, fill: 0, new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Top })),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Font(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 134 });
        if (bold) font.PrependChild(new Bold());
        return font;
    }

    private static CellFormat Look(uint font, uint fill, Alignment alignment) =>
        new(alignment) { FontId = font, FillId = fill, BorderId = 1, FormatId = 0, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true };
}
