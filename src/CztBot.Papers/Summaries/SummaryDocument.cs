using CztBot.Core.Bulletins;
using CztBot.Core.Summaries;
using CztBot.Papers.Bulletins;
using CztBot.Papers.Documents;
using CztBot.Papers.Pictures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Summaries;

/// <summary>A summary as .docx, on the same template as the bulletin (GB/T 9704-2012).</summary>
public static class SummaryDocument
{
    /// <param name="template">A checked template; none for the built-in one.</param>
    public static byte[] Write(Summary paper, ReadOnlyMemory<byte> template = default) => TextPaper.Write(
        new TextHead(paper.Name, paper.SignedOn is null ? "（草稿，未签发）" : paper.Periods, paper.SignedOn, paper.Title, paper.IsForUnits), template, main =>
        {
            List<OpenXmlElement> text = [.. Sections(main, paper)];
            List<Paragraph> paragraphs = [.. text.OfType<Paragraph>()];
            FigureMarks.AddTo(main, paragraphs, paper.Figures, id => Record(paper, id), Cells(text, paper), figure => EvaluationMarks.Find(paragraphs, figure));
            return text;
        });

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
        foreach (var note in TextPaper.EditedNote(paper.Sections, paper.SignedOn)) yield return note;
        foreach (var (heading, section) in paper.Sections.Numbered())
        {
            yield return Paragraphs.Of(section.Depth == 1 ? PaperStyle.Heading : PaperStyle.SubHeading, heading);
            foreach (var line in TextPaper.Lines(section, paper.SignedOn)) yield return line;
            foreach (var table in paper.Tables.Where(table => table.Section == section.Key))
            {
                yield return Paragraphs.Of(PaperStyle.Caption, table.Caption);
                yield return StatusGrid.Of(table.First, table.Table);
                if (PaperPicture.Of(table.Caption, table.Table) is { CanBeDrawn: true } picture) yield return Documents.Pictures.Of(main, picture, ++drawn);
            }
        }
    }
}
