using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.reply: 反馈 of the result, or a word on the way, with an optional attachment as a link or a document's number.</summary>
public sealed class ReplyToOrder(OrderBook book) : IVerb
{
    private const string Progress = "progress";

    private static readonly OrderFields Form = new(
        "反馈", "order.reply",
        (_, press) =>
        [
            AskField.Text("reply", "办理情况", press.Text("reply")),
            AskField.Line("attachment", "附件（选填：资料链接或文号）", press.Text("attachment")),
        ],
        ("报办理结果", "stage", "final"), ("报进展（还在办）", "stage", Progress));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var final = press.Text("stage") != Progress;
        return book.MoveAsync(
            turn, press, final ? OrderMove.Reply : OrderMove.Progress, Form,
            (order, seen, party) => OrderRules.Reply(order, seen, party, press.Clean("reply"), press.Clean("attachment"), final, turn.Actor), cancellation);
    }
}
