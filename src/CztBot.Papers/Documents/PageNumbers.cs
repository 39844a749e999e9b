using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>The page number between dashes, 4号宋体: at the right on odd pages, at the left on even ones, one character in.</summary>
internal static class PageNumbers
{
    /// <param name="above">What stands above the number, at the end of the text.</param>
    /// <returns>The references of both footers for a section.</returns>
    public static IReadOnlyList<FooterReference> AddTo(MainDocumentPart main, Func<IEnumerable<Paragraph>>? above = null) =>
    [
        new FooterReference { Type = HeaderFooterValues.Default, Id = Add(main, JustificationValues.Right, above?.Invoke() ?? []) },
        new FooterReference { Type = HeaderFooterValues.Even, Id = Add(main, JustificationValues.Left, above?.Invoke() ?? []) },
    ];

    /// <summary>Left and right pages differ.</summary>
    public static void TellSettings(MainDocumentPart main) => main.AddNewPart<DocumentSettingsPart>().Settings =
        new Settings(new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress });

    private static string Add(MainDocumentPart main, JustificationValues side, IEnumerable<Paragraph> above)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer([.. above, new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = PaperStyle.PageNumber },
                new Indentation { Left = "280", Right = "280" },
                new Justification { Val = side }),
            new Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode("PAGE")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new Text("1")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
            new Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve }))]);
        return main.GetIdOfPart(part);
    }
}
