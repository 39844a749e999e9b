using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.withdraw: the contact (the secretariat only what it entered itself) takes the report back until it is accepted; its text becomes the draft (R31).</summary>
public sealed class WithdrawReport(Database database, ReportDesk desks, FormWriter forms) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        if (!turn.Caller.ReportsFor(desk.RoundItem.UnitId) && !desk.Files[0].Report.OnBehalf)
            return Reply.Say("撤回由报送单位的联络员办理，不能代为撤回。内容需要修改的，请在“审核”中退回。");
        var seen = press.Number("version") ?? -1;
        var outcome = ReportRules.Withdraw(desk.Files[0].Report, seen);
        if (outcome is ReportOutcome.Refused refused) return Reply.Say(refused.Reason);
        if (outcome is not ReportOutcome.Moved || !await WriteAsync(turn, desk, cancellation))
            return Reply.Say("这份报告刚刚有更新，没有撤回。请发送“我的任务”查看最新情况。");
        var now = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        return now.Refusal ?? await forms.WriteAsync(turn, now, "已撤回，原文已转为草稿。修改后请重新提交；是否按时仍以首次提交为准。");
    }

    private Task<bool> WriteAsync(Turn turn, Desk desk, CancellationToken cancellation) =>
        database.WriteAsync(turn.Actor, async work =>
        {
            foreach (var file in desk.Files.Where(file => file.Report.State == ReportState.Submitted))
            {
                if (ReportRules.Withdraw(file.Report, file.Report.Version) is not ReportOutcome.Moved moved
                    || !await ReportStore.SaveAsync(work, moved.Report, moved.Action, file.Report)) return false;
                await DraftStore.SaveAsync(work, desk.Round.Month, file.Item.Id, file.Report.Content!);
            }

            return true;
        }, cancellation);
}
