using CztBot.Core.Orders;

namespace CztBot.Core.Bulletins;

/// <summary>The orders that a bulletin tells of: what was open when the last one was signed, and what was issued since, up to now (R55).</summary>
public static class OrderRows
{
    /// <param name="issued">Every order with a number, in the order of the numbers.</param>
    /// <param name="since">When the last bulletin was signed; null before the first.</param>
    /// <param name="last">What the last bulletin told of.</param>
    /// <param name="leadersFromLevel">Orders of problems from this level on are for leaders alone (R56).</param>
    public static IReadOnlyList<OrderRow> Of(
        IEnumerable<HandOverOrder> issued, Standing standing, DateTimeOffset? since, IEnumerable<OrderRow> last, int leadersFromLevel, DateOnly today)
    {
        var carried = last.Where(row => row.State is OrderStates.Open or OrderStates.Overdue).Select(row => row.Number).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. issued
                .Where(order => order.IsLive || since is null || order.IssuedAt > since || order.Closed?.At > since || carried.Contains(order.Number!.ToString()))
                .Select(order => Row(order, standing, leadersFromLevel, today)),
        ];
    }

    private static OrderRow Row(HandOverOrder order, Standing standing, int leadersFromLevel, DateOnly today) => new()
    {
        Number = order.Number!.ToString(),
        IssuedOn = OrderDates.Day(order.IssuedAt!.Value),
        Matter = order.Content.Requirement,
        Unit = standing.UnitName(order.Content.UnitId),
        DueOn = order.Content.DueOn,
        ClosedOn = order.Closed is { } closed ? OrderDates.Day(closed.At) : null,
        // What was not verified is not told (R85): it is said how far it is.
        Reply = order.State switch
        {
            OrderState.Closed => order.Reply?.Text ?? "",
            OrderState.Voided => $"撤销：{order.Opinion}",
            _ => OrderWords.State(order, today),
        },
        LeadersOnly = order.Content.Level >= leadersFromLevel,
        State = order switch
        {
            { State: OrderState.Voided } => OrderStates.Voided,
            { State: OrderState.Closed } => order.ClosedLate ? OrderStates.ClosedLate : OrderStates.Closed,
            _ => order.IsOverdue(today) ? OrderStates.Overdue : OrderStates.Open,
        },
    };
}
