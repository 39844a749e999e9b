using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;

namespace CztBot.Orders;

/// <summary>Reads the units of an order: real ones only, the main unit with somebody who can receive it (R15, R16, R86).</summary>
internal static class OrderUnits
{
    /// <summary>One main unit.</summary>
    public static (string? UnitId, string Fault) Leading(Standing standing, string typed, DateOnly today)
    {
        if (typed.Length == 0) return (null, "请填写主办单位，写单位全称。");
        if (UnitSearch.Of(standing, typed) is not UnitSearch.Found found) return (null, ((UnitSearch.NotFound)UnitSearch.Of(standing, typed)).Reason);
        var name = standing.UnitName(found.UnitId);
        if (standing.ContactOf(found.UnitId, today) is not null) return (found.UnitId, "");
        return standing.Roster.Units.Any(unit => unit.Id == found.UnitId)
            ? (null, $"{name}没有联络员，交办单送不到，不能交办。请先发送“更换联络员 {name}”登记联络员。")
            : (null, $"{name}不在名册中，也没有联络员，交办单送不到，不能交办。请先在名册中补充该单位和联络员。");
    }

    /// <summary>Several main units, each with an order of its own (R46).</summary>
    public static (IReadOnlyList<string> UnitIds, string Fault) Mains(Standing standing, string typed, DateOnly today)
    {
        var names = CellText.Split(typed);
        if (names.Count == 0) return ([], "请填写主办单位，写单位全称。");
        var units = new List<string>();
        foreach (var name in names)
        {
            var (unit, fault) = Leading(standing, name, today);
            if (unit is null) return ([], fault);
            units.Add(unit);
        }

        return ([.. units.Distinct()], "");
    }

    /// <summary>Units that assist.</summary>
    public static (IReadOnlyList<string> UnitIds, string Fault) Assisting(Standing standing, string typed)
    {
        var units = new List<string>();
        foreach (var name in CellText.Split(typed))
        {
            if (UnitSearch.Of(standing, name) is UnitSearch.NotFound none) return ([], $"协办单位：{none.Reason}");
            units.Add(((UnitSearch.Found)UnitSearch.Of(standing, name)).UnitId);
        }

        return ([.. units.Distinct()], "");
    }
}
