using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Storage;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Plans.Closure>;

namespace CztBot.Reports;

/// <summary>report.finish: the unit proposes 办结 with evidence (R41).</summary>
public sealed class FinishItem(Database database, ReportDesk desks, ClosureStore closures) : IVerb
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
        if (evidence.Length > ReportForm.MaxText) return Reply.Say($"“办结依据”有{evidence.Length}字，最多{ReportForm.MaxText}字，没有保存。");
        var before = await closures.FindAsync(desk.Item.Id);
        var outcome = ItemClosure.Finish(before, desk.Item.Id, desk.Round.Month, label, evidence, turn.Actor);
        if (outcome is Outcome.Refused refused) return Reply.Say(refused.Reason);
        return outcome is Outcome.Moved moved && await database.WriteAsync(turn.Actor, work => ClosureStore.SaveAsync(work, moved.One, moved.Action, before), cancellation)
            ? Reply.Say($"{label}的办结申请已提交，秘书处核实后销号；销号前仍按月报送。")
            : Reply.Say($"{label}的办结情况刚刚有更新，没有提交。请发送“我的任务”，查看最新情况。");
    }
}
