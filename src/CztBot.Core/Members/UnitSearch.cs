using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Core.Members;

/// <summary>The unit that a typed name means, for those to whom something is handed over: one, several to choose from, or why none (R15, R86, R87).</summary>
public abstract record UnitSearch
{
    private UnitSearch()
    {
    }

    public sealed record Found(string UnitId) : UnitSearch;

    /// <summary>None, several, or a placeholder.</summary>
    /// <param name="Reason">One Chinese sentence with the way on.</param>
    public sealed record NotFound(string Reason) : UnitSearch;

    /// <param name="what">What cannot be done to a placeholder.</param>
    public static UnitSearch Of(Standing standing, string typed, string what = "交办")
    {
        var shown = typed.Length <= 16 ? typed : typed[..16] + "…";
        var directory = new UnitDirectory(standing.Plan);
        if (directory.IsPlaceholder(typed)) return new NotFound($"“{shown}”只是统称，还没有落实到具体单位，不能{what}。请写明具体单位全称。");
        var matches = standing.Roster.UnitsNamed(typed) is [var exact] && CellText.Fold(exact.Name) == CellText.Fold(typed) ? [exact] : Matches(standing, typed);
        return matches switch
        {
            [var unit] => new Found(unit.Id),
            [] when directory.IdOf(typed, null) is { } id => new Found(id),
            [] => new NotFound($"没有名为“{shown}”的单位，请写单位全称，例如“长沙市住建委”。"),
            _ => new NotFound($"“{shown}”对应{matches.Count}个单位：{string.Join('、', matches.Take(6).Select(unit => unit.Name))}。请写单位全称。"),
        };
    }

    // 交通局 is also 交通运输局: by the department's key as well as by the name.
    private static List<Unit> Matches(Standing standing, string typed)
    {
        var (city, rest) = Cities.Split(CellText.Fold(typed));
        var key = Departments.Key(rest);
        return [.. standing.Roster.UnitsNamed(typed)
            .Concat(standing.Roster.Units.Where(unit => (city is null || unit.City == city) && unit.Id.EndsWith($"/{key}", StringComparison.Ordinal)))
            .DistinctBy(unit => unit.Id).OrderBy(unit => Cities.Order(unit.City)).ThenBy(unit => unit.Name, StringComparer.Ordinal)];
    }
}
