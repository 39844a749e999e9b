using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.CarryOvers;

namespace CztBot.CarryOvers;

/// <summary>carryover.finish: 申请销号 with evidence, by the lead unit's contact or the secretariat.</summary>
public sealed class FinishCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Proposing, _ => [ClosingInput.Evidence(press)],
        (one, seen) => TrackedClosure.Finish(one, seen, press.Clean("evidence"), turn.Actor), cancellation, lead: true);
}

/// <summary>carryover.verify: 核实销号 by the secretariat, never by the lead unit itself.</summary>
public sealed class CloseCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Verifying, one => ClosingInput.Verification(press, one.Closing),
        (one, seen) => TrackedClosure.Verify(one, seen, ClosingInput.Decision(press), press.Clean("opinion"), turn.Caller.ReportsFor(one.Lead.UnitId), turn.Actor), cancellation);
}

/// <summary>carryover.reopen: 恢复 what was closed, with the reason.</summary>
public sealed class ReopenCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Reopening, _ => [AskField.Text("reason", "恢复的理由", press.Text("reason"))],
        (one, seen) => TrackedClosure.Reopen(one, seen, press.Clean("reason")), cancellation);
}

/// <summary>carryover.link: 关联任务, or none any more, with the reason (R4).</summary>
public sealed class LinkCarryOver(CarryOverBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Linking,
        one =>
        [
            AskField.Line("task", "由哪项任务接续（写编号，如 5 或 11b；不再由任务接续的留空）", press.Text("task") ?? (one.ItemId is { } id ? ClosingInput.Number(id) : "")),
            AskField.Text("reason", "理由", press.Text("reason")),
        ],
        (one, seen) =>
        {
            var (item, fault) = press.Clean("task") is { Length: > 0 } typed ? ClosingInput.Task(turn, typed) : (null, "");
            return fault.Length > 0 ? new MoveOutcome<CarryOver>.Refused(fault) : CarryOverClosure.Link(one, seen, item?.Id, press.Clean("reason"), turn.Actor);
        }, cancellation);
}
