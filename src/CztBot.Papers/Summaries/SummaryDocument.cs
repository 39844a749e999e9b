using CztBot.Core.Bulletins;
using CztBot.Core.Summaries;
using CztBot.Papers.Bulletins;
using CztBot.Papers.Documents;
using CztBot.Papers.Pictures;
using CztBot.Papers.Templates;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Summaries;

/// <summary>A summary as .docx, on the same template as the bulletin (GB/T 9704-2012).</summary>
public static class SummaryDocument
{
    /// <param name="template">A checked template; none for the built-in one.</param>
    public static byte[] Write(Summary paper, ReadOnlyMemory<byte> template = default)
    {
        using var stream = new MemoryStream();
        stream.Write((template.IsEmpty ? BuiltInTemplate.OfBulletin : template).Span);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            var body = main.Document!.Body!;
            main.Fill(Placeholder.Name, paper.Name);
            main.Fill(Placeholder.Issue, paper.SignedOn is null ? "（草稿，未签发）" : paper.Periods);
            main.Fill(Placeholder.Issuer, PaperIssuer.Name);
            main.Fill(Placeholder.Date, paper.SignedOn is { } day ? $"{day:yyyy年M月d日}" : "");
            main.Fill(Placeholder.Title, paper.Title);
            main.Fill(Placeholder.Readers, paper.IsForUnits ? "发：各牵头单位、责任单位" : "报：三市党政主要领导、有关领导\n送：三市发展改革委");
            main.Fill(Placeholder.Copies, "（共印　　份）　");
            List<OpenXmlElement> text = [.. Sections(main, paper)];
            List<Paragraph> paragraphs = [.. text.OfType<Paragraph>()];
            FigureMarks.AddTo(main, paragraphs, paper.Figures, id => Record(paper, id), Cells(text, paper), figure => EvaluationMarks.Find(paragraphs, figure));
            var before = LastPage.Split(text);
            body.Replace(Placeholder.Body, text.Take(before));
            body.Replace(Placeholder.Annexes, text.Skip(before));
            // A text of one page stands with its head in the last section.
            if (before == 0) body.Elements<Paragraph>().First(paragraph => paragraph.ParagraphProperties?.SectionProperties is not null).Remove();
        }

        return stream.ToArray();
    }

    private static Dictionary<string, Paragraph> Cells(List<OpenXmlElement> text, Summary paper) => StatusGrid.Cells(
        paper.Sections.SelectMany(section => paper.Tables.Where(table => table.Section == section.Key)).Zip(text.OfType<Table>(), (table, grid) => (grid, table.Table, (Func<string, string, string>)table.OfCell)));

    // T05 as it stands at the end, 2020-01/T05 of a month: with the version that was used.
    private static string Record(Summary paper, string id)
    {
        var source = paper.Sources.LastOrDefault(one => id == one.ItemId || id == $"{one.Month}/{one.ItemId}");
        return source is null ? id : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source.Month}/{source.ItemId}@{source.Version}");
    }

    private static IEnumerable<OpenXmlElement> Sections(MainDocumentPart main, Summary paper)
    {
        var drawn = 0u;
        if (paper.SignedOn is null && paper.Sections.Any(section => section.Edited))
            yield return Paragraphs.Of(PaperStyle.Edited, "（灰底文字为人工编辑，其余为系统按核定内容生成；签发后不再区分。）");
        foreach (var (heading, section) in paper.Sections.Numbered())
        {
            yield return Paragraphs.Of(section.Depth == 1 ? PaperStyle.Heading : PaperStyle.SubHeading, heading);
            var style = section.Edited && paper.SignedOn is null ? PaperStyle.Edited : PaperStyle.Text;
            foreach (var line in Paragraphs.Lines(style, section.Text)) yield return line;
            foreach (var table in paper.Tables.Where(table => table.Section == section.Key))
            {
                yield return Paragraphs.Of(PaperStyle.Caption, table.Caption);
                yield return StatusGrid.Of(table.First, table.Table);
                if (PaperPicture.Of(table.Caption, table.Table) is { CanBeDrawn: true } picture) yield return Documents.Pictures.Of(main, picture, ++drawn);
            }
        }
    }
}
