using System.Globalization;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Problems;
using CztBot.Papers.Documents;

namespace CztBot.Papers.Problems;

/// <summary>需省级协调事项清单 as .docx, by provincial department (R43).</summary>
public static class ProvincialDocument
{
    /// <param name="problems">Of level 5, not settled.</param>
    public static byte[] Write(IReadOnlyList<Problem> problems, Standing standing, DateOnly today) => PlainPaper.Write("需省级协调事项清单", PlainPaper.Signed(
    [
        Paragraphs.Of(PaperStyle.Text, problems.Count == 0 ? "目前没有需省级协调的事项。" : $"截至{today:yyyy年M月d日}，需三市联合报请省级协调的事项{problems.Count}项，按省直部门列出。"),
        .. problems.GroupBy(problem => problem.Classification!.Department).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => new DocumentFormat.OpenXml.OpenXmlElement[]
            {
                Paragraphs.Of(PaperStyle.Caption, $"{group.Key}（{group.Count()}项）"),
                Grid.Of(
                    [new("序号", 600), new("所属任务", 1700, Figures: false), new("提出单位", 1800, Figures: false), new("事项", Page.TextWidth - 5100, Figures: false), new("进展", 1000)],
                    [.. group.Select((problem, index) => (IReadOnlyList<string>)
                    [
                        (index + 1).ToString(CultureInfo.InvariantCulture), problem.ItemId is { } id && standing.Item(id) is { } item ? $"{standing.Label(item)} {item.Title}" : "—",
                        problem.UnitId is { } unit ? standing.UnitName(unit) : "—", problem.Text.ReplaceLineEndings(" "), ProblemKinds.Word(problem.State),
                    ])]),
            }),
    ], PaperIssuer.Name, today));
}
