namespace CztBot.Core.Members;

/// <summary>Says which contacts a unit gains and loses and whose term changes (R37).</summary>
public static class ContactDiff
{
    /// <summary>One sentence for each term that differs, unit by unit.</summary>
    public static IEnumerable<string> Between(Roster before, Roster after)
    {
        var old = before.Contacts.ToLookup(Key);
        var now = after.Contacts.ToLookup(Key);
        foreach (var key in old.Concat(now).Select(terms => terms.Key).Distinct())
        {
            var gone = old[key].Except(now[key]).ToList();
            var fresh = now[key].Except(old[key]).ToList();
            var unit = UnitName(after, key.UnitId) ?? UnitName(before, key.UnitId) ?? key.UnitId;
            var name = (after.Find(key.PersonId) ?? before.Find(key.PersonId))?.Name ?? key.PersonId;
            if (gone is [var one] && fresh is [var other])
            {
                yield return $"{name}任{unit}{Show(one)}改为{Show(other)}。";
                continue;
            }

            foreach (var term in gone) yield return $"{name}不再任{unit}{Show(term)}。";
            foreach (var term in fresh) yield return $"{name}任{unit}{Show(term)}。";
        }
    }

    private static (string UnitId, string PersonId) Key(UnitContact contact) => (contact.UnitId, contact.PersonId);

    private static string? UnitName(Roster roster, string unitId) => roster.Units.FirstOrDefault(unit => unit.Id == unitId)?.Name;

    /// <summary>主联络员（2019-11-10起）.</summary>
    internal static string Show(UnitContact term)
    {
        var days = term.Until is { } until ? $"{term.From:yyyy-MM-dd}至{until:yyyy-MM-dd}" : $"{term.From:yyyy-MM-dd}起";
        return $"{(term.Primary ? "主" : "副")}联络员（{days}）";
    }
}
