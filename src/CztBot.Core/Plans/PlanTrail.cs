namespace CztBot.Core.Plans;

/// <summary>What replacing a plan leaves on the trail (R83): each item that differs, as it is written.</summary>
public static class PlanTrail
{
    /// <summary>One entry for each item that is new, gone or different, in the plans' order; one for the sections where they differ.</summary>
    public static IReadOnlyList<PlanEntry> Between(Plan before, Plan after)
    {
        var (old, now) = (Things(before), Things(after));
        return [.. old.Keys.Union(now.Keys).Select(thing => new PlanEntry(thing, old.GetValueOrDefault(thing), now.GetValueOrDefault(thing))).Where(entry => entry.Before != entry.After)];
    }

    private static OrderedDictionary<string, string> Things(Plan plan)
    {
        var things = new OrderedDictionary<string, string>(StringComparer.Ordinal) { ["sections"] = string.Join('；', plan.Sections.Select(section => section.Title)) };
        foreach (var item in plan.Items) things[item.Code] = PlanJson.Write(item);
        return things;
    }
}

/// <summary>One changed thing of a plan.</summary>
/// <param name="Thing">An item's code, e.g. T05, or sections.</param>
/// <param name="Before">What stood there; null for what is new.</param>
/// <param name="After">What stands there now; null for what is gone.</param>
public sealed record PlanEntry(string Thing, string? Before, string? After);
