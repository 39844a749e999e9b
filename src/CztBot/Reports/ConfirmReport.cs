using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.confirm: a co-lead agrees to the main unit's report, or adds a paragraph (R34).</summary>
public sealed class ConfirmReport(Database database, ReportDesk desks, ConfirmationStore confirmations, MyItems mine) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        if (Unit(turn, desk) is not { } unit)
            return Reply.Say($"{turn.Standing.Label(desk.Item)}的会报单位里没有您所在的单位，不能确认。请发送“我的任务”，查看您需要办理的事项。");
        if (desk.Round.IssuedAt is not null) return Reply.Say($"{desk.Round.Month.Chinese}的简报已经签发，不能再补充。情况有变化的，请写入本月报告。");
        var paragraph = ReportForm.Clean(press.Text("paragraph"));
        if (paragraph.Length > ReportForm.MaxText)
            return Reply.Say($"“补充内容”有{paragraph.Length}字，最多{ReportForm.MaxText}字，没有保存，请精简后再提交。");
        await database.WriteAsync(turn.Actor, async work =>
        {
            await ConfirmationStore.SaveAsync(work, desk.Round.Month, new Confirmation(desk.Item.Id, unit, paragraph));
            return true;
        }, cancellation);
        return Reply.Say((await mine.ClosingAsync(turn, desk.Round, paragraph.Length == 0 ? "已确认" : "已收到您的补充")).TrimEnd('。') + "。");
    }

    /// <summary>The co-lead's card: the main unit's text beside the own paragraph.</summary>
    public async Task<Reply> ShowAsync(Turn turn, Desk desk)
    {
        var unit = Unit(turn, desk)!;
        var own = (await confirmations.MonthAsync(desk.Round.Month)).FirstOrDefault(one => one.ItemId == desk.Item.Id && one.UnitId == unit);
        var main = turn.Standing.UnitName(desk.RoundItem.UnitId);
        var content = desk.File.Report.Content;
        var card = new ConfirmCard(
            $"{turn.Standing.Label(desk.Item)} {CardString.Escape(desk.Item.Title)}",
            $"{main}主报，{turn.Standing.UnitName(unit)}会报 · {desk.Round.Month.Chinese}",
            content is null ? $"{main}尚未报送，您可以先补充本单位情况。" : CardString.Escape(content.Progress),
            own?.Paragraph ?? "", desk.Round.Month.ToString(), desk.Item.Id);
        return Reply.Show("reports/confirm", card, ReportCardJson.Default.ConfirmCard);
    }

    private static string? Unit(Turn turn, Desk desk) => desk.RoundItem.CoUnitIds.FirstOrDefault(turn.Caller.ReportsFor);
}
