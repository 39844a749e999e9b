namespace CztBot.Core.Members;

/// <summary>A change of who reports for a unit (R16, R37).</summary>
/// <param name="Ends">Whose term ends; null where somebody is only added.</param>
/// <param name="Begins">Whose term begins; null where somebody only leaves.</param>
/// <param name="Primary">True for 主联络员.</param>
/// <param name="From">The first day of what is new.</param>
public sealed record ContactChange(string UnitId, string? Ends, string? Begins, bool Primary, DateOnly From)
{
    private const int FarthestDays = 366;

    /// <summary>The unit's terms after the change; the old one ends on the eve, so access ends at once where the change begins today.</summary>
    public ContactOutcome Apply(Roster roster, DateOnly today)
    {
        var terms = roster.Contacts.Where(term => term.UnitId == UnitId).ToList();
        if (From < today) return new ContactOutcome.Refused(ContactFault.Past);
        if (From > today.AddDays(FarthestDays)) return new ContactOutcome.Refused(ContactFault.TooFar);
        if (Ends is { } ends && !terms.Any(term => term.PersonId == ends && LastsTo(term, From))) return new ContactOutcome.Refused(ContactFault.NoTerm);
        if (Begins is { } begins)
        {
            if (terms.Any(term => term.PersonId == begins && term.Primary == Primary && term.ValidOn(From) && term.Until is null)) return new ContactOutcome.Refused(ContactFault.Same);
            var rival = terms.FirstOrDefault(term => Primary && term.Primary && LastsTo(term, From) && term.PersonId != Ends && term.PersonId != begins);
            if (rival is not null) return new ContactOutcome.Refused(ContactFault.Rival, rival.PersonId);
        }

        var kept = terms.SelectMany(term => term.PersonId == Ends || term.PersonId == Begins ? Cut(term) : [term]);
        return new ContactOutcome.Changed([.. kept, .. Begins is { } person ? [new UnitContact(UnitId, person, Primary, From, null)] : Array.Empty<UnitContact>()]);
    }

    // What began on or after the day of the change never takes place.
    private IEnumerable<UnitContact> Cut(UnitContact term) =>
        term.From >= From ? [] : LastsTo(term, From) ? [term with { Until = From.AddDays(-1) }] : [term];

    private static bool LastsTo(UnitContact term, DateOnly day) => term.Until is null || term.Until >= day;
}

/// <summary>What a change of contact comes to: a closed set.</summary>
public abstract record ContactOutcome
{
    private ContactOutcome()
    {
    }

    /// <param name="Terms">All terms of the unit as they are to stand.</param>
    public sealed record Changed(IReadOnlyList<UnitContact> Terms) : ContactOutcome;

    /// <param name="PersonId">Whom the reason is about, where it is about somebody.</param>
    public sealed record Refused(ContactFault Fault, string? PersonId = null) : ContactOutcome;
}

/// <summary>Why a change of contact cannot be.</summary>
public enum ContactFault
{
    /// <summary>The day lies before today.</summary>
    Past,

    /// <summary>The day lies more than a year ahead.</summary>
    TooFar,

    /// <summary>Whoever is to leave does not serve then.</summary>
    NoTerm,

    /// <summary>Nothing would change.</summary>
    Same,

    /// <summary>Another person is the primary contact then.</summary>
    Rival,
}
