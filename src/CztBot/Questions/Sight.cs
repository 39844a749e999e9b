using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Questions;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>Whose punctuality a person may count: contacts see their own units, coordinators their city, the others what they asked for (R84).</summary>
internal static class Sight
{
    /// <summary>The secretariat, and whoever leads everything.</summary>
    public static bool SeesAll(Turn turn) => turn.Caller.InSecretariat || turn.Caller.LeadsSection(null);

    /// <summary>What the answer is about, and which items it counts.</summary>
    public static (string Name, Func<RoundItem, bool> Covers) Of(Turn turn, Scope scope, IEnumerable<RoundItem> items)
    {
        var seesAll = SeesAll(turn);
        bool May(RoundItem item) => seesAll || turn.Caller.LeadsSection(turn.SectionOf(item.ItemId)) || turn.Caller.ReportsFor(item.UnitId) || turn.Caller.Oversees(item.UnitId);
        bool Wanted(RoundItem item) => May(item) && scope.CoversUnit(item.UnitId) && scope.CoversSection(item.ItemId);
        if (!scope.IsAll && (seesAll || items.Any(Wanted))) return (scope.Name, Wanted);
        var person = turn.Caller.Person;
        return (seesAll ? "三市" : person.Is(Roles.Coordinator) ? $"{person.City}市" : turn.Caller.LeaderMandates.Count > 0 ? "委托范围内" : "贵单位", May);
    }
}
