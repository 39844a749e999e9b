using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Whose items a question is about: units, a city, a section, or the whole plan.</summary>
/// <param name="Name">As the answer calls it, e.g. 株洲市.</param>
/// <param name="UnitIds">The lead units that are meant; empty for a section and for the whole.</param>
public sealed record Scope(string Name, IReadOnlyList<string> UnitIds)
{
    /// <summary>All units of this city, whichever the plan names.</summary>
    public string? City { get; init; }

    /// <summary>The section's number.</summary>
    public int? Section { get; init; }

    /// <summary>The whole plan.</summary>
    public static Scope All { get; } = new("行动计划", []);

    /// <summary>Whether a unit is meant; a section and the whole name none and mean each.</summary>
    public bool CoversUnit(string unitId) =>
        City is { } city ? Standing.CityOf(unitId) == city : UnitIds.Count == 0 || UnitIds.Contains(unitId, StringComparer.Ordinal);

    /// <summary>Whether an item of the plan is meant: its section's, or one that a unit meant here leads.</summary>
    public bool Covers(PlanItem parent, ReportingItem item) =>
        (Section is null || parent.Section == Section) && (this == All || Section is not null || item.Leads.Any(lead => CoversUnit(lead.UnitId)));
}
