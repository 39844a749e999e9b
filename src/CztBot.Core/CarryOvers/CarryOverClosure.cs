using CztBot.Core.Orders;
using CztBot.Core.Reports;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.CarryOvers.CarryOver>;

namespace CztBot.Core.CarryOvers;

/// <summary>销号 of a carry-over, and the task that carries it on (R4, R41). The caller has checked the right apart from what stands here.</summary>
public static class CarryOverClosure
{
    private const string WayOn = "请发送“结转”，查看最新列表。";

    /// <summary>申请销号 with evidence, by the lead unit or the secretariat.</summary>
    public static Outcome Finish(CarryOver one, int seen, string evidence, Actor actor) =>
        one switch
        {
            { Left: not null } => new Outcome.Refused($"“{one.Name}”已经移出调度范围，不能申请销号。需要继续调度的，请先重新纳入。"),
            { IsClosed: true } => new Outcome.Refused($"“{one.Name}”已经销号，不能重复申请。{WayOn}"),
            { Closing: not null } => new Outcome.Refused($"“{one.Name}”已经申请销号，正在等待核实，不能重复申请。{WayOn}"),
            { IsLinked: true } => new Outcome.Refused($"“{one.Name}”已并入本轮计划的任务，随该任务销号，不能单独申请。请查看关联任务。"),
            _ when evidence.Length == 0 => new Outcome.Refused("请填写证明材料，写明验收结论、文号或者资料链接。"),
            _ when seen != one.Version => new Outcome.Stale(),
            _ => Moved(one with { Closing = new CarryOverClosing(evidence, new Stamp(actor.PersonId, actor.At)) }, "申请销号"),
        };

    /// <summary>核实销号, by the secretariat and never by the lead unit itself: closed, or back with what is missing.</summary>
    /// <param name="pass">Null where nobody chose.</param>
    /// <param name="own">Whether the verifier reports for the lead unit.</param>
    public static Outcome Verify(CarryOver one, int seen, bool? pass, string opinion, bool own, Actor actor)
    {
        if (one.Left is not null) return new Outcome.Refused($"“{one.Name}”已经移出调度范围，不能核实销号。需要继续调度的，请先重新纳入。");
        if (one.Closing is not { Verified: null } closing) return new Outcome.Refused($"“{one.Name}”没有等待核实的销号申请，不能核实。{WayOn}");
        if (own) return new Outcome.Refused("牵头单位不能核实本单位的销号申请，请由秘书处其他人员核实。");
        if (pass is not { } passed) return new Outcome.Refused("没有选择同意销号或者退回，不能核实。请选择其中一项。");
        if (!passed && opinion.Length == 0) return new Outcome.Refused("退回销号申请的，请在核实意见里写明还缺什么。");
        if (seen != one.Version) return new Outcome.Stale();
        return passed
            ? Moved(one with { Closing = closing with { Verified = new Stamp(actor.PersonId, actor.At), Opinion = opinion }, Status = Statuses.Done }, "核实销号")
            : Moved(one with { Closing = null }, $"退回销号申请：{opinion}");
    }

    /// <summary>恢复 what was closed, with the reason; counted again from this month on.</summary>
    public static Outcome Reopen(CarryOver one, int seen, string reason) =>
        !one.IsClosed ? new Outcome.Refused($"“{one.Name}”没有销号，不能恢复。{WayOn}")
        : reason.Length == 0 ? new Outcome.Refused("请填写恢复的理由。")
        : seen != one.Version ? new Outcome.Stale()
        : Moved(one with { Closing = null, Status = Statuses.Normal }, $"恢复：{reason}");

    /// <summary>关联任务: which reporting item carries it on, or none any more, with the reason.</summary>
    /// <param name="itemId">Null for none.</param>
    public static Outcome Link(CarryOver one, int seen, string? itemId, string reason, Actor actor) =>
        one switch
        {
            { Left: not null } => new Outcome.Refused($"“{one.Name}”已经移出调度范围，不能关联任务。需要继续调度的，请先重新纳入。"),
            { Closing: not null } => new Outcome.Refused($"“{one.Name}”已经销号或者申请销号，不能关联任务。请先核实或恢复。"),
            _ when itemId == one.ItemId => new Outcome.Refused("关联的任务与现有的相同，没有保存；确有变化的，请修改后再提交。"),
            _ when reason.Length == 0 => new Outcome.Refused("请填写关联或取消关联的理由。"),
            _ when seen != one.Version => new Outcome.Stale(),
            _ => Moved(one with { ItemId = itemId, Relinked = new Stamp(actor.PersonId, actor.At) }, itemId is null ? $"取消关联任务：{reason}" : $"关联任务{itemId}：{reason}"),
        };

    private static Outcome.Moved Moved(CarryOver one, string action) => new(one with { Version = one.Version + 1 }, action);
}
