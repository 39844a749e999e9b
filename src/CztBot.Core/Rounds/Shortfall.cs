namespace CztBot.Core.Rounds;

/// <summary>A round whose opening or paper reached fewer than the last one's did, though nothing in the plan explains it.</summary>
/// <param name="Reached">How many got it this month, of those for whom it is meant in both.</param>
/// <param name="Before">How many of them got it last month.</param>
/// <param name="Lost">Who got it then and did not get it now.</param>
public sealed record Shortfall(int Reached, int Before, IReadOnlyList<string> Lost)
{
    /// <summary>Compares two openings by the units that report in both: the plan asks for more in the months that end a quarter.</summary>
    /// <param name="last">Last month's round, with the persons whom its opening reached.</param>
    /// <param name="round">This month's, with the persons whom it reached or who had reported before it left.</param>
    /// <param name="unitsOf">The units that a person reports for; none where the roster does not know any more, which explains nothing.</param>
    /// <returns>Null where all is well.</returns>
    public static Shortfall? Of((Round Round, IReadOnlySet<string> Reached) last, (Round Round, IReadOnlySet<string> Reached) round, Func<string, IReadOnlyList<string>> unitsOf)
    {
        var both = Units(last.Round).Intersect(Units(round.Round)).ToHashSet(StringComparer.Ordinal);
        var before = last.Reached.Where(person => unitsOf(person) is var own && (own.Count == 0 || own.Any(both.Contains))).ToList();
        var reached = round.Reached.Count(person => unitsOf(person).Any(both.Contains));
        return reached >= before.Count ? null : new Shortfall(reached, before.Count, [.. before.Where(person => !round.Reached.Contains(person)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Compares what goes to a list of readers or groups: as many others in their place are no loss.</summary>
    /// <returns>Null where all is well.</returns>
    public static Shortfall? Of(IReadOnlySet<string> last, IReadOnlySet<string> reached) =>
        reached.Count >= last.Count ? null : new Shortfall(reached.Count, last.Count, [.. last.Where(one => !reached.Contains(one)).Order(StringComparer.Ordinal)]);

    private static IEnumerable<string> Units(Round round) => round.Items.SelectMany(item => item.CoUnitIds.Prepend(item.UnitId));
}
