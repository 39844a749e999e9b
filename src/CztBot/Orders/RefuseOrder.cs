using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.refuse: 退回 with the reason and whose it is; the clock runs on until the head decides (R50).</summary>
public sealed class RefuseOrder(OrderBook book) : IVerb
{
    private static readonly OrderFields Form = new(
        "申请退回", "order.refuse",
        (_, press) => [AskField.Text("reason", "退回理由", press.Text("reason")), AskField.Line("suggestedUnit", "建议的主办单位（写全称）", press.Text("suggestedUnit"))],
        ("提交", "decision", "refuse"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        book.MoveAsync(turn, press, OrderMove.Refuse, Form, (order, seen, party) => Rule(turn, press, order, seen, party), cancellation);

    private static OrderOutcome Rule(Turn turn, CardPress press, HandOverOrder order, int seen, OrderParty party)
    {
        var typed = press.Clean("suggestedUnit");
        var search = typed.Length == 0 ? null : UnitSearch.Of(turn.Standing, typed);
        return search is UnitSearch.NotFound none
            ? new OrderOutcome.Refused(none.Reason)
            : OrderRules.Refuse(order, seen, party, press.Clean("reason"), (search as UnitSearch.Found)?.UnitId, turn.Actor);
    }
}
