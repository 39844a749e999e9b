using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>Somebody who looks at orders on a day: what they are to each, and whether they may read it (R61, R84).</summary>
public sealed record OrderReader(Caller Caller, Standing Standing, DateOnly Today)
{
    public static OrderReader Of(Turn turn) => new(turn.Caller, turn.Standing, turn.Today);

    public static OrderReader Of(Standing standing, Person person, DateOnly today) => new(Caller.Of(standing, person, today), standing, today);

    /// <summary>Before there is an order: the secretariat's part alone.</summary>
    public OrderParty Office => (Caller.InSecretariat ? OrderParty.Clerk : OrderParty.None) | (Caller.MaySign ? OrderParty.Head : OrderParty.None);

    public OrderParty PartyOf(HandOverOrder order)
    {
        var party = Office;
        if (Caller.ReportsFor(order.Content.UnitId)) party |= OrderParty.Unit;
        if (order.Content.CoUnitIds.Any(Caller.ReportsFor)) party |= OrderParty.CoUnit;
        if (Instructs(order)) party |= OrderParty.Instructor;
        return party;
    }

    /// <summary>Whose right a move uses, by id, where it is not the own: the head's deputy, a leader's delegate.</summary>
    public string? OnBehalfOf(HandOverOrder order, OrderMove move)
    {
        if (Caller.InSecretariat) return move is OrderMove.Issue or OrderMove.Uphold or OrderMove.Reassign or OrderMove.Decide or OrderMove.Void ? Caller.Deputises?.From.Id : null;
        return move is OrderMove.Close or OrderMove.Redo or OrderMove.Decide && order.Content.InstructorId != Caller.Person.Id ? Mandate(order)?.From.Id : null;
    }

    /// <summary>Sees it in a list of the own: the unit's, one that it assists with or whose item it leads, one that a leader gave (R61).</summary>
    public bool IsOwn(HandOverOrder order) =>
        !order.IsDraft && ((PartyOf(order) & (OrderParty.Unit | OrderParty.CoUnit | OrderParty.Instructor)) != OrderParty.None || Leads(order));

    /// <summary>Overseen: the secretariat everything, a coordinator the city's.</summary>
    public bool Oversees(HandOverOrder order) => Caller.InSecretariat || (!order.IsDraft && Caller.Oversees(order.Content.UnitId));

    /// <summary>The own, what is overseen, and a leader's by city and portfolio.</summary>
    public bool MayRead(HandOverOrder order) =>
        IsOwn(order) || Oversees(order) || (!order.IsDraft && Caller.IsConcerned(SectionOf(order), [order.Content.UnitId]));

    /// <summary>主办, 协办, 跟踪 or 交办: what the own list says of it.</summary>
    public string RoleIn(HandOverOrder order) => PartyOf(order) switch
    {
        var party when party.HasFlag(OrderParty.Unit) => "主办",
        var party when party.HasFlag(OrderParty.CoUnit) => "协办",
        var party when party.HasFlag(OrderParty.Instructor) => "您交办",
        _ => "跟踪",
    };

    private bool Leads(HandOverOrder order) =>
        order.Content.ItemId is { } id && Standing.Item(id) is { } item && item.Leads.Any(lead => Caller.ReportsFor(lead.UnitId));

    private bool Instructs(HandOverOrder order) =>
        order.Content.InstructorId is { } leader && (leader == Caller.Person.Id || Mandate(order) is not null);

    private Mandate? Mandate(HandOverOrder order) => Caller.LeaderMandates.FirstOrDefault(mandate =>
        mandate.From.Id == order.Content.InstructorId && mandate.Scope.CoversSection(SectionOf(order)) && mandate.Scope.CoversLevel(order.Content.Level ?? 0));

    private int? SectionOf(HandOverOrder order) =>
        order.Content.ItemId is { } id && Standing.Item(id) is { } item ? Standing.PlanItemOf(item).Section : null;
}
