namespace CztBot.Core.Members;

/// <summary>Says in Chinese sentences what an import changes.</summary>
public static class RosterDiff
{
    /// <summary>One sentence for each difference; none where both are the same, whatever the order of their lists.</summary>
    public static IReadOnlyList<string> Between(Roster before, Roster after) =>
        [.. Units(before, after), .. People(before, after), .. ContactDiff.Between(before, after), .. UnitLeaderDiff.Between(before, after), .. DelegationDiff.Between(before, after), .. Groups(before, after)];

    private static IEnumerable<string> Units(Roster before, Roster after)
    {
        var old = before.Units.ToDictionary(unit => unit.Id);
        foreach (var unit in after.Units)
        {
            if (!old.Remove(unit.Id, out var known)) yield return $"新增单位：{unit.Name}。";
            else if (known.Name != unit.Name) yield return $"单位改名：“{known.Name}”改为“{unit.Name}”。";
        }

        foreach (var unit in old.Values) yield return $"名单中不再有单位：{unit.Name}。";
    }

    private static IEnumerable<string> People(Roster before, Roster after)
    {
        var old = before.People.ToDictionary(person => person.Id);
        foreach (var person in after.People)
        {
            if (!old.Remove(person.Id, out var known)) yield return $"新增人员：{person.Name}（{Duty(person)}）。";
            else if (Changes(known, person).ToList() is { Count: > 0 } changes) yield return $"{person.Name}：{string.Join('；', changes)}。";
        }

        foreach (var person in old.Values) yield return $"移出人员：{person.Name}（{Duty(person)}），其账号即刻停用。";
    }

    private static string Duty(Person person)
    {
        var roles = RoleWords.Show(person.Roles);
        return person.Office == Office.None ? roles : $"{roles}，{person.City}市{RoleWords.Show(person.Office)}";
    }

    private static IEnumerable<string> Changes(Person old, Person now) =>
        Facts(old).Zip(Facts(now)).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First.Word}由{Quote(pair.First.Value)}改为{Quote(pair.Second.Value)}");

    /// <summary>What the roster says of a person, always in this order; empty where it says nothing.</summary>
    internal static IReadOnlyList<(string Word, string Value)> Facts(Person person) =>
    [
        ("姓名", person.Name),
        ("角色", RoleWords.Show(person.Roles)),
        ("城市", person.City ?? ""),
        ("职务", RoleWords.Show(person.Office)),
        ("分管领域", string.Join('、', person.Portfolio.Order())),
        ("岗位", person.Post ?? ""),
        ("邮箱", person.Mail ?? ""),
    ];

    private static string Quote(string text) => text.Length == 0 ? "空" : $"“{text}”";

    private static IEnumerable<string> Groups(Roster before, Roster after)
    {
        var old = before.Channels.Select(group => group.Name).ToHashSet();
        var now = after.Channels.Select(group => group.Name).ToHashSet();
        return [.. now.Except(old).Select(name => $"新增群：{name}。"), .. old.Except(now).Select(name => $"名单中不再有群：{name}。")];
    }
}
