using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.close: 核实办结, by the secretariat or the issuing leader and never by the unit itself (R52).</summary>
public sealed class CloseOrder(OrderBook book) : IVerb
{
    private static readonly OrderFields Form = new(
        "核实办结", "order.close",
        (order, press) => [AskField.Text("opinion", $"核实意见（选填）。单位反馈：{order.Reply?.Text}", press.Text("opinion"))],
        ("办结销号", "decision", "close"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Close, Form, (order, seen, party) => OrderReview.Close(order, seen, party, press.Clean("opinion"), turn.Actor), cancellation);
}
