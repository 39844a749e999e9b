using CztBot.Core.Calendars;
using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>Why a supervision is proposed (R62); several at once.</summary>
[Flags]
public enum SupervisionTriggers
{
    None = 0,

    /// <summary>重点交办.</summary>
    Key = 1,

    /// <summary>超期.</summary>
    Overdue = 2,

    /// <summary>多次退回重办.</summary>
    Returned = 4,
}

/// <summary>An order that the bot proposes to supervise; the head decides.</summary>
public sealed record SupervisionProposal(HandOverOrder Order, SupervisionTriggers Triggers);

/// <summary>What the bot proposes: a pure function of the orders, the supervisions and the day (R62).</summary>
public static class SupervisionProposals
{
    /// <summary>Live orders with a trigger that no supervision of theirs was opened or declined for yet.</summary>
    public static IReadOnlyList<SupervisionProposal> Of(
        IEnumerable<HandOverOrder> orders, IEnumerable<SupervisionCase> cases, WorkingCalendar days, DateOnly today, SupervisionTerms terms)
    {
        var known = cases.ToLookup(one => one.OrderId, StringComparer.Ordinal);
        return [.. orders
            .Select(order => new SupervisionProposal(order, TriggersOf(order, days, today, terms)))
            .Where(one => one.Triggers != SupervisionTriggers.None
                && !known[one.Order.Id].Any(other => other.IsOpen)
                && (one.Triggers & ~Considered(known[one.Order.Id])) != SupervisionTriggers.None)
            .OrderByDescending(one => one.Order.OverdueWorkdays(days, today)).ThenByDescending(one => one.Order.Redos)];
    }

    public static SupervisionTriggers TriggersOf(HandOverOrder order, WorkingCalendar days, DateOnly today, SupervisionTerms terms)
    {
        if (!order.IsLive) return SupervisionTriggers.None;
        var triggers = SupervisionTriggers.None;
        if ((terms.KeyFlag && order.Content.Key) || (terms.KeyInstructor && order.Content.InstructorId is not null) || order.Content.Level >= terms.KeyLevel)
            triggers |= SupervisionTriggers.Key;
        if (order.OverdueWorkdays(days, today) >= terms.OverdueDays) triggers |= SupervisionTriggers.Overdue;
        if (order.Redos >= terms.Returns) triggers |= SupervisionTriggers.Returned;
        return triggers;
    }

    private static SupervisionTriggers Considered(IEnumerable<SupervisionCase> cases) =>
        cases.Aggregate(SupervisionTriggers.None, (all, one) => all | one.Triggers);
}
