using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>Carries one move of the secretariat out: the right and the state at the rule, the form where something has to be typed, one transaction with those who are told.</summary>
public sealed class DispatchBook(Database database, DispatchDesk desk, DispatchView view, SendSignal signal)
{
    /// <param name="form">The form that takes the move's inputs; null for a move without any.</param>
    /// <param name="rule">The dispatch, the version seen and the actor's part.</param>
    /// <param name="lapsed">The recorded end does not hold any more, since all its orders were withdrawn: the dispatch counts as open.</param>
    public async Task<Reply> MoveAsync(
        Turn turn, CardPress press, DispatchMove move, DispatchFields? form, Func<Dispatch, int, DispatchParty, DispatchOutcome> rule, CancellationToken cancellation, bool lapsed = false)
    {
        var reader = DispatchReader.Of(turn);
        if (DispatchTable.WhyNotYours(move, reader.Office) is { } right) return Reply.Say(right.Reason);
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } before) return gone!;
        var dispatch = lapsed && before.End?.Kind == DispatchEnding.Orders ? before with { State = DispatchState.Open, End = null } : before;
        if (DispatchTable.WhyNot(dispatch, move, reader.Office, turn.Actor.At) is { } closed) return await view.ShowAsync(turn, dispatch, closed.Reason);
        if (form is not null && !DispatchFields.Filled(press)) return form.Show(dispatch, press, "");
        if (DispatchFields.Fault(press) is { } fault) return Reply.Say(fault);
        var outcome = rule(dispatch, press.Number("version") ?? -1, reader.Office);
        if (outcome is DispatchOutcome.Refused refused) return form is null ? await view.ShowAsync(turn, dispatch, refused.Reason) : form.Show(dispatch, press, refused.Reason);
        if (outcome is DispatchOutcome.Moved moved && await WriteAsync(turn, before, moved, cancellation)) return await view.ShowAsync(turn, moved.Dispatch, Told(moved));
        var (now, none) = await desk.OpenAsync(turn, press);
        if (now is null) return none!;
        var notice = $"这次调度刚刚有更新，没有{DispatchTable.Word(move)}。";
        return form is not null && DispatchTable.WhyNot(now, move, reader.Office, turn.Actor.At) is null
            ? form.Show(now, press, notice + "您填写的内容还在，请核对后再提交。")
            : await view.ShowAsync(turn, now, notice + "请看下面的最新内容。");
    }

    private async Task<bool> WriteAsync(Turn turn, Dispatch before, DispatchOutcome.Moved moved, CancellationToken cancellation)
    {
        var written = await database.WriteAsync(turn.Actor, async work =>
            await DispatchStore.SaveAsync(work, moved.Dispatch, moved.Action, before)
            && await DeliveryStore.PlanAsync(work, moved.Action is "改期" or "取消" ? DispatchNotices.Tell(moved.Dispatch, turn.Standing, work.Actor.At) : []) >= 0, cancellation);
        if (written) signal.Raise();
        return written;
    }

    private static string Told(DispatchOutcome.Moved moved) => moved.Action switch
    {
        "改期" or "取消" => $"已{moved.Action}，并通知有关单位。",
        "登记到会" => "到会情况已登记。请录入纪要，或者从中交办；没有需要交办的，请收口并写明理由。",
        _ => $"已办理：{moved.Action}。",
    };
}
