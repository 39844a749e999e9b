using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>A4 with 37, 28, 26 and 35 mm of margin, 22 lines of 28 characters (GB/T 9704-2012).</summary>
internal static class Page
{
    /// <summary>版心, 156 mm in twips.</summary>
    public const int TextWidth = 8845;

    /// <summary>Lines of the text's grid on a page.</summary>
    public const int Lines = 22;

    /// <summary>What 版记 takes of the last one, with its rules, and a line for what an estimate misses.</summary>
    public const int ImprintLines = 5;

    /// <summary>The width of the text on a landscape page, 225 mm in twips.</summary>
    public const int WideTextWidth = 12756;

    public static SectionProperties Upright(params IEnumerable<OpenXmlElement> footers) => new(
    [
        .. footers,
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = 11906, Height = 16838 },
        // The number stands 7 mm below the text.
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1587, Header = 851, Footer = 1304, Gutter = 0 },
        // 22 lines of 28.95 pt. A grid of characters would say 28 a line too, but LibreOffice gives each two cells: the styles are tightened instead.
        new DocGrid { Type = DocGridValues.Lines, LinePitch = 579 },
    ]);

    /// <summary>The same paper turned: what was the top margin is on the side of the binding.</summary>
    public static SectionProperties Turned(SectionProperties upright)
    {
        var turned = (SectionProperties)upright.CloneNode(true);
        var size = turned.GetFirstChild<PageSize>()!;
        (size.Width, size.Height, size.Orient) = (size.Height, size.Width, PageOrientationValues.Landscape);
        var margin = turned.GetFirstChild<PageMargin>()!;
        var (top, right, bottom, left) = (margin.Top!.Value, margin.Right!.Value, margin.Bottom!.Value, margin.Left!.Value);
        (margin.Top, margin.Right, margin.Bottom, margin.Left) = ((int)left, (uint)Math.Abs(bottom), (int)right, (uint)Math.Abs(top));
        margin.Footer = 700;
        return turned;
    }
}
