using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using CztBot.Papers.Pictures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The annexes before the foot (GB/T 9704-2012, 7.3.8): the tables on landscape pages of their own, the pictures on the last pages, above 版记.</summary>
internal sealed class Annexes(Bulletin paper)
{
    // In lines: above 版记 on the last page, and 附件 with its title.
    private const double Room = Page.Lines - Page.ImprintLines, Mark = 2.2;

    private readonly IReadOnlyList<PaperPicture> _pictures = BulletinPictures.Of(paper);
    private readonly IReadOnlyList<(string Title, Func<Table> Table)> _tables = [.. Tables(paper)];

    private IReadOnlyList<string> Titles => [.. _tables.Select(table => table.Title), .. _pictures.Count > 0 ? (string[])[$"{paper.Month.Chinese}统计图"] : []];

    /// <summary>附件说明: a free line below the text, then the names, numbered where there are several (7.3.4).</summary>
    public IEnumerable<OpenXmlElement> List()
    {
        string[] lines = [.. Titles.Count == 0 ? [] : (string[])[""], .. Titles.Select((title, index) => $"{(index == 0 ? "附件：" : "　　　")}{(Titles.Count == 1 ? "" : $"{index + 1}. ")}{title}")];
        foreach (var (index, line) in lines.Index())
        {
            // On one page.
            var paragraph = Paragraphs.Of(PaperStyle.Text, line);
            if (index < lines.Length - 1) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            yield return paragraph;
        }
    }

    /// <param name="text">The section of the text's pages.</param>
    public IEnumerable<OpenXmlElement> Of(MainDocumentPart main, SectionProperties text)
    {
        foreach (var (index, (title, table)) in _tables.Index())
        {
            var mark = Paragraphs.Of(PaperStyle.Annex, MarkOf(index));
            if (index > 0) mark.ParagraphProperties!.Append(new PageBreakBefore());
            yield return mark;
            yield return Paragraphs.Of(PaperStyle.Caption, title);
            yield return table();
        }

        if (_tables.Count > 0) yield return Paragraphs.Ending(Page.Turned(text));
        if (_pictures.Count == 0) yield break;
        yield return Paragraphs.Of(PaperStyle.Annex, MarkOf(_tables.Count));
        yield return Paragraphs.Of(PaperStyle.Caption, Titles[^1]);
        var before = BeforeLastPage();
        foreach (var (index, picture) in _pictures.Index())
        {
            if (index == before && index > 0) yield return Paragraphs.Ending((SectionProperties)text.CloneNode(true));
            yield return Paragraphs.Of(PaperStyle.Caption, picture.Caption);
            yield return Documents.Pictures.Of(main, picture, (uint)index + 1);
        }
    }

    private string MarkOf(int index) => Titles.Count == 1 ? "附件" : $"附件{index + 1}";

    // 版记 stands in the foot of a section that has one page: as many pictures from the end as have room above it.
    private int BeforeLastPage()
    {
        var all = Mark + _pictures.Sum(Length);
        if (all <= Room) return 0;
        var (before, used) = (_pictures.Count, 0.0);
        while (before > 1 && used + Length(_pictures[before - 1]) <= Room) used += Length(_pictures[--before]);
        return before;
    }

    // Its caption and itself.
    private static double Length(PaperPicture picture) => 1.2 + Documents.Pictures.Lines(picture);

    private static IEnumerable<(string Title, Func<Table> Table)> Tables(Bulletin paper)
    {
        if (paper.Progress.Count > 0) yield return ($"{paper.Month.Chinese}重点任务进展表", () => ProgressGrid.Of(paper.Progress));
        if (paper.Orders.Count > 0) yield return ("交办事项台账", () => OrderGrid.Of(paper.Orders));
    }
}
