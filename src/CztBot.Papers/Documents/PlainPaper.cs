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

    // No red line is above it; a line of the title is a line of the paper.
    private static Paragraph Title(string title)
    {
        var lines = title.Split('\n');
        var paragraph = Paragraphs.Of(PaperStyle.Title, lines[0]);
        foreach (var line in lines.Skip(1)) paragraph.Append(new Run(new Break()), Paragraphs.Run(line));
        paragraph.ParagraphProperties!.Append(new SpacingBetweenLines { Before = "0", After = "579", Line = "700", LineRule = LineSpacingRuleValues.Exact });
        return paragraph;
    }

    /// <summary>一、总体情况 with its paragraphs; nothing where there is no text.</summary>
    public static IEnumerable<Paragraph> Section(string heading, string text) =>
        text.Length == 0 ? [] : [Paragraphs.Of(PaperStyle.Heading, heading), .. Paragraphs.Lines(PaperStyle.Text, text)];

    /// <summary>A text with its 落款: who and when, at the right, four characters in; never on a page without the end of the text.</summary>
    public static IEnumerable<OpenXmlElement> Signed(IEnumerable<OpenXmlElement> text, string who, DateOnly? day)
    {
        List<OpenXmlElement> before = [.. text];
        // A table's last row stands for the end of the text.
        var last = before[^1] is Table table ? table.Elements<TableRow>().Last().Descendants<Paragraph>() : before[^1] is Paragraph end ? [end] : [];
        foreach (var paragraph in last) KeepNext(paragraph);
        return [.. before, .. Signature(who, day)];
    }

    private static IEnumerable<Paragraph> Signature(string who, DateOnly? day)
    {
        string[] lines = ["", who, day is { } date ? $"{date:yyyy年M月d日}" : "年　　月　　日"];
        return lines.Select((line, index) =>
        {
            var paragraph = Paragraphs.Of(PaperStyle.Text, line);
            if (index < lines.Length - 1) KeepNext(paragraph);
            paragraph.ParagraphProperties!.Append(new Indentation { FirstLineChars = 0, FirstLine = "0", RightChars = 400, Right = "1260" }, new Justification { Val = JustificationValues.Right });
            return paragraph;
        });
    }

    private static void KeepNext(Paragraph paragraph) => (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();

    /// <summary>主送, at the left margin.</summary>
    public static Paragraph Addressees(string who)
    {
        var paragraph = Paragraphs.Of(PaperStyle.Text, $"{who}：");
        paragraph.ParagraphProperties!.Append(new Indentation { FirstLineChars = 0, FirstLine = "0" });
        return paragraph;
    }
}
