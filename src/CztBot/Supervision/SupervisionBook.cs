using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>Carries one move out: the right and the state at the rule, the form where something has to be typed, one transaction with all that follows from it.</summary>
public sealed class SupervisionBook(Database database, SupervisionDesk desk, SupervisionView view, SendSignal signal)
{
    /// <param name="form">The form that takes the move's inputs; null for a move without any.</param>
    /// <param name="rule">The supervision, the version seen and the actor's part.</param>
    public async Task<Reply> MoveAsync(
        Turn turn, CardPress press, SupervisionMove move, SupervisionFields? form, Func<SupervisionCase, int, SupervisionParty, SupervisionOutcome> rule, CancellationToken cancellation)
    {
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } one) return gone!;
        var party = SupervisionReader.Of(turn).PartyOf(one);
        if (SupervisionTable.WhyNot(one.State, move, party) is { } closed) return Answer(turn, one, closed);
        if (form is not null && !SupervisionFields.Filled(press)) return form.Show(turn.Standing, one, press, "");
        if (SupervisionFields.Fault(press) is { } fault) return Reply.Say(fault);
        var outcome = rule(one, press.Number("version") ?? -1, party);
        if (outcome is SupervisionOutcome.Refused refused)
            return refused.Right || form is null ? Answer(turn, one, refused) : form.Show(turn.Standing, one, press, refused.Reason);
        if (outcome is SupervisionOutcome.Moved moved && await WriteAsync(turn, one, move, moved, cancellation)) return view.Show(turn, moved.Case, $"已办理：{moved.Action}。");
        var (now, none) = await desk.OpenAsync(turn, press);
        if (now is null) return none!;
        var notice = $"这次督查刚刚有更新，没有{SupervisionTable.Word(move)}。";
        return form is not null && SupervisionTable.WhyNot(now.State, move, SupervisionReader.Of(turn).PartyOf(now)) is null
            ? form.Show(turn.Standing, now, press, notice + "您填写的内容还在，请核对后再提交。")
            : view.Show(turn, now, notice + "请看下面的最新内容。");
    }

    private Reply Answer(Turn turn, SupervisionCase one, SupervisionOutcome.Refused refused) => refused.Right ? Reply.Say(refused.Reason) : view.Show(turn, one, refused.Reason);

    private async Task<bool> WriteAsync(Turn turn, SupervisionCase before, SupervisionMove move, SupervisionOutcome.Moved moved, CancellationToken cancellation)
    {
        var actor = turn.Actor with { OnBehalfOf = move is SupervisionMove.Conclude or SupervisionMove.Withdraw or SupervisionMove.Pass ? turn.Caller.Deputises?.From.Id : null };
        var report = move == SupervisionMove.Conclude ? SupervisionNotices.Report(moved.Case, turn.Standing, actor) : [];
        var written = await database.WriteAsync(actor, async work =>
            await SupervisionStore.SaveAsync(work, moved.Case, moved.Action, before)
            && await EndAsync(work, moved.Case)
            && await DeliveryStore.PlanAsync(work, [.. SupervisionNotices.Tell(moved.Case, moved.Action, turn.Standing, actor), .. report]) >= 0, cancellation);
        if (written) signal.Raise();
        return written;
    }

    // The order is no longer 转督查 once the supervision is over.
    private static async Task<bool> EndAsync(Work work, SupervisionCase one)
    {
        if (one.IsOpen || await OrderStore.FindAsync(work, one.OrderId) is not { Supervision.Until: null } order || order.Supervision?.Id != one.Id) return true;
        var ended = OrderReview.EndSupervision(order, work.Actor);
        return await OrderStore.SaveAsync(work, ended.Order, ended.Action, order);
    }
}
