using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Storage;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Plans.Closure>;

namespace CztBot.Reports;

/// <summary>item.close, item.decline and item.reopen: the secretariat verifies 办结 or returns it with what is missing, or opens an item again with a reason; the unit is told (R41).</summary>
public sealed class CloseItem(Database database, ReportDesk desks, ClosureStore closures, ReviewReport review, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToReviewAsync(turn, press);
        if (desk.Refusal is { } refusal) return refusal;
        if (press.Fault(("reopenReason", "恢复报送的原因"), ("declineReason", "退回原因"), ("reason", "原因")) is { } tooLong) return Reply.Say(tooLong);
        var before = await closures.FindAsync(desk.Item.Id);
        var outcome = Decide(turn, press, desk, before);
        if (outcome is Outcome.Refused refused) return Reply.Say(refused.Reason);
        if (outcome is Outcome.Moved moved && await WriteAsync(turn, desk, moved, before, cancellation)) return Reply.Say(Told(turn.Standing.Label(desk.Item), moved.One));
        return await review.ShowAsync(turn, desk, "办结情况刚刚有更新，没有办理。请看下面的最新内容。");
    }

    private static Outcome Decide(Turn turn, CardPress press, Desk desk, Closure? one)
    {
        var (label, seen) = (turn.Standing.Label(desk.Item), press.Number("closure") ?? -1);
        var own = turn.Caller.ReportsFor(desk.RoundItem.UnitId);
        string Reason(string id) => ReportForm.Clean(press.Text(id) ?? press.Text("reason"));
        return press.Verb switch
        {
            "item.reopen" => ItemClosure.Reopen(one, seen, label, Reason("reopenReason")),
            "item.decline" => ItemClosure.Return(one, seen, label, own, Reason("declineReason"), turn.Actor),
            _ => ItemClosure.Close(one, seen, label, own, desk.File.Report.Verified, turn.Actor),
        };
    }

    private async Task<bool> WriteAsync(Turn turn, Desk desk, Outcome.Moved moved, Closure? before, CancellationToken cancellation)
    {
        var written = await database.WriteAsync(turn.Actor, async work =>
            await ClosureStore.SaveAsync(work, moved.One, moved.Action, before)
            && await DeliveryStore.PlanAsync(work, ClosureMessage.To(turn, desk, moved.One)) >= 0, cancellation);
        if (written) signal.Raise();
        return written;
    }

    private static string Told(string label, Closure one) => one.State switch
    {
        Closure.Reopened => $"{label}已恢复按月报送，从下一轮开始。",
        Closure.Returned => $"{label}的办结申请已退回单位，补充依据后可以重新申请。",
        _ => $"{label}已办结销号，从下月起不再报送。",
    };
}
