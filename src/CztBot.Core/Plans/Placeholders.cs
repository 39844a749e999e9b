namespace CztBot.Core.Plans;

/// <summary>A general name such as 相关区县政府 among the responsible units of an item, and the real units that the secretariat named for it (R15).</summary>
/// <param name="UnitIds">Empty as long as nobody named any.</param>
/// <param name="Version">0 before anybody named any.</param>
public sealed record Placeholder(string ItemId, UnitRef Name, IReadOnlyList<string> UnitIds, int Version)
{
    public bool IsOpen => UnitIds.Count == 0;
}

/// <summary>Real units in the place of general names (R15). What leads by turns (轮值会长城市) is no matter of theirs: the table of presidencies says who it is (R74).</summary>
public static class Placeholders
{
    /// <summary>Those of a plan as published, in its order, with what was named for each.</summary>
    public static IReadOnlyList<Placeholder> Of(Plan plan, IReadOnlyCollection<(string ItemId, string PlaceholderId, IReadOnlyList<string> UnitIds, int Version)> named) =>
    [
        .. plan.ReportingItems.SelectMany(item => item.Responsible.Where(unit => unit.IsPlaceholder).DistinctBy(unit => unit.UnitId).Select(unit =>
        {
            var (_, _, units, version) = named.FirstOrDefault(one => one.ItemId == item.Id && one.PlaceholderId == unit.UnitId);
            return new Placeholder(item.Id, unit, units ?? [], version);
        })),
    ];

    /// <summary>The plan as it is worked with: each general name for which units were named gives way to them.</summary>
    public static Plan Apply(Plan plan, IReadOnlyList<Placeholder> all, Func<string, string> nameOf)
    {
        var resolved = all.Where(one => !one.IsOpen).ToLookup(one => one.ItemId, StringComparer.Ordinal);
        if (resolved.Count == 0) return plan;
        ReportingItem Applied(ReportingItem part) => !resolved.Contains(part.Id) ? part : part with
        {
            Responsible = [.. part.Responsible.SelectMany(unit => resolved[part.Id].FirstOrDefault(one => one.Name.UnitId == unit.UnitId) is { } one
                ? one.UnitIds.Select(id => new UnitRef { UnitId = id, Name = nameOf(id) }) : [unit]).DistinctBy(unit => unit.UnitId)],
        };
        return plan with { Items = [.. plan.Items.Select(item => item.Parts.Any(part => resolved.Contains(part.Id)) ? item with { Parts = [.. item.Parts.Select(Applied)] } : item)] };
    }
}
