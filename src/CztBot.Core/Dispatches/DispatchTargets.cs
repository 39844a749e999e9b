using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;

namespace CztBot.Core.Dispatches;

/// <summary>Whom a dispatch reaches, and whom not, with the reason (R14, R15): the rest goes all the same.</summary>
public sealed record DispatchTargets(IReadOnlyList<DispatchTarget> Reached, IReadOnlyList<string> Unreached)
{
    /// <summary>The lead units of the items, and units that are asked in general.</summary>
    /// <param name="others">Units by id, e.g. a county government.</param>
    public static DispatchTargets Of(Standing standing, IEnumerable<ReportingItem> items, IEnumerable<string> others, DateOnly day, IReadOnlyList<Presidency> presidencies)
    {
        var (reached, unreached) = (new List<DispatchTarget>(), new List<string>());
        foreach (var item in items)
            foreach (var lead in item.Leads)
            {
                var unit = Presidency.Resolve(presidencies, lead.UnitId, day);
                if (unit.StartsWith('@')) unreached.Add($"{standing.Label(item)}：{lead.Name}还没有落实到具体单位");
                else Add(item.Id, unit);
            }

        var leading = reached.Select(target => target.UnitId).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in others.Distinct(StringComparer.Ordinal).Where(unit => !leading.Contains(unit))) Add("", unit);
        return new DispatchTargets([.. reached.Distinct()], [.. unreached.Distinct()]);

        void Add(string item, string unit)
        {
            if (standing.ContactOf(unit, day) is not null) reached.Add(new DispatchTarget(item, unit));
            else unreached.Add($"{standing.UnitName(unit)}没有联络员");
        }
    }

    /// <summary>That nobody would get it.</summary>
    public static string Nobody(IReadOnlyList<string> unreached) => unreached.Count == 0
        ? "没有选择事项，请至少选一项。"
        : $"所选事项没有能收到的单位：{string.Join('；', unreached.Take(6))}。请先登记联络员，或改选其他事项。";
}
