using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Templates;

/// <summary>Fills the placeholders of an open template.</summary>
internal static class Filling
{
    /// <summary>The words of the text and of head and foot of the pages.</summary>
    public static string AllText(this MainDocumentPart main) => string.Join('\n', main.Roots().SelectMany(root => root.Descendants<Paragraph>()).Select(paragraph => paragraph.InnerText));

    /// <summary>Puts words where a placeholder stands, in the text and in head and foot of the pages; lines become paragraphs.</summary>
    public static void Fill(this MainDocumentPart main, string placeholder, string text)
    {
        var places = main.Roots().SelectMany(root => root.Descendants<Paragraph>());
        foreach (var paragraph in places.Where(paragraph => paragraph.InnerText.Contains(placeholder, StringComparison.Ordinal)).ToList())
        {
            var copies = text.Split('\n').Skip(1).Select(line => (line, Copy: (Paragraph)paragraph.CloneNode(true))).Reverse().ToList();
            Put(paragraph, placeholder, text.Split('\n')[0]);
            foreach (var (line, copy) in copies)
            {
                // One rule above all lines, none between them.
                copy.ParagraphProperties?.ParagraphBorders?.TopBorder?.Remove();
                Put(paragraph.InsertAfterSelf(copy), placeholder, line);
            }
        }
    }

    /// <summary>The paragraph that holds nothing but the placeholder gives way to the content.</summary>
    public static void Replace(this Body body, string placeholder, IEnumerable<OpenXmlElement> content)
    {
        var place = body.Elements<Paragraph>().First(paragraph => paragraph.InnerText.Trim() == placeholder);
        foreach (var element in content) place.InsertBeforeSelf(element);
        place.Remove();
    }

    private static IEnumerable<OpenXmlElement> Roots(this MainDocumentPart main) =>
        new OpenXmlElement?[] { main.Document }.Concat(main.FooterParts.Select(part => part.Footer)).Concat(main.HeaderParts.Select(part => part.Header)).OfType<OpenXmlElement>();

    // However the office program cut the placeholder into runs.
    private static void Put(Paragraph paragraph, string placeholder, string words)
    {
        var texts = paragraph.Descendants<Text>().ToList();
        var all = string.Concat(texts.Select(text => text.Text));
        var start = all.IndexOf(placeholder, StringComparison.Ordinal);
        if (start < 0) return;
        var (end, at, put) = (start + placeholder.Length, 0, false);
        foreach (var text in texts)
        {
            var (from, to) = (at, at + text.Text.Length);
            at = to;
            if (to <= start || from >= end) continue;
            var (before, after) = (all[from..Math.Max(from, start)], all[Math.Min(to, end)..to]);
            text.Text = before + (put ? "" : Paragraphs.Legal(words)) + after;
            text.Space = SpaceProcessingModeValues.Preserve;
            put = true;
        }
    }
}
