using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>The message that a report came back; dropped when it was resubmitted meanwhile.</summary>
public sealed class ReturnedMessage(ReportStore reports, StandingStore standings) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var report = await reports.FindAsync(delivery.Month, delivery.Subject);
        var standing = await standings.LoadAsync();
        if (report is not { State: ReportState.Returned, Return: { } note } || standing.Item(report.ItemId) is not { } item) return null;
        var fields = string.Join("、", note.Fields.Select(field => ReportForm.Labels[field]));
        var card = new NoticeCard
        {
            Title = $"{standing.Label(item)} 报告被退回，请修改",
            Lines = [Cards.CardString.Escape(item.Title) + " · " + delivery.Month.Chinese, "原文已保留，打开即可修改，需修改的栏目已标出。"],
            Facts =
            [
                new("退回原因", note.Reason),
                new("需修改", fields),
                new("请于", $"{note.DueOn.Month}月{note.DueOn.Day}日24时前重新提交（不影响首次报送的时效）"),
            ],
            Actions = [NoticeAction.Of("修改报告", "report.open", delivery.Month, report.ItemId)],
        };
        return card.ToReply();
    }
}
