using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.CarryOvers;

namespace CztBot.CarryOvers;

/// <summary>One carry-over as a card, with what can be done now by whoever looks.</summary>
public sealed class CarryOverView
{
    public Reply Show(Turn turn, CarryOver one, string notice = "") => new NoticeCard
    {
        Title = $"结转事项 {CardString.Escape(one.Id)} {CardString.Escape(one.Name)}",
        Lines = [.. new[] { notice, Progress(turn, one) }.Where(line => line.Length > 0)],
        Facts = [.. Facts(turn, one)],
        Actions = [.. Actions(turn, one)],
    }.ToReply();

    private static string Progress(Turn turn, CarryOver one) => one switch
    {
        { ItemId: { } id } => $"由{CarryOverList.Task(turn, id)}接续，随该任务月报，只计一次。",
        { Progress.Length: > 0 } => $"进展：{CardString.Escape(one.Progress)}",
        _ => "还没有填写进展。",
    };

    private static List<NoticeFact> Facts(Turn turn, CarryOver one)
    {
        var standing = turn.Standing;
        var facts = new List<NoticeFact>();
        void Add(string title, string value)
        {
            if (value.Length > 0) facts.Add(new NoticeFact(title, value));
        }

        Add("来源", "2018–2019年行动计划结转");
        if (!one.IsLinked) Add("状态", one.Status + (one.IsOverdue(turn.Today) ? "（已超过时限）" : ""));
        Add("牵头单位", standing.UnitName(one.Lead.UnitId));
        Add("责任单位", CardString.Escape(string.Join('、', one.Responsible.Select(unit => unit.Name))));
        Add("城市", string.Join('、', one.Cities.Select(city => $"{city}市")));
        if (one.ItemId is { } id && standing.Item(id) is { } item) Add("接续任务", $"{standing.Label(item)} {CardString.Escape(item.Title)}");
        Add("目标", CardString.Escape(one.Target));
        Add("完成时限", one.DueOn is { } due ? $"{due:yyyy年M月d日}" : "");
        if (one.Updated is { } stamp) Add("最近更新", $"{standing.PersonName(stamp.By)}，{stamp.At:yyyy年M月d日}");
        facts.AddRange(ClosingInput.Facts(standing, one.Closing));
        if (one.Left is not { } left) return facts;
        Add("移出日期", $"{left.On:yyyy年M月d日}（此后各月不再计数）");
        Add("移出理由", CardString.Escape(left.Reason));
        Add("批准人", CardString.Escape(left.Approver));
        return facts;
    }

    private static IEnumerable<NoticeAction> Actions(Turn turn, CarryOver one)
    {
        (string, string)[] data = [("carryover", one.Id), ("version", $"{one.Version}")];
        var open = one is { Left: null, IsClosed: false };
        if (turn.Caller.InSecretariat && open && TrackedClosure.MayVerify(one, turn.Caller.ReportsFor(one.Lead.UnitId), turn.Actor)) yield return NoticeAction.Of(TrackedClosure.Verifying, "carryover.verify", data);
        if (open && !one.IsLinked && one.Closing is null && (turn.Caller.InSecretariat || turn.Caller.ReportsFor(one.Lead.UnitId))) yield return NoticeAction.Of(TrackedClosure.Proposing, "carryover.finish", data);
        if (turn.Caller.InSecretariat && one.IsClosed) yield return NoticeAction.Of(TrackedClosure.Reopening, "carryover.reopen", data);
        if (turn.Caller.InSecretariat && open)
        {
            if (one.Closing is null) yield return NoticeAction.Of(TrackedClosure.Linking, "carryover.link", data);
            if (!one.IsLinked) yield return NoticeAction.Of("更新进展", "carryover.update", data);
            yield return NoticeAction.Of("移出", "carryover.leave", data);
        }

        if (turn.Caller.InSecretariat && one.Left is not null) yield return NoticeAction.Of("重新纳入", "carryover.return", data);
        if (one.ItemId is { } item && turn.Standing.Round is { } round) yield return NoticeAction.Of($"查看{CarryOverList.Task(turn, item)}", "question.item", ("month", round.Month.ToString()), ("item", item), ("back", $"结转 {one.Id}"));
        yield return NoticeAction.Of("返回结转列表", "word.say", ("text", "结转"));
    }
}
