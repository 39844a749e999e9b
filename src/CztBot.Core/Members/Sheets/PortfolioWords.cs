using CztBot.Core.Plans;

namespace CztBot.Core.Members.Sheets;

/// <summary>Reads a vice mayor's sections of the plan (分管领域).</summary>
public sealed class PortfolioWords(IReadOnlyList<PlanSection> sections)
{
    private const string Numerals = "零一二三四五六七八九十";
    private const string Push = "推进";

    /// <summary>1推进规划融合、2推进交通共建…: what may be filled in.</summary>
    public string Choice { get; } = string.Join('、', sections.Select(section => $"{section.Number}{section.Title}")) + "，写序号或名称均可";

    /// <summary>The sections behind 2, 二, (二), 推进交通共建, 交通共建 or 全部; none where the word is unknown.</summary>
    public IReadOnlyList<int> Read(string word)
    {
        var key = CellText.Fold(word);
        if (key == "全部") return [.. sections.Select(section => section.Number)];
        return [.. sections.Where(section => Names(section).Contains(key)).Select(section => section.Number)];
    }

    private static IEnumerable<string> Names(PlanSection section)
    {
        var title = CellText.Fold(section.Title);
        string[] titles = title.StartsWith(Push, StringComparison.Ordinal) ? [title, title[Push.Length..]] : [title];
        string[] numbers = section.Number < Numerals.Length ? [$"{section.Number}", $"{Numerals[section.Number]}"] : [$"{section.Number}"];
        return [.. titles, .. numbers, .. numbers.Select(number => $"({number})"), .. numbers.Select(number => $"({number}){title}"), .. numbers.Select(number => number + title)];
    }
}
