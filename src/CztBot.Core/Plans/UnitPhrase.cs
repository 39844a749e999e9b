using CztBot.Core.Members;

namespace CztBot.Core.Plans;

/// <summary>A list of units as a person would write it: what all three cities have is said once, 三市发改、交通部门.</summary>
public static class UnitPhrase
{
    // What a unit's name ends with; a bare field of work is called 部门.
    private const string Endings = "局委办厅会院社司处站部中心行";

    /// <param name="units">In the plan's order, which is kept.</param>
    /// <param name="name">A unit's full name.</param>
    public static string Of(IReadOnlyList<UnitRef> units, Func<string, string> name)
    {
        var shared = units.Where(unit => Rest(unit) is not null).GroupBy(unit => Rest(unit)!, StringComparer.Ordinal)
            .Where(group => group.Select(unit => Standing.CityOf(unit.UnitId)).Distinct().Count() == Cities.All.Count).Select(group => group.Key).ToList();
        var others = units.Where(unit => Rest(unit) is not { } rest || !shared.Contains(rest)).Select(unit => name(unit.UnitId));
        var together = shared.Count == 0 ? "" : $"三市{string.Join('、', shared)}{(Endings.Contains(shared[^1][^1], StringComparison.Ordinal) ? "" : "部门")}";
        return string.Join('、', others.Prepend(together).Where(part => part.Length > 0));
    }

    // 长沙市发改 without its city; null where the name does not begin with it.
    private static string? Rest(UnitRef unit) =>
        Standing.CityOf(unit.UnitId) is { Length: > 0 } city && unit.Name.StartsWith($"{city}市", StringComparison.Ordinal) && unit.Name.Length > city.Length + 1 ? unit.Name[(city.Length + 1)..] : null;
}
