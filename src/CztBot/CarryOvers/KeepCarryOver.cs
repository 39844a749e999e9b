using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.CarryOvers;

/// <summary>carryover.open: one of them, as far as the person may.</summary>
public sealed class OpenCarryOver(CarryOverDesk desk, CarryOverView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (one, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? view.Show(turn, one!);
    }
}

/// <summary>carryover.update: status and progress of a carry-over that no task carries on.</summary>
public sealed class UpdateCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "更新进展",
        one =>
        [
            AskField.Choice("status", "状态", press.Text("status") ?? one.Status, Statuses.All.Select(status => (status, status))),
            AskField.Text("progress", "进展", press.Text("progress") ?? one.Progress),
        ],
        (one, seen) => CarryOverRules.Update(one, seen, press.Clean("status"), press.Clean("progress"), turn.Actor), cancellation);
}

/// <summary>carryover.leave: 移出调度范围 with reason, approver and date (R6).</summary>
public sealed class LeaveCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "移出",
        _ =>
        [
            AskField.Text("reason", "移出理由", press.Text("reason")),
            AskField.Line("approver", "批准人（领导或会议）", press.Text("approver")),
            AskField.Date("date", "批准日期", press.Text("date") ?? turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ],
        (one, seen) => CarryOverRules.Leave(one, seen, press.Clean("reason"), press.Clean("approver"), press.Date("date"), turn.Actor), cancellation);
}

/// <summary>carryover.return: 重新纳入, with the reason.</summary>
public sealed class ReturnCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "重新纳入", _ => [AskField.Text("reason", "重新纳入的理由", press.Text("reason"))],
        (one, seen) => CarryOverRules.Return(one, seen, press.Clean("reason")), cancellation);
}

/// <summary>Carries one move out: the right and the state at the rule, the form where something has to be typed, what was typed kept.</summary>
public sealed class CarryOverBook(Database database, CarryOverDesk desk, CarryOverView view)
{
    /// <param name="what">更新进展, 移出 …</param>
    /// <param name="lead">Whether the contacts of the lead unit may as well.</param>
    public async Task<Reply> MoveAsync(
        Turn turn, CardPress press, string what, Func<CarryOver, IReadOnlyList<AskField>> fields, Func<CarryOver, int, MoveOutcome<CarryOver>> rule, CancellationToken cancellation,
        bool lead = false)
    {
        var (found, refusal) = await desk.OpenToKeepAsync(turn, press, what, lead);
        if (found is not { } one) return refusal!;
        if (press.Fault(("reason", "理由"), ("approver", "批准人"), ("progress", "进展"), ("evidence", "证明材料"), ("opinion", "核实意见")) is { } fault) return Reply.Say(fault);
        var outcome = rule(one, press.Number("version") ?? -1);
        var fresh = !press.Has("status", "progress", "reason", "approver", "date", "evidence", "decision", "opinion", "task");
        if (outcome is MoveOutcome<CarryOver>.Refused refused)
            return IsOpenTo(one, what) ? Form(one, press, what, fields, fresh ? "" : refused.Reason) : view.Show(turn, one, refused.Reason);
        if (fresh) return Form(one, press, what, fields, "");
        if (outcome is MoveOutcome<CarryOver>.Moved moved && await database.WriteAsync(turn.Actor, work => CarryOverStore.SaveAsync(work, moved.One, moved.Action, one), cancellation))
            return view.Show(turn, moved.One, $"已办理：{what}。");
        var (now, gone) = await desk.OpenAsync(turn, press);
        return gone ?? (IsOpenTo(now!, what) ? Form(now!, press, what, fields, "这个结转事项刚刚有更新，没有保存。您填写的内容还在，请核对后再提交。", renewed: true) : view.Show(turn, now!, "这个结转事项刚刚有更新，没有保存。请看下面的最新内容。"));
    }

    // A move that is closed by the state shows the record, not a form that can never be sent.
    private static bool IsOpenTo(CarryOver one, string what) => TrackedClosure.IsOpenTo(one, what) ?? what switch
    {
        "重新纳入" => one.Left is not null,
        "更新进展" => one is { Left: null, IsLinked: false, IsClosed: false },
        _ => one is { Left: null, IsClosed: false },
    };

    private static Reply Form(CarryOver one, CardPress press, string what, Func<CarryOver, IReadOnlyList<AskField>> fields, string notice, bool renewed = false) => new AskCard
    {
        Title = $"{CardString.Escape(one.Id)} {CardString.Escape(one.Name)} {what}",
        Notice = notice,
        Fields = fields(one),
        Actions =
        [
            NoticeAction.Of(what, press.Verb, ("carryover", one.Id), ("version", renewed ? $"{one.Version}" : press.Text("version") ?? $"{one.Version}")),
            NoticeAction.Of("返回", "carryover.open", ("carryover", one.Id)),
        ],
    }.ToReply();
}
