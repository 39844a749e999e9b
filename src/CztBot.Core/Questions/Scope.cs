using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Whose items a question is about: units, cities, sections, or the whole plan.</summary>
public sealed class Scope(Standing standing, Question asked)
{
    /// <summary>Nothing was named: the whole plan.</summary>
    public bool IsAll => asked.Units.Count + asked.Cities.Count + asked.Sections.Count == 0;

    /// <summary>Sections alone were named.</summary>
    public bool IsSection => asked.Sections.Count > 0 && asked.Units.Count + asked.Cities.Count == 0;

    /// <summary>As the answer calls it, e.g. 株洲市; empty for the whole plan.</summary>
    public string Name => string.Concat(Who(), string.Join('、', asked.Sections.Select(number =>
        standing.Plan.Sections.FirstOrDefault(section => section.Number == number)?.Title.Replace("推进", "", StringComparison.Ordinal))));

    /// <summary>Whether a unit is meant; a section and the whole name none and mean each.</summary>
    public bool CoversUnit(string unitId) =>
        asked.Units.Count + asked.Cities.Count == 0 || asked.Units.Contains(unitId, StringComparer.Ordinal) || asked.Cities.Contains(Standing.CityOf(unitId), StringComparer.Ordinal);

    /// <summary>Whether an item is in the sections that were named.</summary>
    public bool CoversSection(string itemId) =>
        asked.Sections.Count == 0 || (standing.Item(itemId) is { } item && standing.PlanItemOf(item).Section is { } section && asked.Sections.Contains(section));

    /// <summary>Whether an item is meant: in its sections, and led by a unit meant here.</summary>
    public bool Covers(ReportingItem item) =>
        CoversSection(item.Id) && (asked.Units.Count + asked.Cities.Count == 0 || item.Leads.Any(lead => CoversUnit(lead.UnitId)));

    // The plan names units that lead nothing by their field alone: 株洲市水务.
    private string NameOf(string unitId) => standing.UnitName(unitId) is var name && "局委办部会处联心团府区行)）".Contains(name[^1], StringComparison.Ordinal) ? name : name + "部门";

    private string Who()
    {
        if (asked.Own) return "贵单位";
        if (asked.Units.Count > 1 && asked.Units.Select(unit => unit[(unit.IndexOf('/', StringComparison.Ordinal) + 1)..]).Distinct().ToList() is [var key]) return $"三市{key}部门";
        if (asked.Units.Count > 0) return string.Join('、', asked.Units.Select(NameOf));
        return asked.Cities.Count > 2 ? "三市" : string.Join('、', asked.Cities.Select(city => $"{city}市"));
    }
}
