using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>Somebody who looks at supervisions on a day: what they are to each, and how much of it they may read (R64, R65, R84).</summary>
public sealed record SupervisionReader(Caller Caller, Standing Standing, DateOnly Today)
{
    public static SupervisionReader Of(Turn turn) => new(turn.Caller, turn.Standing, turn.Today);

    public static SupervisionReader Of(Standing standing, Person person, DateOnly today) => new(Caller.Of(standing, person, today), standing, today);

    /// <summary>The secretariat's part, with the one in a unit.</summary>
    public SupervisionParty Towards(string unitId) =>
        (Caller.InSecretariat ? SupervisionParty.Clerk : SupervisionParty.None) | (Caller.MaySign ? SupervisionParty.Head : SupervisionParty.None)
        | (Caller.ReportsFor(unitId) ? SupervisionParty.Unit : SupervisionParty.None);

    public SupervisionParty PartyOf(SupervisionCase one)
    {
        var party = Towards(one.UnitId);
        return Caller.ReportsFor(one.Record.TeamUnitId) || (Caller.InSecretariat && IsSecretariats(one)) ? party | SupervisionParty.Team : party;
    }

    // The secretariat's own team, and one whose unit has nobody left to speak for it.
    private bool IsSecretariats(SupervisionCase one) =>
        one.Record.TeamUnitId == UnitDirectory.Secretariat || Standing.ContactOf(one.Record.TeamUnitId, Today) is null;

    /// <summary>In the own list: of the supervised unit, or of the unit that leads the team.</summary>
    public bool IsOwn(SupervisionCase one) =>
        one.State != SupervisionState.Declined && (Caller.ReportsFor(one.UnitId) || Caller.ReportsFor(one.Record.TeamUnitId));

    /// <summary>Both sides and the secretariat; a coordinator the city's; the main leaders what is signed.</summary>
    public bool MayRead(SupervisionCase one) =>
        Caller.InSecretariat || IsOwn(one) || (one.State != SupervisionState.Declined && Caller.Oversees(one.UnitId)) || (one.Signed is not null && IsMainLeader);

    /// <summary>Findings and draft: the team at any time, the unit once it is asked to confirm, everybody else once it is signed.</summary>
    public bool MayReadFindings(SupervisionCase one) =>
        one.Signed is not null || Caller.InSecretariat || Caller.ReportsFor(one.Record.TeamUnitId)
        || (one.State is SupervisionState.Confirming or SupervisionState.Confirmed && Caller.ReportsFor(one.UnitId));

    /// <summary>三市主要领导, or who acts for one in everything.</summary>
    public bool IsMainLeader => Standing.Roster.MainLeaders(Today).Any(leader => leader.Person.Id == Caller.Person.Id);
}
