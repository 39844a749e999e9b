using CztBot.Conversations;
using CztBot.Core.Problems;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.accept: 核定 with the lamp that the secretariat decides; then the next one. A problem that it names becomes the secretariat's.</summary>
public sealed class AcceptReport(Database database, ReportDesk desks, ReviewReport review, ReviewQueue queue) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToReviewAsync(turn, press);
        if (desk.Refusal is { } refusal) return refusal;
        var chosen = press.Text("lamp") is { } choice ? Lamps.Parse(choice) : await review.ProposeAsync(turn, desk);
        if (chosen is not { } lamp) return await review.ShowAsync(turn, desk, "请先选择亮灯，再核定。");
        var report = desk.File.Report;
        var outcome = ReportRules.Accept(report, press.Number("version") ?? -1, lamp, turn.Actor);
        if (outcome is ReportOutcome.Refused refused) return await review.ShowAsync(turn, desk, refused.Reason);
        var written = outcome is ReportOutcome.Moved moved && await database.WriteAsync(
            turn.Actor, async work => await ReportStore.SaveAsync(work, moved.Report, moved.Action, report) && await RaiseAsync(work, moved.Report), cancellation);
        if (written) return await queue.ShowAsync(turn, desk.Round.Month, $"已核定{turn.Standing.Label(desk.Item)}。");
        var now = await desks.OpenToReviewAsync(turn, press);
        return now.Refusal ?? await review.ShowAsync(turn, now, "这份报告刚刚有更新，没有核定。请看下面的最新内容。");
    }

    // What a verified report names goes to the secretariat's list in the same transaction; verified again, it is renewed (R23, R43).
    private static async Task<bool> RaiseAsync(Work work, ProgressReport report)
    {
        var named = ReportProblems.Of(report, work.Actor, Guid.CreateVersion7().ToString());
        if (await ProblemStore.OfOriginAsync(work, ReportProblems.Origin(report)) is not { } before)
            return named is null || await ProblemStore.SaveAsync(work, named, "提出", null);
        return ProblemRules.Renew(before, named) is not { } renewed || await ProblemStore.SaveAsync(work, renewed.Problem, renewed.Action, before);
    }
}
