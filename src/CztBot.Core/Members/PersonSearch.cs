using CztBot.Core.Members.Sheets;

namespace CztBot.Core.Members;

/// <summary>Finds people, units and groups of the roster by what somebody typed; several where it is not clear, never a guess.</summary>
public static class PersonSearch
{
    /// <summary>People of that name or number, or those whose name begins with it.</summary>
    public static IReadOnlyList<Person> Named(this Roster roster, string typed)
    {
        var key = CellText.Fold(typed);
        if (key.Length == 0) return [];
        List<Person> exact = [.. roster.People.Where(person => person.Id == key || CellText.Fold(person.Name) == key)];
        return exact.Count > 0 ? exact : [.. roster.People.Where(person => CellText.Fold(person.Name).StartsWith(key, StringComparison.Ordinal))];
    }

    /// <summary>Units of that name or id, or those whose name has it in it; 长沙住建 finds 长沙市住建委.</summary>
    public static IReadOnlyList<Unit> UnitsNamed(this Roster roster, string typed)
    {
        var key = CellText.Fold(typed);
        if (key.Length == 0) return [];
        List<Unit> exact = [.. roster.Units.Where(unit => unit.Id == key || CellText.Fold(unit.Name) == key)];
        if (exact.Count > 0) return exact;
        var (city, rest) = Cities.Split(key);
        return [.. roster.Units.Where(unit => (city is null || unit.City == city)
            && (CellText.Fold(unit.Name).Contains(rest, StringComparison.Ordinal) || unit.Id.Contains(rest, StringComparison.Ordinal)))];
    }

    /// <summary>The one person with one of these mail addresses, whatever the case; null for none or several.</summary>
    public static Person? WithMail(this Roster roster, params ReadOnlySpan<string?> mails)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mail in mails)
            if (MailText.Clean(mail) is { Length: > 0 } clean) known.Add(clean);
        return roster.People.Where(person => person.Mail is { } mail && known.Contains(mail)).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Whether a person has anything to do here on a day: a contact whose terms are over, or not begun, has not (R16).</summary>
    public static bool ServesOn(this Roster roster, Person person, DateOnly day) =>
        person.Roles != Roles.Contact || roster.Contacts.Any(contact => contact.PersonId == person.Id && contact.ValidOn(day));
}
