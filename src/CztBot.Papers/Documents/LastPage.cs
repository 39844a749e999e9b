using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>
/// What of a text goes onto the last page, above 版记: 版记 stands in the footers of a section that begins a page, so the end of the text is moved into that section
/// where a page of 版记 alone would come otherwise. Lengths are estimated by the grid of 22 lines of 28 characters; an error costs some free lines, never a page.
/// </summary>
internal static class LastPage
{
    private const double Lines = Page.Lines;

    // Name, issue, issuer and title with the air around them.
    private const double Head = 9.5;

    private const double Room = Lines - Page.ImprintLines;

    private const double Least = 2;

    /// <summary>How many of the elements stay before the last page.</summary>
    public static int Split(IReadOnlyList<OpenXmlElement> text)
    {
        var lengths = text.Select(LengthOf).ToList();
        var (all, tail, best, gap) = (lengths.Sum(), 0.0, text.Count, Lines);
        if (Head + all <= Room) return 0;
        for (var index = text.Count - 1; index > 0; index--)
        {
            tail += lengths[index];
            if (tail > Room) break;
            if (tail < Least || KeepsNext(text[index - 1]) || IsPicture(text[index])) continue;
            // The free lines at the end of the page before.
            var free = (Lines - ((Head + all - tail) % Lines)) % Lines;
            if (free < gap) (best, gap) = (index, free);
        }

        return best;
    }

    // A picture stands under its table.
    private static bool IsPicture(OpenXmlElement element) => element is Paragraph paragraph && Documents.Pictures.Lines(paragraph) > 0;

    private static bool KeepsNext(OpenXmlElement element) =>
        element is Paragraph { ParagraphProperties: { } properties } && (properties.KeepNext is not null || properties.ParagraphStyleId?.Val?.Value is PaperStyle.Heading or PaperStyle.SubHeading or PaperStyle.ItemHeading or PaperStyle.Caption or PaperStyle.Annex);

    private static double LengthOf(OpenXmlElement element) => element switch
    {
        // A row of a table is 17 pt high, a line of text 28.95.
        Table table => table.Elements<TableRow>().Count() * 0.6,
        Paragraph paragraph when Documents.Pictures.Lines(paragraph) is > 0 and var lines => lines,
        Paragraph paragraph => Math.Max(1, Math.Ceiling((2 + paragraph.InnerText.Sum(letter => letter < 0x2E80 ? 0.5 : 1.0)) / 28)),
        _ => 0,
    };
}
