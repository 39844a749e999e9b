using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Mechanisms;

namespace CztBot.Mechanisms;

/// <summary>One entry of the checklist as a card, with what can be done by whoever looks.</summary>
public static class YearlyView
{
    public static Reply Show(Caller caller, Standing standing, YearlyEntry entry, string notice = "") => new NoticeCard
    {
        Title = entry.Duty.Text,
        Lines = notice.Length > 0 ? [notice] : [],
        Facts = [.. Facts(standing, entry)],
        Actions = [.. Actions(caller, entry)],
    }.ToReply();

    private static IEnumerable<NoticeFact> Facts(Standing standing, YearlyEntry entry)
    {
        yield return new("年度", $"{entry.Year}年");
        yield return new("依据", Source(standing, entry.Duty));
        yield return new("负责", YearlyList.Who(entry));
        yield return new("情况", entry.DoneOn is { } day ? $"{day:yyyy年M月d日}完成" : "尚未登记完成");
        if (entry.Note.Length > 0) yield return new("完成情况", CardString.Escape(entry.Note));
        if (entry.Written is { } stamp) yield return new("最近登记", $"{standing.PersonName(stamp.By)}，{stamp.At:yyyy年M月d日}");
    }

    // 机制3 理论研究机制.
    private static string Source(Standing standing, YearlyDuty duty) =>
        standing.Plan.Items.FirstOrDefault(item => item.Code == duty.Item) is not { } item ? $"行动计划{duty.Item}"
        : $"{(duty.Item[0] switch { 'M' => "机制", 'S' => "措施", _ => "任务" })}{item.Number} {CardString.Escape(item.Title)}";

    private static IEnumerable<NoticeAction> Actions(Caller caller, YearlyEntry entry)
    {
        (string, string)[] data = [("entry", entry.Id), ("version", $"{entry.Version}")];
        if (YearlyDesk.MayKeep(caller, entry.City))
        {
            yield return NoticeAction.Of(entry.IsDone ? "更正登记" : "登记完成", "yearly.tick", data);
            if (entry.IsDone) yield return NoticeAction.Of("取消登记", "yearly.reopen", data);
        }

        yield return NoticeAction.Of("返回年度清单", "yearly.list", ("year", $"{entry.Year}"));
    }
}
