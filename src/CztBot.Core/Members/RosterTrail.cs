namespace CztBot.Core.Members;

/// <summary>What a change of the roster leaves on the trail (R83): only what differs, thing by thing.</summary>
public static class RosterTrail
{
    private const string LeaderPost = "负责人职务";

    // The trail stays when somebody is anonymised, so people stand by id, and of what is taken from them then it says only that it changed.
    private static readonly HashSet<string> Personal = ["姓名", "岗位", "邮箱", LeaderPost];

    /// <summary>One entry for each unit, person, term, unit's leader, delegation and group that differs.</summary>
    public static IReadOnlyList<RosterEntry> Between(Roster before, Roster after)
    {
        var old = Facts(before).ToLookup(fact => fact.Thing, StringComparer.Ordinal);
        var now = Facts(after).ToLookup(fact => fact.Thing, StringComparer.Ordinal);
        return [.. old.Concat(now).Select(facts => facts.Key).Distinct()
            .Select(thing => new RosterEntry(thing, Text(old[thing].Except(now[thing])), Text(now[thing].Except(old[thing]))))
            .Where(entry => entry.Before != null || entry.After != null)];
    }

    private static IEnumerable<Fact> Facts(Roster roster) =>
    [
        .. roster.Units.Select(unit => new Fact($"unit/{unit.Id}", "", unit.Name)),
        .. roster.People.SelectMany(person => RosterDiff.Facts(person).Where(fact => fact.Value.Length > 0).Select(fact => new Fact($"person/{person.Id}", fact.Word, fact.Value))),
        .. roster.Contacts.Select(term => new Fact($"contact/{term.UnitId}/{term.PersonId}", "", ContactDiff.Show(term))),
        .. roster.UnitLeaders.SelectMany(Facts),
        .. roster.Delegations.Select(one => new Fact($"delegation/{one.FromId}/{one.ToId}", "", DelegationDiff.Show(one))),
        .. roster.Channels.Select(group => new Fact($"group/{group.Id}", "", group.Name)),
    ];

    private static IEnumerable<Fact> Facts(UnitLeader one)
    {
        var thing = $"leader/{one.UnitId}/{one.Id}";
        return [new Fact(thing, "", $"单位负责人（{one.Days}）"), new Fact(thing, "姓名", one.Name), new Fact(thing, LeaderPost, one.Post)];
    }

    private static string? Text(IEnumerable<Fact> facts) =>
        string.Join('；', facts.Select(fact => fact.Word.Length == 0 ? fact.Value : $"{fact.Word}：{(Personal.Contains(fact.Word) ? "（不记内容）" : fact.Value)}")) is { Length: > 0 } text ? text : null;

    private sealed record Fact(string Thing, string Word, string Value);
}

/// <summary>One changed thing of the roster.</summary>
/// <param name="Thing">unit/ID, person/ID, contact/UNIT/PERSON, leader/UNIT/PERSON, delegation/FROM/TO or group/ID.</param>
/// <param name="Before">Of what changed, what stood there; null for what is new.</param>
/// <param name="After">What stands there now; null for what is gone.</param>
public sealed record RosterEntry(string Thing, string? Before, string? After);
