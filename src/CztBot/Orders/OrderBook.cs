using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>Carries one move out: the right and the state at the rule, the form where something has to be typed, one transaction with all that follows from it.</summary>
public sealed class OrderBook(Database database, OrderDesk desk, OrderView view, SendSignal signal, OrderTerms terms)
{
    /// <param name="form">The form that takes the move's inputs; null for a move without any.</param>
    /// <param name="rule">The order, the version seen and the actor's part.</param>
    public async Task<Reply> MoveAsync(Turn turn, CardPress press, OrderMove move, OrderFields? form, Func<HandOverOrder, int, OrderParty, OrderOutcome> rule, CancellationToken cancellation)
    {
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } order) return gone!;
        var party = OrderReader.Of(turn).PartyOf(order);
        if (OrderTable.WhyNot(order, move, party) is { } closed) return Answer(turn, order, closed);
        if (form is not null && !form.Filled(press)) return form.Show(order, press, "");
        if (form?.Fault(press) is { } fault) return Reply.Say(fault);
        var outcome = rule(order, press.Number("version") ?? -1, party);
        if (outcome is OrderOutcome.Refused refused)
            return refused.Right || form is null ? Answer(turn, order, refused) : form.Show(order, press, refused.Reason);
        if (outcome is OrderOutcome.Moved moved && await WriteAsync(turn, order, move, moved, cancellation))
            return view.Show(turn, moved.Order, $"{(moved.Action.StartsWith("申请", StringComparison.Ordinal) ? "已提交：" : "已办理：")}{moved.Action}。");
        var (now, none) = await desk.OpenAsync(turn, press);
        if (now is null) return none!;
        var notice = $"这份交办单刚刚有更新，没有{OrderTable.Word(move)}。";
        return form is not null && OrderTable.WhyNot(now, move, OrderReader.Of(turn).PartyOf(now)) is null
            ? form.Show(now, press, notice + "您填写的内容还在，请核对后再提交。")
            : view.Show(turn, now, notice + "请看下面的最新内容。");
    }

    private Reply Answer(Turn turn, HandOverOrder order, OrderOutcome.Refused refused) =>
        refused.Right ? Reply.Say(refused.Reason) : view.Show(turn, order, refused.Reason);

    private async Task<bool> WriteAsync(Turn turn, HandOverOrder before, OrderMove move, OrderOutcome.Moved moved, CancellationToken cancellation)
    {
        var actor = turn.Actor with { OnBehalfOf = OrderReader.Of(turn).OnBehalfOf(before, move) };
        var written = await database.WriteAsync(actor, async work =>
            await OrderStore.SaveAsync(work, moved.Order, moved.Action, before)
            && await FollowAsync(work, moved.Order)
            && await DeliveryStore.PlanAsync(work, OrderNotices.Tell(moved.Order, Told(turn, before, moved), actor.At)) >= 0, cancellation);
        if (written) signal.Raise();
        return written;
    }

    // A problem is settled with its last order, and waits again when none is left.
    private static async Task<bool> FollowAsync(Work work, HandOverOrder order)
    {
        if (order.IsLive || order.Content.ProblemId is not { } id || await ProblemStore.FindAsync(work, id) is not { } problem) return true;
        var all = (await OrderStore.OfProblemAsync(work, id)).Where(one => one.Number is not null).ToList();
        var follows = ProblemRules.Follow(problem, all.Count(one => one.IsLive), all.Count(one => one.State == OrderState.Closed));
        return follows is null || await ProblemStore.SaveAsync(work, follows.Problem, follows.Action, problem);
    }

    private IEnumerable<string> Told(Turn turn, HandOverOrder before, OrderOutcome.Moved moved)
    {
        var (standing, order) = (turn.Standing, moved.Order);
        IEnumerable<string> people = moved.Action switch
        {
            "改派" => OrderNotices.ContactsOf(order, standing, turn.Today).Concat(OrderNotices.ContactsOf(before, standing, turn.Today)),
            "撤销" when before.IsLive => OrderNotices.ContactsOf(order, standing, turn.Today),
            "退回重办" or "办结销号" or "同意延期" or "不同意延期" or "维持交办" => OrderNotices.ContactsOf(order, standing, turn.Today).Take(1),
            "反馈结果" => OrderNotices.VerifiersOf(order, standing, turn.Today),
            "申请延期" => OrderNotices.DecidersOf(order, standing, turn.Today, terms),
            "申请退回" => standing.Roster.Signers(turn.Today).Select(person => person.Id),
            _ => [],
        };
        return people.Where(person => person != turn.Actor.PersonId);
    }
}
