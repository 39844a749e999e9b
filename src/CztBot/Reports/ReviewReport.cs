using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.review: one report as the secretariat reads it, with what can be done now.</summary>
public sealed class ReviewReport(ReportDesk desks, ReportStore reports, ConfirmationStore confirmations, CommentStore comments, ClosureStore closures) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToReviewAsync(turn, press);
        return desk.Refusal ?? await ShowAsync(turn, desk, "");
    }

    /// <summary>The review card with a sentence above it, and what somebody wrote who did not get through with a return.</summary>
    public async Task<Reply> ShowAsync(Turn turn, Desk desk, string notice, string reason = "", IReadOnlyList<string>? fields = null)
    {
        var report = desk.File.Report;
        if (report.Content is not { } content)
            return Reply.Say($"{turn.Standing.Label(desk.Item)}：{desk.Round.Month.Chinese}的报告尚未提交。可以“催办”，或发送“代录 {desk.Item.Id}”代为填报。");
        var last = await LastAsync(desk);
        var lamp = report.Verified ? report.Lamp : Propose(turn, content, last);
        var closure = await closures.FindAsync(desk.Item.Id);
        var card = new ReviewCard(
            $"{turn.Standing.Label(desk.Item)} {CardString.Escape(desk.Item.Title)}",
            notice, Facts(turn, desk), await TextsAsync(turn, desk, last), LampHint(content, lamp), Value(lamp),
            report.State == ReportState.Submitted, report.State is ReportState.Submitted or ReportState.Accepted, report.Verified,
            closure?.State == Closure.Proposed, closure?.State == Closure.Closed, CardString.Escape(closure?.Evidence), content.Progress,
            desk.Round.Month.ToString(), desk.Item.Id, $"{desk.Round.Month}/{desk.RoundItem.UnitId}", report.Version.ToString(CultureInfo.InvariantCulture),
            (closure?.Version ?? 0).ToString(CultureInfo.InvariantCulture), reason, string.Join(',', fields ?? []));
        return Reply.Show("reports/review", card, ReportCardJson.Default.ReviewCard);
    }

    /// <summary>The lamp that the card proposes; null before the first submission.</summary>
    public async Task<Lamp?> ProposeAsync(Turn turn, Desk desk) =>
        desk.File.Report.Content is { } content ? Propose(turn, content, await LastAsync(desk)) : null;

    private static Lamp Propose(Turn turn, ReportContent content, ProgressReport? last) =>
        Lamps.Propose(content, last?.Content?.NextDate, last?.Lamp ?? Lamp.None, turn.Today);

    private async Task<ProgressReport?> LastAsync(Desk desk) =>
        await reports.OfItemAsync(desk.Item.Id, desk.Round.Month.Previous, 1) is [var before] ? before : null;

    private static List<CardFact> Facts(Turn turn, Desk desk)
    {
        var report = desk.File.Report;
        var content = report.Content!;
        var withdrawn = report.State == ReportState.Missing;
        var punctual = withdrawn ? "已撤回" : Timeliness.Words(report, desk.Round, turn.Standing.Days) + (report.Supplementary ? "，补报" : "");
        var facts = new List<CardFact>
        {
            new("报送单位", turn.Standing.UnitName(desk.RoundItem.UnitId)),
            new("报送", string.Create(CultureInfo.InvariantCulture, $"{report.SubmittedAt:M月d日 HH:mm}，{punctual}{(report.Edition.Length == 0 ? "" : "，")}{report.Edition}")),
            new("填报人", turn.Standing.PersonName(report.SubmittedBy!) + (report.OnBehalf ? "（秘书处代录）" : "")),
            new("状态", content.Status + (content.Percent is { } percent ? $"，{percent}%" : "")),
            new("审核", withdrawn ? "待重新提交" : ReceiptWriter.StateWord(report.State)),
        };
        if (content.Stage.Length > 0) facts.Add(new("阶段", content.Stage));
        if (content.NextDate is { } date) facts.Add(new("计划完成", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (content.Level is { } level) facts.Add(new("建议层级", $"第{level}级"));
        if (report.Correction is { } reason) facts.Add(new("更正原因", reason));
        return facts;
    }

    private async Task<IReadOnlyList<ReviewText>> TextsAsync(Turn turn, Desk desk, ProgressReport? last)
    {
        var content = desk.File.Report.Content!;
        var texts = new List<ReviewText>();
        void Add(string label, string text)
        {
            if (text.Length > 0) texts.Add(new ReviewText(label, CardString.Escape(text)));
        }

        Add("工作进展", content.Progress);
        Add("存在问题", content.NoProblem ? "无问题" : content.Problems);
        Add("困难", content.Difficulties);
        Add("下步计划", content.NextSteps);
        Add("需协调事项", content.Coordination);
        if (content.Unchanged) Add("与上月无变化", content.UnchangedReason + (last?.Content is { Unchanged: true } ? "（连续两个月无变化，请关注）" : ""));
        var confirmed = (await confirmations.MonthAsync(desk.Round.Month)).Where(one => one.ItemId == desk.Item.Id).ToList();
        Add("会报未确认", string.Join('、', desk.RoundItem.CoUnitIds.Where(unit => confirmed.TrueForAll(one => one.UnitId != unit)).Select(turn.Standing.UnitName)));
        foreach (var one in confirmed)
            Add($"会报 · {turn.Standing.UnitName(one.UnitId)}", one.Paragraph.Length == 0 ? "已确认" : one.Paragraph);
        foreach (var one in await comments.OfAsync(desk.Round.Month, desk.Item.Id)) Add($"统筹意见 · {turn.Standing.PersonName(one.PersonId)}", one.Text);
        Add("上月进展（供对照）", last?.Content?.Progress ?? "");
        return texts;
    }

    private static string LampHint(ReportContent content, Lamp proposed) =>
        proposed == Lamp.None ? $"单位报“{content.Status}”，不亮灯" : $"单位报“{content.Status}”，建议{Lamps.Word(proposed)}";

    private static string Value(Lamp lamp) => lamp switch { Lamp.Green => "green", Lamp.Yellow => "yellow", Lamp.Red => "red", _ => "none" };
}
