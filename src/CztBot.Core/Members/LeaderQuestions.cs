namespace CztBot.Core.Members;

/// <summary>Which leaders a matter goes to and concerns (调度办法 第七条、第九条).</summary>
public static class LeaderQuestions
{
    /// <summary>
    /// Who gets a bulletin unless the issue says otherwise: secretaries, mayors, executive vice mayors, and vice mayors whose
    /// portfolio holds an expected item (R42); behind each of them who acts for them in everything (R43).
    /// </summary>
    /// <param name="sections">The sections in which the month has expected items.</param>
    public static IReadOnlyList<Addressee> BulletinReaders(this Roster roster, IEnumerable<int> sections, DateOnly day)
    {
        var expected = sections.ToHashSet();
        return roster.Leaders()
            .Where(leader => leader.Office is not (Office.None or Office.ViceMayor)
                || (leader.Office == Office.ViceMayor && leader.Portfolio.Any(expected.Contains)))
            .WithDelegates(roster, day, scope => scope.IsWhole);
    }

    /// <summary>三市主要领导, who get the reports of supervision: secretaries and mayors, behind each who acts for them in everything (R65).</summary>
    public static IReadOnlyList<Addressee> MainLeaders(this Roster roster, DateOnly day) =>
        roster.Leaders().Where(leader => leader.Office is Office.Secretary or Office.Mayor).WithDelegates(roster, day, scope => scope.IsWhole);

    /// <summary>Who may get a bulletin at all: every leader, and who acts for one in everything.</summary>
    public static IReadOnlyList<Addressee> PaperReaders(this Roster roster, DateOnly day) => roster.Leaders().WithDelegates(roster, day, scope => scope.IsWhole);

    /// <summary>By whose word somebody who is no leader reads the leaders' papers on a day: a leader's delegation for everything; null without one (R43).</summary>
    public static Mandate? ReadsFor(this Roster roster, string personId, DateOnly day) =>
        roster.MandatesOf(personId, day).FirstOrDefault(held => held.From.Is(Roles.Leader) && held.Scope.IsWhole);

    /// <summary>All leaders: by office, and within it by city.</summary>
    public static IReadOnlyList<Person> Leaders(this Roster roster) =>
        [.. roster.WithRole(Roles.Leader).OrderBy(leader => leader.Office).ThenBy(leader => Cities.Order(leader.City))];

    /// <summary>Who holds an office in a city.</summary>
    public static IReadOnlyList<Person> LeadersOf(this Roster roster, string city, Office office) =>
        [.. roster.Leaders().Where(leader => leader.City == city && leader.Office == office)];

    /// <summary>Whether a matter is a leader's own: units of the own city are named in it, or it lies in a vice mayor's portfolio (R84).</summary>
    /// <param name="unitIds">The units that lead it or take part.</param>
    public static bool Concerns(this Person leader, int? section, IEnumerable<string> unitIds) =>
        leader.Is(Roles.Leader)
        && (unitIds.Any(unit => leader.City is { } city && Standing.CityOf(unit) == city)
            || (leader.Office == Office.ViceMayor && section is { } number && leader.Portfolio.Contains(number)));

    /// <summary>The people, each followed by those who act for them; nobody twice.</summary>
    internal static IReadOnlyList<Addressee> WithDelegates(this IEnumerable<Person> people, Roster roster, DateOnly day, Func<Delegation, bool> covers) =>
        [.. people
            .SelectMany(person => roster.DelegatesOf(person, day)
                .Where(one => covers(one.Mandate.Scope))
                .Select(one => new Addressee(one.Person, one.Mandate))
                .Prepend(new Addressee(person)))
            .DistinctBy(addressee => addressee.Person.Id)];
}

/// <summary>Somebody to write to.</summary>
/// <param name="Mandate">Whom they stand in for (受×委托); null where it is for themselves.</param>
public sealed record Addressee(Person Person, Mandate? Mandate = null);
