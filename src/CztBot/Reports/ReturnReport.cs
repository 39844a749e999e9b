using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.return: back to the unit with reason and fields; its contacts are told at once (R33).</summary>
public sealed class ReturnReport(Database database, ReportDesk desks, ReviewReport review, ReviewQueue queue, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToReviewAsync(turn, press);
        if (desk.Refusal is { } refusal) return refusal;
        var reason = ReportForm.Clean(press.Text("reason"));
        var fields = press.Choices("fields").Where(ReportForm.Labels.ContainsKey).ToList();
        if (reason.Length > ReportForm.MaxText)
            return await review.ShowAsync(turn, desk, $"“退回原因”有{reason.Length}字，最多{ReportForm.MaxText}字。", reason, fields);
        var report = desk.File.Report;
        var dueOn = turn.Standing.CalendarOf(desk.Round.Month)!.ResubmitBy(desk.Round.Month, turn.Today);
        var outcome = ReportRules.Return(report, press.Number("version") ?? -1, reason, fields, dueOn, turn.Actor);
        if (outcome is ReportOutcome.Refused refused) return await review.ShowAsync(turn, desk, refused.Reason, reason, fields);
        var written = outcome is ReportOutcome.Moved moved && await database.WriteAsync(turn.Actor, async work =>
            await ReportStore.SaveAsync(work, moved.Report, moved.Action, report)
            && await DeliveryStore.PlanAsync(work, Notices(turn, moved.Report)) >= 0, cancellation);
        if (written)
        {
            signal.Raise();
            var unit = turn.Standing.UnitName(desk.RoundItem.UnitId);
            return await queue.ShowAsync(turn, desk.Round.Month, $"{turn.Standing.Label(desk.Item)}已退回{unit}，请其{dueOn.Month}月{dueOn.Day}日前重新提交。");
        }

        var now = await desks.OpenToReviewAsync(turn, press);
        return now.Refusal ?? await review.ShowAsync(turn, now, "这份报告刚刚有更新，没有退回。请看下面的最新内容。", reason, fields);
    }

    private static IReadOnlyList<Delivery> Notices(Turn turn, ProgressReport report) =>
        turn.Standing.ContactOf(report.UnitId, turn.Today) is { } contact
            ?
            [
                new Delivery
                {
                    Month = report.Month,
                    Kind = DeliveryKinds.Returned,
                    Subject = report.ItemId,
                    Recipient = $"person:{contact.Id}",
                    Occasion = $"v{report.Version}",
                    NotBefore = turn.Actor.At,
                },
            ]
            : [];
}
