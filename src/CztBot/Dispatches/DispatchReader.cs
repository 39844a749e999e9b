using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;

namespace CztBot.Dispatches;

/// <summary>Somebody who looks at dispatches at a time: what they are to each, and how much of it they may read (R84).</summary>
public sealed record DispatchReader(Caller Caller, Standing Standing, DateTimeOffset Now)
{
    public static DispatchReader Of(Turn turn) => new(turn.Caller, turn.Standing, turn.Actor.At);

    public static DispatchReader Of(Standing standing, Person person, DateTimeOffset now) => new(Caller.Of(standing, person, DateOnly.FromDateTime(now.DateTime)), standing, now);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Before there is a dispatch: the secretariat's part alone.</summary>
    public DispatchParty Office => Caller.InSecretariat ? DispatchParty.Office : DispatchParty.None;

    public DispatchParty PartyOf(Dispatch dispatch) => Office | (Units(dispatch).Any() ? DispatchParty.Unit : DispatchParty.None);

    /// <summary>The units of a dispatch that the person reports for.</summary>
    public IEnumerable<string> Units(Dispatch dispatch) => dispatch.UnitIds.Where(Caller.ReportsFor);

    /// <summary>In the own list: asked by it, or to preside.</summary>
    public bool IsOwn(Dispatch dispatch) => Units(dispatch).Any() || dispatch.Meeting?.HostId == Caller.Person.Id;

    /// <summary>The secretariat all, a coordinator those with units of the city, everybody else the own.</summary>
    public bool MayRead(Dispatch dispatch) => Caller.InSecretariat || IsOwn(dispatch) || dispatch.UnitIds.Any(Caller.Oversees);

    /// <summary>What a unit answered: its own contacts, and those who oversee it.</summary>
    public bool MayRead(string unitId) => Caller.ReportsFor(unitId) || Caller.Oversees(unitId);
}
