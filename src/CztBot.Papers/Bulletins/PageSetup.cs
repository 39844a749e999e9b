using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>A4 with 37, 28, 26 and 35 mm of margin: 22 lines of 28 characters a page (GB/T 9704-2012); the runs give the last quarter point a character.</summary>
internal static class PageSetup
{
    /// <summary>版心, 156 mm in twips.</summary>
    public const int TextWidth = 8845;

    public static SectionProperties Of(string footerId) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1587, Header = 851, Footer = 1400 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = 579 });
}
