namespace CztBot.Core.Plans;

/// <summary>What changed in one part of an item.</summary>
internal static class PartDiff
{
    public static IEnumerable<string> Of(string name, PlanItem oldItem, ReportingItem before, PlanItem newItem, ReportingItem after)
    {
        var followsItem = PlanDiff.Same(before.Title, oldItem.Title) && PlanDiff.Same(after.Title, newItem.Title);
        if (!followsItem && before.Title.Replace(oldItem.Title, newItem.Title) != after.Title)
            foreach (var sentence in PlanDiff.Changed($"{name}的名称", before.Title, after.Title)) yield return sentence;
        foreach (var sentence in PlanDiff.Changed($"{name}的目标", before.Target, after.Target)) yield return sentence;
        if (before.TargetDate != after.TargetDate) yield return $"{name}的完成时限由{Date(before.TargetDate)}改为{Date(after.TargetDate)}。";
        if (before.Measurable != after.Measurable) yield return after.Measurable ? $"{name}改为可量化。" : $"{name}改为定性。";
        if (before.Recurring != after.Recurring) yield return after.Recurring ? $"{name}改为经常性工作。" : $"{name}不再是经常性工作。";
        foreach (var sentence in Units($"{name}的牵头单位", before.Leads, after.Leads)) yield return sentence;
        foreach (var sentence in Units($"{name}的责任单位", before.Responsible, after.Responsible)) yield return sentence;
    }

    private static IEnumerable<string> Units(string what, IReadOnlyList<UnitRef> before, IReadOnlyList<UnitRef> after)
    {
        var gone = before.Where(unit => after.All(other => other.UnitId != unit.UnitId)).ToList();
        var come = after.Where(unit => before.All(other => other.UnitId != unit.UnitId)).ToList();
        if (gone.Count > 0) yield return $"{what}减少{Names(gone)}。";
        if (come.Count > 0) yield return $"{what}增加{Names(come)}。";
        if (gone.Count + come.Count == 0 && !before.Select(unit => unit.UnitId).SequenceEqual(after.Select(unit => unit.UnitId)))
            yield return $"{what}的次序改为{Names(after)}。";
        foreach (var unit in after)
            if (before.FirstOrDefault(other => other.UnitId == unit.UnitId) is { } old)
                foreach (var sentence in PlanDiff.Changed($"{what}名称", old.Name, unit.Name)) yield return sentence;
    }

    private static string Names(IEnumerable<UnitRef> units) => string.Join('、', units.Select(unit => unit.Name));

    private static string Date(DateOnly? date) => date is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : "未定";
}
