using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Reports;

namespace CztBot.Reports;

/// <summary>The receipt of a report: what was received, when, and that there will be no more nagging.</summary>
public sealed class ReceiptWriter(MyItems mine)
{
    /// <summary>For a report that just came in: there is no more nagging only when nothing else is owed.</summary>
    public async Task<Reply> ReceivedAsync(Turn turn, Desk desk) => Write(turn, desk, await mine.ClosingAsync(turn, desk.Round, "已收到"));

    public Reply Write(Turn turn, Desk desk, string title)
    {
        var first = desk.Files[0].Report;
        var facts = new List<CardFact> { new("报送单位", turn.Standing.UnitName(desk.RoundItem.UnitId)) };
        if (first.SubmittedAt is { } at)
            facts.Add(new("提交时间", string.Create(CultureInfo.InvariantCulture, $"{at:yyyy年M月d日 HH:mm}{(first.Edition.Length == 0 ? "" : $"（{first.Edition}）")}")));
        if (first.SubmittedBy is { } by) facts.Add(new("填报人", turn.Standing.PersonName(by) + (first.OnBehalf ? "（秘书处代录）" : "")));
        facts.Add(new("时效", Punctual(turn, desk)));
        facts.Add(new("审核", StateWord(first.State)));
        var text = string.Join("\n", desk.Files.Select(file => (file.Suffix.Length > 0 ? file.Item.Title + "：" : "") + file.Report.Content?.Progress));
        var open = desk.Files.All(file => file.Report.State == ReportState.Submitted);
        var card = new ReceiptCard(
            title,
            $"{turn.Standing.Label(desk.Item).TrimEnd('a', 'b')} {turn.Standing.PlanItemOf(desk.Item).Title} · {desk.Round.Month.Chinese}",
            facts, CardString.Escape(text), open, CanFinish(turn, desk), desk.Round.Month.ToString(), desk.Item.Id,
            first.Version.ToString(CultureInfo.InvariantCulture));
        return Reply.Show("reports/receipt", card, ReportCardJson.Default.ReceiptCard);
    }

    /// <summary>待秘书处核定 …: the state as a contact reads it.</summary>
    public static string StateWord(ReportState state) => state switch
    {
        ReportState.Submitted => "待秘书处核定",
        ReportState.Returned => "已退回，请修改",
        ReportState.Accepted => "已核定",
        ReportState.Locked => "已核定，已编入简报",
        _ => "未报",
    };

    // Also after the verification: what was returned is proposed anew from here.
    private static bool CanFinish(Turn turn, Desk desk) =>
        desk.Files.All(file => file.Report is { State: ReportState.Submitted or ReportState.Accepted, Content.Status: Statuses.Done or Statuses.AlmostDone })
        && !desk.Item.Recurring && !turn.Standing.Closed.ContainsKey(desk.Item.Id);

    private static string Punctual(Turn turn, Desk desk)
    {
        var report = desk.Files[0].Report;
        if (report.Supplementary) return "补报（简报已签发，列入下期简报说明）";
        return Timeliness.Words(report, desk.Round, turn.Standing.Days);
    }
}
