using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Storage;

namespace CztBot.Plans;

/// <summary>移出: what left the scope of the plan; 移出 5: lets an item leave, or come back (R6).</summary>
public sealed class ItemExits(ItemScopeStore scopes) : IWord
{
    private const int Most = 12;
    private const string NoRight = "移出调度范围由秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。";

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say(NoRight);
        if (rest.Length > 0)
        {
            return ItemNumbers.Find(turn.Standing.Plan, rest) switch
            {
                [var one] => Show(turn, one, await scopes.FindAsync(one.Id)),
                [] => Reply.Say($"没有编号为“{(rest.Length > 12 ? rest[..12] + "…" : rest)}”的任务，请写成“移出 5”或“移出 11b”。结转事项和跨区域项目请在“结转”“项目”里移出。"),
                var several => Reply.Say($"“{rest}”有{several.Count}个报送事项，请写明是哪一个：{string.Join('、', several.Select(turn.Standing.Label))}。"),
            };
        }

        var left = (await scopes.AllAsync()).Where(one => one.Left is not null && turn.Standing.Item(one.ItemId) is not null).ToList();
        return new NoticeCard
        {
            Title = left.Count == 0 ? "行动计划的事项都在调度范围内" : $"已移出调度范围{left.Count}项",
            Lines =
            [
                .. left.Take(Most).Select(one => $"{turn.Standing.Label(turn.Standing.Item(one.ItemId)!)} {CardString.Escape(turn.Standing.Item(one.ItemId)!.Title)}：{one.Left!.On:yyyy年M月d日}移出，{CardString.Escape(one.Left.Reason)}（{CardString.Escape(one.Left.Approver)}批准）"),
                "移出或重新纳入，请发送“移出 编号”，例如“移出 5”。",
            ],
            Actions = [NoticeAction.Of("结转事项", "word.say", ("text", "结转")), NoticeAction.Of("跨区域项目", "word.say", ("text", "项目")), NoticeAction.Of("帮助", "word.say", ("text", "帮助"))],
        }.ToReply();
    }

    /// <summary>The item for those who decide on it; a refusal in words otherwise.</summary>
    public static (ReportingItem? Item, Reply? Refusal) Open(Turn turn, CardPress press) =>
        !turn.Caller.InSecretariat ? (null, Reply.Say(NoRight))
        : turn.Standing.Item(press.Text("item") ?? "") is { } item ? (item, null) : (null, Reply.Say("没有找到这个事项，不能办理。请发送“移出 编号”，例如“移出 5”。"));

    /// <summary>How it stands, with the one button that is open.</summary>
    public static Reply Show(Turn turn, ReportingItem item, ItemScope scope, string notice = "")
    {
        (string, string)[] data = [("item", item.Id), ("version", $"{scope.Version}")];
        List<NoticeFact> facts = scope.Left is not { } left ? [new("调度范围", "在范围内，按期报送")] :
        [
            new("调度范围", $"{left.On:yyyy年M月d日}移出，此后各月不再报送"), new("移出理由", CardString.Escape(left.Reason)), new("批准人", CardString.Escape(left.Approver)),
        ];
        return new NoticeCard
        {
            Title = $"{turn.Standing.Label(item)} {CardString.Escape(item.Title)}",
            Lines = notice.Length > 0 ? [notice] : [],
            Facts = facts,
            Actions = [scope.Left is null ? NoticeAction.Of("移出", "item.leave", data) : NoticeAction.Of("重新纳入", "item.return", data), NoticeAction.Of("返回", "word.say", ("text", "移出"))],
        }.ToReply();
    }
}

/// <summary>item.leave and item.return, by the secretariat: with reason, approver and date; history stays, later rounds do not expect it (R6).</summary>
public sealed class MoveItem(Database database, ItemScopeStore scopes) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = ItemExits.Open(turn, press);
        if (found is not { } item) return refusal!;
        if (press.Fault(("reason", "理由"), ("approver", "批准人")) is { } fault) return Reply.Say(fault);
        var (scope, leaving, label) = (await scopes.FindAsync(item.Id), press.Verb == "item.leave", turn.Standing.Label(item));
        var seen = press.Number("version") ?? -1;
        var outcome = leaving ? scope.Leave(label, seen, press.Clean("reason"), press.Clean("approver"), press.Date("date"), turn.Actor) : scope.Return(label, seen, press.Clean("reason"));
        var open = leaving == scope.Left is null;
        var fresh = !press.Has("reason", "approver", "date");
        if (open && fresh) return Form(turn, item, scope, press, leaving, "");
        if (outcome is MoveOutcome<ItemScope>.Refused refused) return open ? Form(turn, item, scope, press, leaving, refused.Reason) : ItemExits.Show(turn, item, scope, refused.Reason);
        if (outcome is MoveOutcome<ItemScope>.Moved moved && await database.WriteAsync(turn.Actor, work => ItemScopeStore.SaveAsync(work, moved.One, moved.Action, scope), cancellation))
            return ItemExits.Show(turn, item, moved.One, leaving ? "已移出。历史记录保留，已经开启的轮次照常报送。" : "已重新纳入，从下一轮开始报送。");
        return ItemExits.Show(turn, item, await scopes.FindAsync(item.Id), "这个事项刚刚有更新，没有保存。请看下面的最新内容。");
    }

    private static Reply Form(Turn turn, ReportingItem item, ItemScope scope, CardPress press, bool leaving, string notice) => new AskCard
    {
        Title = $"{turn.Standing.Label(item)} {CardString.Escape(item.Title)} {(leaving ? "移出调度范围" : "重新纳入")}",
        Lines = leaving ? ["移出后历史记录保留，批准当月照常报送，以后各月不再报送。已经完成的，请在审核时销号。"] : [],
        Notice = notice,
        Fields = leaving
            ? [
                AskField.Text("reason", "移出理由", press.Text("reason")), AskField.Line("approver", "批准人（领导或会议）", press.Text("approver")),
                AskField.Date("date", "批准日期", press.Text("date") ?? turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ]
            : [AskField.Text("reason", "重新纳入的理由", press.Text("reason"))],
        Actions =
        [
            NoticeAction.Of(leaving ? "移出" : "重新纳入", press.Verb, ("item", item.Id), ("version", press.Text("version") ?? $"{scope.Version}")),
            NoticeAction.Of("返回", "word.say", ("text", "移出")),
        ],
    }.ToReply();
}
