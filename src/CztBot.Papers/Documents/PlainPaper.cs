using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>A paper without a red head: a title, its text, page numbers; the same page, fonts and styles as the bulletin's (GB/T 9704-2012).</summary>
internal static class PlainPaper
{
    public static byte[] Write(string title, IEnumerable<OpenXmlElement> body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            StyleSheet.AddTo(main);
            FontNames.AddTo(main);
            PageNumbers.TellSettings(main);
            main.Document = new Document(new Body([Title(title), .. body, Page.Upright(PageNumbers.AddTo(main))]));
        }

        return stream.ToArray();
    }

    // No red line is above it.
    private static Paragraph Title(string title)
    {
        var paragraph = Paragraphs.Of(PaperStyle.Title, title);
        paragraph.ParagraphProperties!.Append(new SpacingBetweenLines { Before = "0", After = "579", Line = "700", LineRule = LineSpacingRuleValues.Exact });
        return paragraph;
    }

    /// <summary>一、总体情况 with its paragraphs; nothing where there is no text.</summary>
    public static IEnumerable<Paragraph> Section(string heading, string text) =>
        text.Length == 0 ? [] : [Paragraphs.Of(PaperStyle.Heading, heading), .. Paragraphs.Lines(PaperStyle.Text, text)];

    /// <summary>落款: who and when, at the right, four characters in.</summary>
    public static IEnumerable<Paragraph> Signature(string who, DateOnly? day) => ((string[])["", who, day is { } date ? $"{date:yyyy年M月d日}" : "年　　月　　日"]).Select(line =>
    {
        var paragraph = Paragraphs.Of(PaperStyle.Text, line);
        paragraph.ParagraphProperties!.Append(new Indentation { FirstLineChars = 0, FirstLine = "0", RightChars = 400, Right = "1260" }, new Justification { Val = JustificationValues.Right });
        return paragraph;
    });

    /// <summary>主送, at the left margin.</summary>
    public static Paragraph Addressees(string who)
    {
        var paragraph = Paragraphs.Of(PaperStyle.Text, $"{who}：");
        paragraph.ParagraphProperties!.Append(new Indentation { FirstLineChars = 0, FirstLine = "0" });
        return paragraph;
    }
}
