using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.correct: a verified text is put right with a reason; an issued bulletin stays as it is (R31, R59).</summary>
public sealed class CorrectReport(Database database, ReportDesk desks, ReviewReport review) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToReviewAsync(turn, press);
        if (desk.Refusal is { } refusal) return refusal;
        var text = ReportForm.Clean(press.Text("text"));
        // The review card asks three reasons, and an id may stand in a card once.
        var reason = ReportForm.Clean(press.Text("correctReason") ?? press.Text("reason"));
        if (Math.Max(text.Length, reason.Length) > ReportForm.MaxText)
            return await review.ShowAsync(turn, desk, $"更正内容和原因各不超过{ReportForm.MaxText}字，没有保存。");
        var report = desk.File.Report;
        var outcome = ReportRules.Correct(report, press.Number("version") ?? -1, text, reason);
        if (outcome is ReportOutcome.Refused refused) return await review.ShowAsync(turn, desk, refused.Reason);
        var written = outcome is ReportOutcome.Moved moved && await database.WriteAsync(
            turn.Actor, work => ReportStore.SaveAsync(work, moved.Report, moved.Action, report), cancellation);
        var now = await desks.OpenToReviewAsync(turn, press);
        if (now.Refusal is { } gone) return gone;
        return await review.ShowAsync(turn, now, !written
            ? "这份报告刚刚有更新，没有更正。请看下面的最新内容。"
            : report.State != ReportState.Locked ? "已更正。" : "已更正。已签发的简报不变，更正情况列入下期简报。");
    }
}
