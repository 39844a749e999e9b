namespace CztBot.Core.Members.Sheets;

/// <summary>What a sound roster still lacks: said, not refused.</summary>
public static class RosterNotes
{
    /// <summary>Chinese sentences; none where nothing is missing.</summary>
    public static IEnumerable<string> On(Roster roster, UnitDirectory directory)
    {
        var missing = directory.Leads.Where(unit => roster.Contacts.All(contact => contact.UnitId != unit.Id)).Select(unit => unit.Name).ToList();
        if (missing.Count > 0) yield return $"{missing.Count}个牵头单位没有联络员：{string.Join('、', missing)}。";
        if (!roster.People.Any(person => person.Is(Roles.Head))) yield return "名单中没有秘书处负责人，简报将无人签发。";
        if (!roster.People.Any(person => person.Is(Roles.Clerk))) yield return "名单中没有秘书处经办，月报将无人审核。";
        foreach (var person in roster.People.Where(person => person.Office == Office.ViceMayor && person.Portfolio.Count == 0))
            yield return $"{person.City}市副市长{person.Name}没有填写分管领域，默认不会收到简报。";
    }
}
