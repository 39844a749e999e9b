using CztBot.Conversations;
using CztBot.Core.CarryOvers;
using CztBot.Core.Plans;

namespace CztBot.CarryOvers;

/// <summary>carryover.finish: 申请销号 with evidence, by the lead unit's contact or the secretariat.</summary>
public sealed class FinishCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, CloseCarryOver.Proposing, _ => [AskField.Text("evidence", "证明材料（验收结论、文号或者资料链接）", press.Text("evidence"))],
        (one, seen) => CarryOverClosure.Finish(one, seen, press.Clean("evidence"), turn.Actor), cancellation, lead: true);
}

/// <summary>carryover.verify: 核实销号 by the secretariat, never by the lead unit itself.</summary>
public sealed class CloseCarryOver(CarryOverBook book) : IVerb
{
    public const string Proposing = "申请销号";
    public const string Verifying = "核实销号";
    public const string Reopening = "恢复";

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, Verifying,
        one =>
        [
            AskField.Choice("decision", $"核实结果。证明材料：{one.Closing?.Evidence}", press.Text("decision"), ("同意销号", "pass"), ("退回", "return")),
            AskField.Text("opinion", "核实意见（退回的必填）", press.Text("opinion")),
        ],
        (one, seen) => CarryOverClosure.Verify(one, seen, Decision(press), press.Clean("opinion"), turn.Caller.ReportsFor(one.Lead.UnitId), turn.Actor), cancellation);

    private static bool? Decision(CardPress press) => press.Text("decision") switch { "pass" => true, "return" => false, _ => null };
}

/// <summary>carryover.reopen: 恢复 what was closed, with the reason.</summary>
public sealed class ReopenCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, CloseCarryOver.Reopening, _ => [AskField.Text("reason", "恢复的理由", press.Text("reason"))],
        (one, seen) => CarryOverClosure.Reopen(one, seen, press.Clean("reason")), cancellation);
}

/// <summary>carryover.link: 关联任务, or none any more, with the reason (R4).</summary>
public sealed class LinkCarryOver(CarryOverBook book) : IVerb
{
    public const string Linking = "关联任务";

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, Linking,
        one =>
        [
            AskField.Line("task", "由哪项任务接续（写编号，如 5 或 11b；不再由任务接续的留空）", press.Text("task") ?? (one.ItemId is { } id ? id.TrimStart('T').TrimStart('0') : "")),
            AskField.Text("reason", "理由", press.Text("reason")),
        ],
        (one, seen) =>
        {
            var typed = press.Clean("task");
            var found = typed.Length == 0 ? [] : ItemNumbers.Find(turn.Standing.Plan, typed);
            return typed.Length > 0 && found.Count != 1
                ? new Core.MoveOutcome<CarryOver>.Refused(found.Count == 0 ? "没有这个编号的任务，请写成 5 或 11b。" : $"这个编号有{found.Count}个报送事项，请写明是哪一个：{string.Join('、', found.Select(turn.Standing.Label))}。")
                : CarryOverClosure.Link(one, seen, found is [var item, ..] ? item.Id : null, press.Clean("reason"), turn.Actor);
        }, cancellation);
}
