using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.void: 撤销 with the reason; the number stays with it (R47).</summary>
public sealed class VoidOrder(OrderBook book) : IVerb
{
    private static readonly OrderFields Form = new(
        "撤销", "order.void", (order, press) => [AskField.Text("reason", order.Number is null ? "撤销理由" : "撤销理由（编号保留，不再使用）", press.Text("reason"))], ("撤销交办", "decision", "void"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Void, Form, (order, seen, party) => OrderReview.Void(order, seen, party, press.Clean("reason")), cancellation);
}
