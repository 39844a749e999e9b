using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.uphold: a refusal is not accepted, the unit has to receive (R50).</summary>
public sealed class UpholdOrder(OrderBook book) : IVerb
{
    private static readonly OrderFields Form = new(
        "维持交办", "order.uphold", (_, press) => [AskField.Text("opinion", "维持交办的理由（单位会看到原文）", press.Text("opinion"))], ("维持交办", "decision", "uphold"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Uphold, Form, (order, seen, party) => OrderReview.Uphold(order, seen, party, press.Clean("opinion")), cancellation);
}
