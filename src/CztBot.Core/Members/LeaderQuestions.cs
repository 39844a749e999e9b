namespace CztBot.Core.Members;

/// <summary>Which leaders a matter goes to (调度办法 第七条、第九条).</summary>
public static class LeaderQuestions
{
    /// <summary>Who gets a bulletin unless the issue says otherwise: secretaries, mayors, executive vice mayors, and vice mayors whose portfolio holds an expected item (R42).</summary>
    /// <param name="sections">The sections in which the month has expected items.</param>
    public static IReadOnlyList<Person> BulletinReaders(this Roster roster, IEnumerable<int> sections)
    {
        var expected = sections.ToHashSet();
        return [.. roster.Leaders().Where(leader => leader.Office is not (Office.None or Office.ViceMayor)
            || (leader.Office == Office.ViceMayor && leader.Portfolio.Any(expected.Contains)))];
    }

    /// <summary>All leaders: by office, and within it by city.</summary>
    public static IReadOnlyList<Person> Leaders(this Roster roster) =>
        [.. roster.WithRole(Roles.Leader).OrderBy(leader => leader.Office).ThenBy(leader => Cities.Order(leader.City))];

    /// <summary>Who holds an office in a city.</summary>
    public static IReadOnlyList<Person> LeadersOf(this Roster roster, string city, Office office) =>
        [.. roster.Leaders().Where(leader => leader.City == city && leader.Office == office)];
}
