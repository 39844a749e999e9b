namespace CztBot.Core.Members;

/// <summary>Somebody who may write for a unit.</summary>
/// <param name="OnBehalf">True for the secretariat's clerks and head: they enter on behalf (代录, R36).</param>
public sealed record UnitActor(Person Person, bool OnBehalf);

/// <summary>What is asked of the roster again and again: who reports, who coordinates, who receives.</summary>
public static class RosterQuestions
{
    /// <summary>The contacts of a unit on a day, the primary one first, then deputies in the order of their terms (R16).</summary>
    public static IReadOnlyList<Person> ContactsOf(this Roster roster, string unitId, DateOnly day) =>
        [.. roster.Contacts
            .Where(contact => contact.UnitId == unitId && contact.ValidOn(day))
            .OrderByDescending(contact => contact.Primary)
            .ThenBy(contact => contact.From)
            .Select(contact => roster.Find(contact.PersonId))
            .OfType<Person>()
            .Distinct()];

    /// <summary>Everyone who may write for a unit on a day: its contacts, then clerks and head on behalf.</summary>
    public static IReadOnlyList<UnitActor> ActorsFor(this Roster roster, string unitId, DateOnly day)
    {
        var contacts = roster.ContactsOf(unitId, day);
        var secretariat = roster.WithRole(Roles.Clerk).Union(roster.WithRole(Roles.Head)).Except(contacts);
        return [.. contacts.Select(person => new UnitActor(person, false)), .. secretariat.Select(person => new UnitActor(person, true))];
    }

    /// <summary>The units that a person reports for on a day.</summary>
    public static IReadOnlyList<Unit> UnitsOf(this Roster roster, string personId, DateOnly day)
    {
        var ids = roster.Contacts.Where(contact => contact.PersonId == personId && contact.ValidOn(day)).Select(contact => contact.UnitId).ToHashSet();
        return [.. roster.Units.Where(unit => ids.Contains(unit.Id))];
    }

    /// <summary>Those of the units that have nobody to report on a day: 缺联络员 (R36).</summary>
    public static IReadOnlyList<string> WithoutContact(this Roster roster, IEnumerable<string> unitIds, DateOnly day) =>
        [.. unitIds.Distinct().Where(unitId => roster.ContactsOf(unitId, day).Count == 0)];

    /// <summary>The coordinators of a city (市发改统筹员).</summary>
    public static IReadOnlyList<Person> CoordinatorsOf(this Roster roster, string city) =>
        [.. roster.WithRole(Roles.Coordinator).Where(person => person.City == city)];

    /// <summary>Everyone who holds a role.</summary>
    public static IReadOnlyList<Person> WithRole(this Roster roster, Roles role) => [.. roster.People.Where(person => person.Is(role))];

    /// <summary>A person by id, or null.</summary>
    public static Person? Find(this Roster roster, string personId) => roster.People.FirstOrDefault(person => person.Id == personId);
}
