using System.Globalization;
using CztBot.Core.Bulletins;
using CztBot.Core.Supplements;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Supplements;

/// <summary>A supplement as .docx, on the same template as the bulletin and under its name, as 增刊第×期 (R60; GB/T 9704-2012).</summary>
public static class SupplementDocument
{
    /// <summary>The name in red: the bulletin's.</summary>
    public const string Name = "长株潭一体化工作简报";

    /// <param name="template">A checked template; none for the built-in one.</param>
    public static byte[] Write(Supplement paper, ReadOnlyMemory<byte> template = default) => TextPaper.Write(
        new TextHead(Name, paper.Issue, paper.SignedOn, paper.Title, paper.IsForUnits), template, main =>
        {
            List<OpenXmlElement> text = [.. TextPaper.EditedNote(paper.Sections, paper.SignedOn), .. Sections(paper)];
            FigureMarks.AddTo(main, [.. text.OfType<Paragraph>()], paper.Figures, id => Record(paper, id));
            return text;
        });

    // The text of a free one needs no heading.
    private static IEnumerable<OpenXmlElement> Sections(Supplement paper)
    {
        foreach (var (heading, section) in paper.Sections.Numbered())
        {
            if (paper.Sections.Count > 1) yield return Paragraphs.Of(section.Depth == 1 ? PaperStyle.Heading : PaperStyle.SubHeading, heading);
            foreach (var line in TextPaper.Lines(section, paper.SignedOn)) yield return line;
        }
    }

    // A unit with the version of its answer; the number of an order.
    private static string Record(Supplement paper, string id) =>
        paper.Sources.FirstOrDefault(source => source.UnitId == id) is { } source ? string.Create(CultureInfo.InvariantCulture, $"{id}@{source.Version}") : id;
}
