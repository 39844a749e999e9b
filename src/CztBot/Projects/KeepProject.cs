using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Projects;

namespace CztBot.Projects;

/// <summary>project.open: one of them, as far as the person may.</summary>
public sealed class OpenProject(ProjectDesk desk, ProjectView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (one, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? await view.ShowAsync(turn, one!);
    }
}

/// <summary>project.update: the matters between cities, and the progress of a project that belongs to no task (R24, R25).</summary>
public sealed class UpdateProject(ProjectBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "更新", press.Text("filled") == "true" || MatterInput.Read(press).Count > 0 || press.Has("progress"),
        one => [.. one.ItemIds.Count == 0 ? [AskField.Text("progress", "项目进展", press.Text("progress") ?? one.Progress)] : Array.Empty<AskField>(), .. MatterInput.Fields(one, press)],
        (one, seen) => ProjectRules.Update(
            one, seen, turn.Standing, one.ItemIds.Count == 0 && press.Has("progress") ? press.Clean("progress") : null, MatterInput.Read(press), turn.Actor), cancellation);
}

/// <summary>project.leave: 移出调度范围 with reason, approver and date (R6).</summary>
public sealed class LeaveProject(ProjectBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "移出", press.Has("reason", "approver", "date"),
        _ =>
        [
            AskField.Text("reason", "移出理由", press.Text("reason")),
            AskField.Line("approver", "批准人（领导或会议）", press.Text("approver")),
            AskField.Date("date", "批准日期", press.Text("date") ?? turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ],
        (one, seen) => ProjectRules.Leave(one, seen, press.Clean("reason"), press.Clean("approver"), press.Date("date"), turn.Actor), cancellation);
}

/// <summary>project.return: 重新纳入, with the reason.</summary>
public sealed class ReturnProject(ProjectBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, "重新纳入", press.Has("reason"), _ => [AskField.Text("reason", "重新纳入的理由", press.Text("reason"))],
        (one, seen) => ProjectRules.Return(one, seen, press.Clean("reason")), cancellation);
}
