using CztBot.Core.Plans.Parsing;

namespace CztBot.Core.Plans;

/// <summary>What changed between two versions of a plan.</summary>
public static class PlanDiff
{
    /// <summary>Sentences in the order of the plan; none where both say the same. The width of punctuation is no difference.</summary>
    public static IReadOnlyList<string> Of(Plan before, Plan after) =>
    [
        .. Changed("行动计划的标题", before.Title, after.Title),
        .. Sections(before, after),
        .. before.Items.Where(item => Find(after, item) is null).Select(item => $"取消{Name(item)}{Quote(item.Title)}。"),
        .. after.Items.SelectMany(item => Find(before, item) is { } old ? Items(old, item) : [$"新增{Name(item)}{Quote(item.Title)}{LedBy(item)}。"]),
    ];

    private static IEnumerable<string> Sections(Plan before, Plan after)
    {
        foreach (var number in before.Sections.Concat(after.Sections).Select(section => section.Number).Distinct().Order())
        {
            var old = before.Sections.FirstOrDefault(section => section.Number == number)?.Title;
            var now = after.Sections.FirstOrDefault(section => section.Number == number)?.Title;
            var name = $"第{ChineseNumber.Write(number)}类";
            if (old is null) yield return $"新增{name}{Quote(now!)}。";
            else if (now is null) yield return $"取消{name}{Quote(old)}。";
            else foreach (var sentence in Changed($"{name}的标题", old, now)) yield return sentence;
        }
    }

    private static IEnumerable<string> Items(PlanItem before, PlanItem after)
    {
        var name = Name(after);
        foreach (var sentence in Changed($"{name}的标题", before.Title, after.Title)) yield return sentence;
        if (before.Section != after.Section) yield return $"{name}由{Class(before.Section)}调整到{Class(after.Section)}。";
        foreach (var gone in before.Parts.Where(part => after.Parts.All(other => other.Id != part.Id))) yield return $"取消{name}的报送单元{gone.Id}。";
        foreach (var part in after.Parts)
        {
            if (before.Parts.FirstOrDefault(other => other.Id == part.Id) is not { } old) yield return $"新增{name}的报送单元{part.Id}{Quote(part.Title)}。";
            else foreach (var sentence in PartDiff.Of(after.Parts.Count > 1 ? $"{name}（{part.Id}）" : name, before, old, after, part)) yield return sentence;
        }
    }

    private static string LedBy(PlanItem item) =>
        item.Parts.Count == 0 ? "" : $"，牵头单位为{string.Join('、', item.Parts.SelectMany(part => part.Leads).DistinctBy(unit => unit.UnitId).Select(unit => unit.Name))}";

    private static string Name(PlanItem item) => $"{PlanWords.Of(item.Kind)}{item.Number}";

    private static string Class(int? section) => section is { } number ? $"第{ChineseNumber.Write(number)}类" : "分类之外";

    private static PlanItem? Find(Plan plan, PlanItem item) => plan.Items.FirstOrDefault(other => other.Code == item.Code);

    internal static IEnumerable<string> Changed(string what, string before, string after) =>
        Same(before, after) ? [] : [$"{what}由{Quote(before)}改为{Quote(after)}。"];

    // No quotes within quotes: a text that has them stands between other marks.
    private static string Quote(string text) => !text.Contains('“', StringComparison.Ordinal) ? $"“{text}”" : !text.Contains('《', StringComparison.Ordinal) ? $"《{text}》" : $"【{text}】";

    internal static bool Same(string before, string after) => Paragraph.Fold(before) == Paragraph.Fold(after);
}
