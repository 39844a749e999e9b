using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.redo: 退回重办 with the opinion that the unit works by (R49).</summary>
public sealed class RedoOrder(OrderBook book) : IVerb
{
    private static readonly OrderFields Form = new(
        "退回重办", "order.redo", (_, press) => [AskField.Text("opinion", "重办意见（单位会看到原文）", press.Text("opinion"))], ("退回重办", "decision", "redo"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Redo, Form, (order, seen, party) => OrderReview.Redo(order, seen, party, press.Clean("opinion")), cancellation);
}
