using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Decompositions;
using CztBot.Storage;

namespace CztBot.Decompositions;

/// <summary>decomposition.open: one of them, as far as the person may.</summary>
public sealed class OpenDecomposition(DecompositionDesk desk) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (one, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? DecompositionView.Show(turn, one!);
    }
}

/// <summary>decomposition.edit: the whole plan as one text, one sub-task a line; what was typed stays in the form.</summary>
public sealed class EditDecomposition(Database database, DecompositionDesk desk) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = await desk.OpenAsync(turn, press);
        if (found is not { } one) return refusal!;
        if (!DecompositionDesk.MayWrite(turn.Caller, one.UnitId))
            return Reply.Say($"{turn.Standing.UnitName(one.UnitId)}的分解方案由该单位联络员和秘书处填写，您没有这项权限。请发送“分解方案”，查看列表。");
        if (press.Fault() is { } tooLong) return Reply.Say(tooLong);
        if (!press.Has("tasks")) return Form(turn, one, press, "");
        var (tasks, fault) = DecompositionText.Read(press.Clean("tasks"));
        if (fault is not null) return Form(turn, one, press, fault);
        if (tasks.Count == 0 && one.Tasks.Count == 0) return Form(turn, one, press, "请至少填写一项子任务。");
        var outcome = one.Replace(press.Number("version") ?? -1, tasks, tasks.Count == 0 ? "清空分解方案" : "填写分解方案", turn.Actor);
        if (outcome is MoveOutcome<Decomposition>.Refused refused) return Form(turn, one, press, refused.Reason);
        if (outcome is MoveOutcome<Decomposition>.Moved moved && await database.WriteAsync(turn.Actor, work => DecompositionStore.SaveAsync(work, moved.One, moved.Action, one), cancellation))
            return DecompositionView.Show(turn, moved.One, tasks.Count == 0 ? "已清空，月报不再带出。" : "已保存，下一次打开月报时带出。");
        var (now, gone) = await desk.OpenAsync(turn, press);
        return gone ?? Form(turn, now!, press, "这份分解方案刚刚有更新，没有保存。您填写的内容还在，请核对后再提交。", renewed: true);
    }

    private static Reply Form(Turn turn, Decomposition one, CardPress press, string notice, bool renewed = false)
    {
        var item = turn.Standing.Item(one.ItemId)!;
        return new AskCard
        {
            Title = $"填写分解方案 {turn.Standing.Label(item)} {CardString.Escape(item.Title)}",
            Lines = [$"{turn.Standing.UnitName(one.UnitId)}。一行一项，写成“子任务；责任人；2020-06-30”，完成的在后面加“；完成”。"],
            Notice = notice,
            Fields = [AskField.Text("tasks", $"子任务（最多{Decomposition.MostTasks}项）", press.Text("tasks") ?? DecompositionText.Write(one.Tasks))],
            Actions =
            [
                NoticeAction.Of("保存", "decomposition.edit", ("item", one.ItemId), ("unit", one.UnitId), ("version", renewed ? $"{one.Version}" : press.Text("version") ?? $"{one.Version}")),
                NoticeAction.Of("返回", "decomposition.open", ("item", one.ItemId), ("unit", one.UnitId)),
            ],
        }.ToReply();
    }
}
