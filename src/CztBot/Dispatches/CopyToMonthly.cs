using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>dispatch.copy: what the unit answered goes into its next monthly form as the person's draft, by one tap; nothing is reported by it (R9).</summary>
public sealed class CopyToMonthly(Database database, DispatchDesk desk, DispatchStore dispatches, ReportStore reports, DraftStore drafts) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } dispatch) return gone!;
        var reader = DispatchReader.Of(turn);
        if (!reader.Units(dispatch).Any()) return Reply.Say(DispatchTable.WhyNotYours(DispatchMove.Reply, DispatchParty.None)!.Reason);
        var answers = (await dispatches.AnswersAsync(dispatch.Id)).Where(answer => turn.Caller.ReportsFor(answer.UnitId)).ToList();
        if (answers.Count == 0) return Reply.Say("本单位还没有报送这次调度，没有可以带入月报的内容。请先填写报送。");
        var (lines, kept) = (new List<string>(), new List<(Month Month, ReportingItem Item, ReportContent Content)>());
        foreach (var answer in answers)
            foreach (var text in answer.Texts.Where(text => text.ItemId.Length > 0))
                lines.Add(await CopyAsync(turn, answer.UnitId, text, kept));
        if (kept.Count > 0)
        {
            await database.WriteAsync(turn.Actor, async work =>
            {
                foreach (var (month, item, content) in kept) await DraftStore.SaveAsync(work, month, item.Id, content);
                return true;
            }, cancellation);
        }

        return new NoticeCard
        {
            Title = "带入月报草稿",
            Lines = [.. lines, kept.Count > 0 ? "草稿没有提交，请在月报中核对、补充后提交。" : "没有写入月报。"],
            Actions =
            [
                .. kept.Where(one => one.Month == turn.Standing.Round?.Month).Take(3).Select(one => NoticeAction.Of($"打开{turn.Standing.Label(one.Item)}", "report.open", ("month", one.Month.ToString()), ("item", one.Item.Id))),
                NoticeAction.Of("返回调度", "dispatch.open", ("dispatch", dispatch.Id)),
                NoticeAction.Of("我的任务", "word.say", ("text", "我的任务")),
            ],
        }.ToReply();
    }

    private async Task<string> CopyAsync(Turn turn, string unit, AnswerText text, List<(Month Month, ReportingItem Item, ReportContent Content)> kept)
    {
        if (turn.Standing.Item(text.ItemId) is not { } item) return $"{CardString.Escape(text.ItemId)}：已不在行动计划中，没有带入。";
        var label = turn.Standing.Label(item);
        if ((turn.Standing.Round?.Item(item.Id)?.UnitId ?? item.Leads[0].UnitId) != unit) return $"{label}：由{turn.Standing.UnitName(item.Leads[0].UnitId)}主报，没有带入。";
        var latest = turn.Standing.Round is { } round ? await reports.FindAsync(round.Month, item.Id) : null;
        var month = MonthlyCopy.MonthFor(turn.Standing, item, unit, latest, turn.Today);
        var standing = latest?.Month == month && latest.State == ReportState.Returned ? latest.Content : null;
        var last = (await reports.OfItemAsync(item.Id, month.Previous, 1)) is [var one] ? one.Content : null;
        if (MonthlyCopy.Into(await drafts.FindAsync(month, item.Id, turn.Actor.PersonId) ?? standing, last, text.Text) is not { } content)
            return $"{label}：{month.Chinese}月报草稿已有内容，合并后超过{ReportForm.MaxText}字，没有带入，请在月报中手工填写。";
        kept.Add((month, item, content));
        return $"{label}：已带入{month.Chinese}月报草稿{(month == turn.Standing.Round?.Month ? "" : "，月报开启后在表中显示")}。";
    }
}
