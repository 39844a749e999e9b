using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.extend: 申请延期 until the due day is over (R51).</summary>
public sealed class ExtendOrder(OrderBook book, OrderTerms terms) : IVerb
{
    private static readonly OrderFields Form = new(
        "申请延期", "order.extend",
        (_, press) => [AskField.Text("reason", "延期理由", press.Text("reason")), AskField.Date("due", "延期后的时限", press.Text("due"))],
        ("提交申请", "decision", "ask"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Extend, Form,
        (order, seen, party) => OrderRules.Extend(order, seen, party, press.Clean("reason"), press.Date("due"), turn.Actor, turn.Standing.Days, terms), cancellation);
}
