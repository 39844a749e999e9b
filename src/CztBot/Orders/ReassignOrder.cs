using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.reassign: another main unit with its own clock; the number stays (R47, R50).</summary>
public sealed class ReassignOrder(OrderBook book, OrderTerms terms) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var form = new OrderFields(
            "改派", "order.reassign",
            (order, asked) =>
            [
                AskField.Line("mainUnit", "改由哪个单位主办（写全称）", asked.Text("mainUnit") ?? (order.Refusal is { } refusal ? turn.Standing.UnitName(refusal.SuggestedUnitId) : "")),
                AskField.Date("due", "办结时限（重新计算）", asked.Text("due") ?? OrderDates.DefaultDue(turn.Standing.Days, turn.Today, order.Content.Urgent, terms).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                AskField.Text("reason", "改派理由", asked.Text("reason")),
            ],
            ("改派", "decision", "reassign"));
        return book.MoveAsync(turn, press, OrderMove.Reassign, form, (order, seen, party) => Rule(turn, press, order, seen, party), cancellation);
    }

    private OrderOutcome Rule(Turn turn, CardPress press, HandOverOrder order, int seen, OrderParty party)
    {
        var (unit, fault) = OrderUnits.Leading(turn.Standing, press.Clean("mainUnit"), turn.Today);
        var due = OrderWriting.Due(press.Date("due"), order.Content.Urgent, order.Content.InstructorId is not null, turn.Today, turn.Standing.Days, terms);
        return unit is null ? new OrderOutcome.Refused(fault)
            : OrderReview.Reassign(order, seen, party, unit, due, press.Clean("reason"), turn.Actor, turn.Standing.Days);
    }
}
