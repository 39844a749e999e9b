namespace CztBot.Core.Members;

/// <summary>What is asked of the roster again and again: who reports, who coordinates, who receives.</summary>
public static class RosterQuestions
{
    /// <summary>The contacts of a unit on a day, the primary one first, then deputies in the order of their terms (R16).</summary>
    public static IReadOnlyList<Person> ContactsOf(this Roster roster, string unitId, DateOnly day) =>
        InOrder(roster.Contacts.Where(contact => contact.UnitId == unitId), day, roster.Find);

    internal static IReadOnlyList<Person> InOrder(IEnumerable<UnitContact> ofUnit, DateOnly day, Func<string, Person?> find) =>
        [.. ofUnit
            .Where(contact => contact.ValidOn(day))
            .OrderByDescending(contact => contact.Primary)
            .ThenBy(contact => contact.From)
            .Select(contact => find(contact.PersonId))
            .OfType<Person>()
            .Distinct()];

    /// <summary>Who leads a unit on a day (单位负责人, R16); null where nobody is entered.</summary>
    public static UnitLeader? LeaderOf(this Roster roster, string unitId, DateOnly day) =>
        roster.UnitLeaders.FirstOrDefault(leader => leader.UnitId == unitId && leader.ValidOn(day));

    /// <summary>The units that a person reports for on a day.</summary>
    public static IReadOnlyList<Unit> UnitsOf(this Roster roster, string personId, DateOnly day)
    {
        var ids = roster.Contacts.Where(contact => contact.PersonId == personId && contact.ValidOn(day)).Select(contact => contact.UnitId).ToHashSet();
        return [.. roster.Units.Where(unit => ids.Contains(unit.Id))];
    }

    /// <summary>The coordinators of a city (市发改统筹员).</summary>
    public static IReadOnlyList<Person> CoordinatorsOf(this Roster roster, string city) =>
        [.. roster.WithRole(Roles.Coordinator).Where(person => person.City == city)];

    /// <summary>Everyone who holds a role.</summary>
    public static IReadOnlyList<Person> WithRole(this Roster roster, Roles role) => [.. roster.People.Where(person => person.Is(role))];

    /// <summary>A person by id, or null.</summary>
    public static Person? Find(this Roster roster, string personId) => roster.People.FirstOrDefault(person => person.Id == personId);
}
