namespace CztBot.Core.Members;

/// <summary>A change of who leads a unit (R16). A past day is allowed, since nothing hangs on it; what has begun is not overtaken.</summary>
/// <param name="Begins">Whose term begins on the day, without an end; null where the leader only leaves.</param>
/// <param name="From">The first day of what is new.</param>
public sealed record UnitLeaderChange(string UnitId, UnitLeader? Begins, DateOnly From)
{
    private const int FarthestDays = 366;

    /// <summary>The unit's leaders after the change; whoever leads then ends on the eve.</summary>
    public UnitLeaderOutcome Apply(Roster roster, DateOnly today)
    {
        var terms = roster.UnitLeaders.Where(term => term.UnitId == UnitId).ToList();
        if (From > today.AddDays(FarthestDays)) return new UnitLeaderOutcome.Refused(UnitLeaderFault.TooFar);
        if (terms.FirstOrDefault(term => term.From <= today && (Begins is null ? term.From >= From : term.From > From)) is { } begun)
            return new UnitLeaderOutcome.Refused(UnitLeaderFault.Overtaken, begun);
        if (Begins is null && !terms.Any(term => term.LastsTo(From))) return new UnitLeaderOutcome.Refused(UnitLeaderFault.Nobody);
        if (terms.Any(term => term.From <= From && term.Until is null && (term.Name, term.Post) == (Begins?.Name, Begins?.Post)))
            return new UnitLeaderOutcome.Refused(UnitLeaderFault.Same);
        return new UnitLeaderOutcome.Changed([.. terms.SelectMany(Cut), .. Begins is { } one ? [one] : Array.Empty<UnitLeader>()]);
    }

    // What was to begin on the day or later never takes place.
    private IEnumerable<UnitLeader> Cut(UnitLeader term) =>
        term.From >= From ? [] : term.LastsTo(From) ? [term with { Until = From.AddDays(-1) }] : [term];
}

/// <summary>What a change of a unit's leader comes to: a closed set.</summary>
public abstract record UnitLeaderOutcome
{
    private UnitLeaderOutcome()
    {
    }

    /// <param name="Terms">All leaders of the unit as they are to stand.</param>
    public sealed record Changed(IReadOnlyList<UnitLeader> Terms) : UnitLeaderOutcome;

    /// <param name="Other">Whose term the reason is about, where it is about one.</param>
    public sealed record Refused(UnitLeaderFault Fault, UnitLeader? Other = null) : UnitLeaderOutcome;
}

/// <summary>Why a change of a unit's leader cannot be.</summary>
public enum UnitLeaderFault
{
    /// <summary>The day lies more than a year ahead.</summary>
    TooFar,

    /// <summary>Somebody's term has begun since.</summary>
    Overtaken,

    /// <summary>Nobody leads the unit then.</summary>
    Nobody,

    /// <summary>Nothing would change.</summary>
    Same,
}
