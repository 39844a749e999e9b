using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.extension: the head decides the first time, the issuing leader afterwards (R51).</summary>
public sealed class DecideExtension(OrderBook book, OrderTerms terms) : IVerb
{
    private static readonly OrderFields Form = new(
        "审批延期", "order.extension",
        (order, press) =>
        [
            AskField.Text("opinion", $"审批意见（申请延期至{(order.Asked is { } asked ? OrderView.Day(asked.DueOn) : "")}，不同意的必填）", press.Text("opinion")),
        ],
        ("同意", "decision", "grant"), ("不同意", "decision", "deny"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Decide, Form,
        (order, seen, party) => OrderReview.Decide(order, seen, party, Decision(press), press.Clean("opinion"), turn.Actor, terms), cancellation);

    private static bool? Decision(CardPress press) => press.Text("decision") switch { "grant" => true, "deny" => false, _ => null };
}
