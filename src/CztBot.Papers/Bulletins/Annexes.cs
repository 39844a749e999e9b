using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The annexes on landscape pages of their own, before the foot (GB/T 9704-2012, 7.3.8).</summary>
internal static class Annexes
{
    public static IEnumerable<OpenXmlElement> Of(Bulletin paper, SectionProperties text)
    {
        var annexes = All(paper).ToList();
        if (annexes.Count == 0) yield break;
        foreach (var (index, (title, table)) in annexes.Index())
        {
            var mark = Paragraphs.Of(PaperStyle.Annex, annexes.Count == 1 ? "附件" : $"附件{index + 1}");
            if (index > 0) mark.ParagraphProperties!.Append(new PageBreakBefore());
            yield return mark;
            yield return Paragraphs.Of(PaperStyle.Caption, title);
            yield return table;
        }

        yield return Paragraphs.Ending(Page.Turned(text));
    }

    private static IEnumerable<(string Title, Table Table)> All(Bulletin paper)
    {
        if (paper.Progress.Count > 0) yield return ($"{paper.Month.Chinese}重点任务进展表", ProgressGrid.Of(paper.Progress));
        if (paper.Orders.Count > 0) yield return ("交办事项台账", OrderGrid.Of(paper.Orders));
    }
}
