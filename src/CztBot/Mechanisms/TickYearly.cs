using System.Globalization;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Mechanisms;
using CztBot.Storage;

namespace CztBot.Mechanisms;

/// <summary>yearly.open: one entry, as far as the person may.</summary>
public sealed class OpenYearly(YearlyDesk desk) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (entry, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? YearlyView.Show(turn.Caller, turn.Standing, entry!);
    }
}

/// <summary>yearly.tick: 登记完成 with date and note, or what stands put right (R79).</summary>
public sealed class TickYearly(YearlyBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "登记完成", _ => true,
        entry =>
        [
            AskField.Date("date", "完成日期", press.Text("date") ?? (entry.DoneOn ?? turn.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            AskField.Text("note", "完成情况（会议、文件名称或文号）", press.Text("note") ?? entry.Note),
        ],
        (entry, seen) => YearlyRules.Tick(entry, seen, press.Date("date"), press.Clean("note"), turn.Actor), cancellation);
}

/// <summary>yearly.reopen: 取消登记, with the reason.</summary>
public sealed class ReopenYearly(YearlyBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "取消登记", entry => entry.IsDone, _ => [AskField.Text("reason", "取消登记的理由", press.Text("reason"))],
        (entry, seen) => YearlyRules.Reopen(entry, seen, press.Clean("reason"), turn.Actor), cancellation);
}

/// <summary>Carries one move out: the right and the state at the rule, the form where something has to be typed, what was typed kept.</summary>
public sealed class YearlyBook(Database database, YearlyDesk desk)
{
    /// <param name="open">Whether the state leaves the move open.</param>
    public async Task<Reply> MoveAsync(
        Turn turn, CardPress press, string what, Func<YearlyEntry, bool> open, Func<YearlyEntry, IReadOnlyList<AskField>> fields,
        Func<YearlyEntry, int, MoveOutcome<YearlyEntry>> rule, CancellationToken cancellation)
    {
        var (found, refusal) = await desk.OpenAsync(turn, press);
        if (found is not { } entry) return refusal!;
        if (!YearlyDesk.MayKeep(turn.Caller, entry.City)) return Reply.Say($"{what}由秘书处和该市统筹员办理，您没有这项权限。请发送“年度清单”，查看列表。");
        if (press.Fault(("note", "完成情况"), ("reason", "理由")) is { } fault) return Reply.Say(fault);
        if (open(entry) && !press.Has("date", "note", "reason")) return Form(entry, press, what, fields, "");
        var outcome = rule(entry, press.Number("version") ?? -1);
        if (outcome is MoveOutcome<YearlyEntry>.Refused refused)
            return open(entry) ? Form(entry, press, what, fields, refused.Reason) : YearlyView.Show(turn.Caller, turn.Standing, entry, refused.Reason);
        if (outcome is MoveOutcome<YearlyEntry>.Moved moved && await database.WriteAsync(turn.Actor, work => YearlyStore.SaveAsync(work, moved.One, moved.Action, entry), cancellation))
            return YearlyView.Show(turn.Caller, turn.Standing, moved.One, $"已办理：{what}。");
        var (now, gone) = await desk.OpenAsync(turn, press);
        const string late = "这项刚刚有更新，没有保存。";
        return gone ?? (open(now!) ? Form(now!, press, what, fields, late + "您填写的内容还在，请核对后再提交。", renewed: true) : YearlyView.Show(turn.Caller, turn.Standing, now!, late + "请看下面的最新内容。"));
    }

    private static Reply Form(YearlyEntry entry, CardPress press, string what, Func<YearlyEntry, IReadOnlyList<AskField>> fields, string notice, bool renewed = false) => new AskCard
    {
        Title = $"{what}：{entry.Duty.Text}",
        Lines = [$"{entry.Year}年度，{YearlyList.Who(entry)}"],
        Notice = notice,
        Fields = fields(entry),
        Actions =
        [
            NoticeAction.Of(what, press.Verb, ("entry", entry.Id), ("version", renewed ? $"{entry.Version}" : press.Text("version") ?? $"{entry.Version}")),
            NoticeAction.Of("返回", "yearly.open", ("entry", entry.Id)),
        ],
    }.ToReply();
}
