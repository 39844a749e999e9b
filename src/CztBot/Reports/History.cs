using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>历史 5: an item's earlier reports, newest first, for those who may see them; 历史 alone: the items that the person reports for.</summary>
public sealed class History(ReportStore reports) : IWord
{
    private const int Months = 6;
    private const int MonthsOfSeveral = 2;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var own = rest.Trim().Length == 0;
        var items = own ? Own(turn) : ItemNumbers.Find(turn.Standing.Plan, rest);
        if (items.Count == 0) return Reply.Say("请写明任务编号，例如“历史 5”。");
        var several = own && items.Count > 1;
        var lines = new List<string>();
        foreach (var item in items)
        {
            var mine = item.Leads.Any(lead => turn.Caller.ReportsFor(lead.UnitId) || turn.Caller.Oversees(lead.UnitId));
            foreach (var stored in await reports.OfItemAsync(item.Id, Month.Of(turn.Today), several ? MonthsOfSeveral : Months))
            {
                var report = mine && !turn.InGroup ? stored : turn.Known(null, stored);
                if (report.Content is null || (turn.InGroup || !mine) && !turn.MayRead(null, report)) continue;
                var lamp = report.Verified && report.Lamp != Lamp.None ? $"，{Lamps.Word(report.Lamp)}" : "";
                var label = items.Count > 1 ? turn.Standing.Label(item) + " " : "";
                var submitted = string.Create(CultureInfo.InvariantCulture, $"{report.SubmittedAt:M月d日}");
                lines.Add($"**{label}{report.Month.Chinese}** · {report.Content.Status}{lamp} · {submitted}报送{(report.Edition.Length == 0 ? "" : $"（{report.Edition}）")}，{ReceiptWriter.StateWord(report.State)}");
                lines.Add(CardString.Escape(report.Content.Progress));
            }
        }

        if (lines.Count == 0) return Reply.Say($"{(several ? "您单位的任务" : turn.Standing.Label(items[0]))}还没有可以查看的历史报告。");
        if (several) lines.Add($"这里是最近两个月的。看一项任务的全部历史，请加编号，例如“历史 {items[0].Id.TrimStart('T', '0')}”。");
        return new NoticeCard { Title = several ? "本单位历史报告" : $"{turn.Standing.Label(items[0]).TrimEnd('a', 'b')} 历史报告", Lines = lines }.ToReply();
    }

    private static IReadOnlyList<ReportingItem> Own(Turn turn) =>
        [.. turn.Standing.Plan.ReportingItems.Where(item => item.Leads.Any(lead => turn.Caller.ReportsFor(lead.UnitId)))];
}
