using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The page number between dashes, 4号宋体.</summary>
internal static class PageNumber
{
    /// <returns>The footer's id in the document.</returns>
    public static string AddTo(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            Run(new Text("—")),
            Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            Run(new FieldCode("PAGE")),
            Run(new FieldChar { FieldCharType = FieldCharValues.End }),
            Run(new Text("—"))));
        return main.GetIdOfPart(part);
    }

    private static Run Run(DocumentFormat.OpenXml.OpenXmlElement content) => new(
        new RunProperties(new RunFonts { Ascii = "SimSun", HighAnsi = "SimSun", EastAsia = "宋体" }, new FontSize { Val = "28" }),
        content);
}
