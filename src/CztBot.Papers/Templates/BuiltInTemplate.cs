using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Templates;

/// <summary>The paper that comes with the program: head, styles, foot and page, with placeholders for the words.</summary>
public static class BuiltInTemplate
{
    private static readonly Lazy<byte[]> Bulletin = new(WriteBulletin);

    /// <summary>The bulletin's and the circular's, as a file that an office program opens and people may change.</summary>
    public static ReadOnlyMemory<byte> OfBulletin => Bulletin.Value;

    private static byte[] WriteBulletin()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            StyleSheet.AddTo(main);
            FontNames.AddTo(main);
            PageNumbers.TellSettings(main);
            main.Document = new Document(new Body(
                Paragraphs.Of(PaperStyle.Name, Placeholder.Name),
                Paragraphs.Of(PaperStyle.Issue, Placeholder.Issue),
                Paragraphs.Of(PaperStyle.Issuer, Placeholder.Issuer, Placeholder.Date),
                Paragraphs.Of(PaperStyle.Title, Placeholder.Title),
                Paragraphs.Of(PaperStyle.Text, Placeholder.Body),
                Paragraphs.Ending(Page.Upright(PageNumbers.AddTo(main))),
                Paragraphs.Of(PaperStyle.Text, Placeholder.Annexes),
                Paragraphs.Of(PaperStyle.Anchor, ""),
                Page.Upright(Imprint.AddTo(main))));
        }

        return stream.ToArray();
    }
}
