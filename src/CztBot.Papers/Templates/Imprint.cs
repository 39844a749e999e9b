using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Templates;

/// <summary>版记 on the last line of the last page: lines of 0.35, 0.25 and 0.35 mm, as wide as the text.</summary>
internal static class Imprint
{
    // In eighths of a point: 0.35 mm is 1 pt, 0.25 mm is 0.7 pt.
    private const uint Thick = 8;
    private const uint Thin = 6;

    /// <summary>It stands in the footers of a last section: there every office program leaves it at the bottom, floating tables and frames move about.</summary>
    public static IReadOnlyList<FooterReference> AddTo(MainDocumentPart main) => PageNumbers.AddTo(main, () =>
    [
        Line(Placeholder.Readers, JustificationValues.Left, 0, new TopBorder { Val = BorderValues.Single, Size = Thick, Space = 4 }),
        Line(
            Placeholder.Copies, JustificationValues.Right, 397,
            new TopBorder { Val = BorderValues.Single, Size = Thin, Space = 4 }, new BottomBorder { Val = BorderValues.Single, Size = Thick, Space = 4 }),
    ]);

    private static Paragraph Line(string text, JustificationValues side, int after, params OpenXmlElement[] borders) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = PaperStyle.Foot },
            new ParagraphBorders(borders),
            new SpacingBetweenLines { After = $"{after}" },
            new Justification { Val = side }),
        Paragraphs.Run(text));
}
