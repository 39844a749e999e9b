using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.finish: the unit proposes 办结 with evidence (R41).</summary>
public sealed class FinishItem(Database database, ReportDesk desks) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        var label = turn.Standing.Label(desk.Item);
        if (!turn.Caller.ReportsFor(desk.RoundItem.UnitId) && !desk.File.Report.OnBehalf)
            return Reply.Say($"办结由{turn.Standing.UnitName(desk.RoundItem.UnitId)}的联络员申请，不能代为申请。请联系该单位。");
        if (desk.Item.Recurring) return Reply.Say($"{label}是持续性工作，行动计划到期前不能办结销号。");
        if (!desk.File.Report.Reported) return Reply.Say($"请先提交{label}本月的报告，再申请办结。");
        var evidence = ReportForm.Clean(press.Text("evidence"));
        if (evidence.Length == 0) return Reply.Say("请填写办结依据，例如批复文号、验收结论或资料链接。");
        if (evidence.Length > ReportForm.MaxText) return Reply.Say($"“办结依据”有{evidence.Length}字，最多{ReportForm.MaxText}字，没有保存。");
        await database.WriteAsync(turn.Actor, async work =>
        {
            await ClosureStore.SaveAsync(work, new Closure { ItemId = desk.Item.Id, Month = desk.Round.Month, Evidence = evidence });
            return true;
        }, cancellation);
        return Reply.Say($"{label}的办结申请已提交，秘书处核实后销号；销号前仍按月报送。");
    }
}

/// <summary>item.close and item.reopen: the secretariat verifies 办结, or opens an item again with a reason (R41).</summary>
public sealed class CloseItem(Database database, ReportDesk desks, ClosureStore closures) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToReviewAsync(turn, press);
        if (desk.Refusal is { } refusal) return refusal;
        var label = turn.Standing.Label(desk.Item);
        var closure = (await closures.AllAsync()).FirstOrDefault(one => one.ItemId == desk.Item.Id);
        var reopen = press.Verb == "item.reopen";
        var reason = ReportForm.Clean(press.Text("reopenReason") ?? press.Text("reason"));
        if (reopen && closure is not { State: Closure.Closed }) return Reply.Say($"{label}没有销号，无需恢复。");
        if (reopen && reason.Length == 0) return Reply.Say("请填写恢复报送的原因。");
        if (!reopen && closure is not { State: Closure.Proposed }) return Reply.Say($"{label}没有待核实的办结申请。");
        if (!reopen && !desk.File.Report.Verified) return Reply.Say($"请先核定{label}本月的报告，再销号。");
        await database.WriteAsync(turn.Actor, async work =>
        {
            await ClosureStore.SaveAsync(work, closure! with { State = reopen ? Closure.Reopened : Closure.Closed, Reason = reason });
            return true;
        }, cancellation);
        return Reply.Say(reopen ? $"{label}已恢复按月报送，从下一轮开始。" : $"{label}已办结销号，从下月起不再报送。");
    }
}
