using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.discard: 撤销草稿 by whoever writes orders; it has no number yet (R47).</summary>
public sealed class DiscardOrder(OrderBook book) : IVerb
{
    private static readonly OrderFields Form = new(
        "撤销草稿", "order.discard", (_, press) => [AskField.Text("reason", "撤销理由（选填；草稿没有编号，撤销后不再列出）", press.Text("reason"))], ("撤销草稿", "decision", "discard"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Discard, Form, (order, seen, party) => OrderReview.Discard(order, seen, party, press.Clean("reason")), cancellation);
}
