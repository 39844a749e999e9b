namespace CztBot.Core.Plans;

/// <summary>The units that a plan names, in all roles.</summary>
public static class PlanUnits
{
    /// <summary>Each unit once, in the order of the text, under its fullest name: the one it leads by, else the longest.</summary>
    public static IReadOnlyList<UnitRef> Of(Plan plan)
    {
        var parts = plan.ReportingItems.ToList();
        var leading = parts.SelectMany(item => item.Leads).ToLookup(unit => unit.UnitId, StringComparer.Ordinal);
        return
        [
            .. parts.SelectMany(item => item.Leads.Concat(item.Responsible)).GroupBy(unit => unit.UnitId, StringComparer.Ordinal)
                .Select(named => (leading.Contains(named.Key) ? leading[named.Key] : named).MaxBy(unit => unit.Name.Length)!),
        ];
    }
}
