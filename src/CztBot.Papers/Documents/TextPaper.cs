using CztBot.Core.Bulletins;
using CztBot.Papers.Templates;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>A paper of text without annexes on the bulletin's template (GB/T 9704-2012): 版记 stands on the last page of the text.</summary>
internal static class TextPaper
{
    /// <param name="template">A checked template; none for the built-in one.</param>
    /// <param name="write">Makes the text, with the marks of its figures.</param>
    public static byte[] Write(TextHead head, ReadOnlyMemory<byte> template, Func<MainDocumentPart, IReadOnlyList<OpenXmlElement>> write)
    {
        using var stream = new MemoryStream();
        stream.Write((template.IsEmpty ? BuiltInTemplate.OfBulletin : template).Span);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            var body = main.Document!.Body!;
            main.Fill(Placeholder.Name, head.Name);
            main.Fill(Placeholder.Issue, head.Issue);
            main.Fill(Placeholder.Issuer, PaperIssuer.Name);
            main.Fill(Placeholder.Date, head.SignedOn is { } day ? $"{day:yyyy年M月d日}" : "");
            main.Fill(Placeholder.Title, head.Title);
            TitleLines.Break(body, head.Title);
            main.Fill(Placeholder.Readers, head.ForUnits ? "发：各牵头单位、责任单位" : "报：三市党政主要领导、有关领导\n送：三市发展改革委");
            main.Fill(Placeholder.Copies, "（共印　　份）　");
            var text = write(main);
            var before = LastPage.Split(text);
            body.Replace(Placeholder.Body, text.Take(before));
            body.Replace(Placeholder.Annexes, text.Skip(before));
            // A text of one page stands with its head in the last section.
            if (before == 0) body.Elements<Paragraph>().First(paragraph => paragraph.ParagraphProperties?.SectionProperties is not null).Remove();
        }

        return stream.ToArray();
    }

    /// <summary>What stands above a draft that people wrote in; empty where nobody did, or it is signed.</summary>
    public static IEnumerable<OpenXmlElement> EditedNote(IEnumerable<BulletinSection> sections, DateOnly? signedOn) => signedOn is null && sections.Any(section => section.Edited)
        ? [Paragraphs.Of(PaperStyle.Edited, "（灰底文字为人工编辑，其余为系统按核定内容生成；签发后不再区分。）")] : [];

    /// <summary>A section's lines; once signed, a person's text is the paper's.</summary>
    public static IEnumerable<OpenXmlElement> Lines(BulletinSection section, DateOnly? signedOn) =>
        Paragraphs.Lines(section.Edited && signedOn is null ? PaperStyle.Edited : PaperStyle.Text, section.Text);
}

/// <param name="Name">The paper's name in red.</param>
/// <param name="Issue">What stands under it: the period or the number.</param>
/// <param name="SignedOn">Null for a draft.</param>
/// <param name="ForUnits">The form that units read.</param>
internal sealed record TextHead(string Name, string Issue, DateOnly? SignedOn, string Title, bool ForUnits);
