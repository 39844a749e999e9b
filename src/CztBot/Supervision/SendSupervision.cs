using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>supervision.send: 送双方确认; the draft is made of the record and of the order's facts as they are now (R65).</summary>
public sealed class SendSupervision(SupervisionBook book, SupervisionDesk desk, OrderStore orders, SupervisionTerms terms) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = await desk.OpenAsync(turn, press);
        if (found is null) return refusal!;
        var evidence = await orders.FindAsync(found.OrderId) is { } order ? SupervisionEvidence.Of(order, turn.Standing.Days, turn.Today) : null;
        return evidence is null
            ? Reply.Say("没有找到这次督查的交办单，不能送双方确认。请联系系统管理员。")
            : await book.MoveAsync(turn, press, SupervisionMove.Send, null, (one, seen, party) => SupervisionRules.Send(one, seen, party, evidence, turn.Standing.Days.AddWorkdays(turn.Today, terms.ConfirmDays)), cancellation);
    }
}
