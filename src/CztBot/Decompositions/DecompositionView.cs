using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Decompositions;

namespace CztBot.Decompositions;

/// <summary>One decomposition as a card.</summary>
public static class DecompositionView
{
    private const int Most = 15;

    public static Reply Show(Turn turn, Decomposition one, string notice = "")
    {
        var item = turn.Standing.Item(one.ItemId)!;
        (string, string)[] data = [("item", one.ItemId), ("unit", one.UnitId), ("version", $"{one.Version}")];
        IReadOnlyList<SubTask> shown = [.. one.Open, .. one.Tasks.Where(task => task.Done)];
        return new NoticeCard
        {
            Title = $"{turn.Standing.Label(item)} {CardString.Escape(item.Title)}的分解方案",
            Lines =
            [
                .. notice.Length > 0 ? [notice] : Array.Empty<string>(),
                .. shown.Take(Most).Select(task => $"{CardString.Escape(task.Text)} · {CardString.Escape(task.Person)} · {task.DueOn:yyyy年M月d日}{(task.Done ? "，已完成" : task.IsOverdue(turn.Today) ? "，**已逾期**" : "")}"),
                .. shown.Count > Most ? [$"另有{shown.Count - Most}项，请在“修改”中查看。"] : Array.Empty<string>(),
            ],
            Facts =
            [
                new("单位", turn.Standing.UnitName(one.UnitId)), new("子任务", Totals(one, turn.Today)),
                .. one.Written is { } stamp ? [new NoticeFact("最近修改", $"{turn.Standing.PersonName(stamp.By)}，{stamp.At:yyyy年M月d日}")] : Array.Empty<NoticeFact>(),
            ],
            Actions =
            [
                .. DecompositionDesk.MayWrite(turn.Caller, one.UnitId) ? [NoticeAction.Of(one.Tasks.Count == 0 ? "填写" : "修改", "decomposition.edit", data)] : Array.Empty<NoticeAction>(),
                NoticeAction.Of("返回", "word.say", ("text", "分解方案")),
            ],
        }.ToReply();
    }

    /// <summary>5项，已完成2项，逾期1项.</summary>
    public static string Totals(Decomposition one, DateOnly today) => one.Tasks.Count == 0 ? "没有填写"
        : $"{one.Tasks.Count}项，已完成{one.Tasks.Count(task => task.Done)}项{(one.Tasks.Count(task => task.IsOverdue(today)) is > 0 and var late ? $"，逾期{late}项" : "")}";
}
