using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>审核: reports that wait for the secretariat, newest first; 审核 5: one report, whatever became of it.</summary>
public sealed class ReviewQueue(RoundStore rounds, ReportStore reports, ReviewReport review) : IWord
{
    private const int Rows = 4;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var (whole, page) = PageWord.Split(rest);
        if (whole.Length == 0 || Month.TryParse(whole, out _)) return await ShowAsync(turn, Month.TryParse(whole, out var month) ? month : null, "", page);
        var words = whole.Split(' ', 2, StringSplitOptions.TrimEntries);
        Month? asked = words.Length > 1 && Month.TryParse(words[1], out var one) ? one : (await rounds.LatestAsync())?.Month;
        return ItemNumbers.Find(turn.Standing.Plan, words[0]) is [var item, ..] && asked is { } about
            ? await review.PressAsync(turn, CardPress.About("report.review", about, item.Id), cancellation)
            : Reply.Say("请写成“审核”、“审核 5”或“审核 5 2019-11”。");
    }

    /// <summary>The queue of a month, the latest round by default, with a sentence above it.</summary>
    public async Task<Reply> ShowAsync(Turn turn, Month? month, string notice, int page = 0)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say("审核由秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        var round = month is { } asked ? await rounds.FindAsync(asked) : await rounds.LatestAsync();
        if (round is null) return Reply.Say("还没有开启的报送轮次，暂无待审核报告。");
        var all = await reports.MonthAsync(round.Month);
        var waiting = all.Where(report => report.State == ReportState.Submitted).OrderByDescending(report => report.SubmittedAt).ToList();
        var totals = RoundTotals.Of(round, all);
        var screen = new ListScreen<ProgressReport>(waiting, page, Rows);
        var foot = screen.Foot.Length > 0 ? $"{screen.Foot}。也可以发送“审核 5”，直接审核任务5。" : "";
        var card = new DigestCard(
            waiting.Count == 0 ? "没有待审核的报告" : $"待审核报告{waiting.Count}份",
            $"{notice}{round.Month.Chinese}：应报{totals.Expected}项，已报{totals.Received}项（逾期{totals.Late}项），未报{totals.Missing}项；"
            + $"已核定{totals.Verified}项，退回中{totals.Returned}项。",
            [.. screen.Shown.Select(report => Row(turn, report))], foot)
        {
            Actions = waiting.Count == 0 ? [NoticeAction.Of("查看进度", "word.say", ("text", "进度"))] : [.. screen.Turn($"审核 {round.Month}")],
        };
        return card.ToReply();
    }

    private static DigestRow Row(Turn turn, ProgressReport report)
    {
        var item = turn.Standing.Item(report.ItemId)!;
        var content = report.Content!;
        var marks = content.Coordination.Length > 0 ? " · 需协调" : content.NoProblem ? "" : " · 有问题";
        return new DigestRow(
            $"{turn.Standing.Label(item)} {CardString.Escape(item.Title)}",
            $"{turn.Standing.UnitName(report.UnitId)} · {content.Status}{marks}", "default",
            "report.review", "审核", report.Month.ToString(), report.ItemId);
    }
}
