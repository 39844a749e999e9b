using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Projects;

namespace CztBot.Projects;

/// <summary>project.finish: 申请销号 with evidence, by the contact of a unit that leads a linked task or the secretariat.</summary>
public sealed class FinishProject(ProjectBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Proposing, press.Has("evidence"), _ => [ClosingInput.Evidence(press)],
        (one, seen) => ProjectClosure.Finish(one, seen, press.Clean("evidence"), turn.Actor), cancellation);
}

/// <summary>project.verify: 核实销号 by the secretariat, never by a unit that leads a linked task.</summary>
public sealed class VerifyProject(ProjectBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Verifying, press.Has("decision", "opinion"), one => ClosingInput.Verification(press, one.Closing),
        (one, seen) => ProjectClosure.Verify(one, seen, ClosingInput.Decision(press), press.Clean("opinion"), ProjectDesk.Leads(turn, one), turn.Actor), cancellation);
}

/// <summary>project.reopen: 恢复 what was closed, with the reason.</summary>
public sealed class ReopenProject(ProjectBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Reopening, press.Has("reason"), _ => [AskField.Text("reason", "恢复的理由", press.Text("reason"))],
        (one, seen) => TrackedClosure.Reopen(one, seen, press.Clean("reason")), cancellation);
}

/// <summary>project.link: 关联任务, several or none any more, with the reason; its progress is then reported with them, once (R25).</summary>
public sealed class LinkProject(ProjectBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, TrackedClosure.Linking, press.Has("task", "reason"),
        one =>
        [
            AskField.Line("task", "属于哪些任务（写编号，如 5 或 11b，多项用顿号隔开；不属于任务的留空）", press.Text("task") ?? string.Join('、', one.ItemIds.Select(ClosingInput.Number))),
            AskField.Text("reason", "理由", press.Text("reason")),
        ],
        (one, seen) =>
        {
            var typed = press.Clean("task").Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => ClosingInput.Task(turn, number)).ToList();
            return typed.Find(task => task.Item is null) is { Fault.Length: > 0 } wrong
                ? new MoveOutcome<CrossProject>.Refused(wrong.Fault)
                : ProjectClosure.Link(one, seen, [.. typed.Select(task => task.Item!.Id).Distinct(StringComparer.Ordinal)], press.Clean("reason"), turn.Actor);
        }, cancellation);
}
