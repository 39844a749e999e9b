namespace CztBot.Core.Members;

/// <summary>A matter that needs somebody above the unit (需协调事项).</summary>
/// <param name="Level">调度层级 1–5 (调度办法 第七条).</param>
/// <param name="Section">The section of the plan; null outside the tasks.</param>
/// <param name="LeadUnitIds">Who leads it.</param>
/// <param name="ResponsibleUnitIds">Who takes part.</param>
public sealed record Matter(int Level, int? Section, IReadOnlyList<string> LeadUnitIds, IReadOnlyList<string> ResponsibleUnitIds)
{
    public IEnumerable<string> UnitIds => LeadUnitIds.Concat(ResponsibleUnitIds);
}

/// <summary>
/// Whom a level means (R43): 1 the lead with its responsible units, 2 the secretariat, 3 vice mayors by portfolio, 4 executive vice
/// mayors, 5 secretaries and mayors; each city's own, with their delegates, and to the secretariat where there is nobody.
/// </summary>
public static class Routing
{
    /// <summary>Never empty as long as the roster has a secretariat.</summary>
    public static IReadOnlyList<Addressee> Of(Roster roster, Matter matter, DateOnly day)
    {
        var chosen = matter.Level switch
        {
            <= 1 => matter.UnitIds.Distinct().Select(unit => roster.ContactsOf(unit, day).Take(1)),
            2 => [[]],
            3 => Concerned(matter).Select(city => ViceMayors(roster, city, matter.Section)),
            4 => Concerned(matter).Select(city => roster.LeadersOf(city, Office.ExecutiveViceMayor)),
            _ => Cities.All.SelectMany(city => (IEnumerable<Person>[])[roster.LeadersOf(city, Office.Secretary), roster.LeadersOf(city, Office.Mayor)]),
        };
        // A seat that nobody holds is the secretariat's to fill: never to nobody.
        return chosen.SelectMany(seat => seat.ToList() is { Count: > 0 } held ? held : Secretariat(roster))
            .WithDelegates(roster, day, scope => scope.CoversSection(matter.Section) && scope.CoversLevel(matter.Level));
    }

    // Several cities: each city's counterpart; a matter that names none is all three's.
    private static IEnumerable<string> Concerned(Matter matter)
    {
        var named = matter.UnitIds.Select(Standing.CityOf).ToHashSet(StringComparer.Ordinal);
        var cities = Cities.All.Where(named.Contains).ToList();
        return cities.Count > 0 ? cities : Cities.All;
    }

    private static IEnumerable<Person> ViceMayors(Roster roster, string city, int? section) =>
        roster.LeadersOf(city, Office.ViceMayor).Where(leader => section is { } number && leader.Portfolio.Contains(number));

    private static IReadOnlyList<Person> Secretariat(Roster roster) =>
        [.. roster.People.Where(person => person.InSecretariat())];
}
