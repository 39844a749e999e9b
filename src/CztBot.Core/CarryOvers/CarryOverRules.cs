using CztBot.Core.Orders;
using CztBot.Core.Reports;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.CarryOvers.CarryOver>;

namespace CztBot.Core.CarryOvers;

/// <summary>The moves of a carry-over (R3, R4, R6). The caller has checked that it is the secretariat.</summary>
public static class CarryOverRules
{
    private const string WayOn = "请发送“结转”，查看最新列表。";

    /// <summary>What a row of the file makes of what stands: the file's words, but the state that people wrote since, and what left stays out.</summary>
    /// <returns>Null where nothing changes.</returns>
    public static Outcome.Moved? Import(CarryOver? before, CarryOver row)
    {
        if (before is null) return new Outcome.Moved(row, "导入");
        var now = row with { Version = before.Version, Updated = before.Updated, Left = before.Left, Closing = before.Closing, Relinked = before.Relinked };
        // A closing that is proposed or verified keeps its 关联任务, whatever the file says.
        if (before.Relinked is not null || before.Closing is not null) now = now with { ItemId = before.ItemId };
        if (before.Updated is not null || before.Closing is not null) now = now with { Status = before.Status, Progress = before.Progress };
        return now.Says(before) ? null : Moved(now, "重新导入");
    }

    public static Outcome Update(CarryOver one, int seen, string status, string progress, Actor actor)
    {
        if (Closed(one, "更新进展") is { } closed) return closed;
        if (!Statuses.All.Contains(status)) return new Outcome.Refused($"请选择状态：{string.Join('、', Statuses.All)}。");
        if (progress.Length == 0) return new Outcome.Refused("请填写进展。");
        if (status == one.Status && progress == one.Progress) return new Outcome.Refused("状态和进展与现有内容相同，没有保存；确有变化的，请修改后再提交。");
        return seen != one.Version ? new Outcome.Stale()
            : Moved(one with { Status = status, Progress = progress, Updated = new Stamp(actor.PersonId, actor.At) }, "更新进展");
    }

    /// <summary>移出: with reason, approver and date; nothing of its history goes (R6).</summary>
    public static Outcome Leave(CarryOver one, int seen, string reason, string approver, DateOnly? on, Actor actor)
    {
        if (one.Left is not null) return new Outcome.Refused($"“{one.Name}”已经移出调度范围，不能再次移出。{WayOn}");
        if (one.IsClosed) return new Outcome.Refused($"“{one.Name}”已经销号，不用移出。确需继续调度的，请先恢复。");
        if (ScopeExit.WhyNot(reason, approver, on, actor.Today) is { } fault) return new Outcome.Refused(fault);
        return seen != one.Version ? new Outcome.Stale() : Moved(one with { Left = new ScopeExit(reason, approver, on!.Value, new Stamp(actor.PersonId, actor.At)) }, "移出调度范围");
    }

    /// <summary>重新纳入: counted again from this month on; why stands in the trail.</summary>
    public static Outcome Return(CarryOver one, int seen, string reason)
    {
        if (one.Left is null) return new Outcome.Refused($"“{one.Name}”在调度范围内，不能重新纳入。{WayOn}");
        if (reason.Length == 0) return new Outcome.Refused("请填写重新纳入的理由。");
        return seen != one.Version ? new Outcome.Stale() : Moved(one with { Left = null }, $"重新纳入：{reason}");
    }

    private static Outcome.Refused? Closed(CarryOver one, string move) => one switch
    {
        { Left: not null } => new($"“{one.Name}”已经移出调度范围，不能{move}。需要继续调度的，请先重新纳入。"),
        { IsClosed: true } => new($"“{one.Name}”已经销号，不能{move}。事情有反复的，请由秘书处恢复。"),
        { IsLinked: true } => new($"“{one.Name}”已并入本轮计划的任务，进展随该任务月报，不能另行{move}。请查看关联任务。"),
        _ => null,
    };

    private static Outcome.Moved Moved(CarryOver one, string action) => new(one with { Version = one.Version + 1 }, action);
}
