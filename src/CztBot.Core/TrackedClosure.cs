using CztBot.Core.Orders;

namespace CztBot.Core;

/// <summary>销号 of what is tracked beside the plan, and the task that it belongs to (R4, R25, R41): one set of rules and words. The caller has checked the right apart from what stands here.</summary>
public static class TrackedClosure
{
    public const string Proposing = "申请销号";
    public const string Verifying = "核实销号";
    public const string Reopening = "恢复";
    public const string Linking = "关联任务";

    /// <summary>申请销号 with evidence, by the lead unit or the secretariat.</summary>
    public static MoveOutcome<T> Finish<T>(T one, int seen, string evidence, Actor actor)
        where T : class, ITracked<T> =>
        one switch
        {
            { Left: not null } => Refused(one, "已经移出调度范围，不能申请销号。需要继续调度的，请先重新纳入。"),
            { Closing.Verified: not null } => Refused(one, $"已经销号，不能重复申请。{WayOn(one)}"),
            { Closing: not null } => Refused(one, $"已经申请销号，正在等待核实，不能重复申请。{WayOn(one)}"),
            { ClosesWithTask: true } => Refused(one, "已并入本轮计划的任务，随该任务销号，不能单独申请。请查看关联任务。"),
            _ when evidence.Length == 0 => new MoveOutcome<T>.Refused("请填写证明材料，写明验收结论、文号或者资料链接。"),
            _ when seen != one.Version => new MoveOutcome<T>.Stale(),
            _ => new MoveOutcome<T>.Moved(one.With(new TrackedClosing(evidence, new Stamp(actor.PersonId, actor.At))), Proposing),
        };

    /// <summary>核实销号, by the secretariat, and never by the lead unit itself or by who proposed it: closed, or back with what is missing.</summary>
    /// <param name="pass">Null where nobody chose.</param>
    /// <param name="own">Whether the verifier reports for the lead unit.</param>
    public static MoveOutcome<T> Verify<T>(T one, int seen, bool? pass, string opinion, bool own, Actor actor)
        where T : class, ITracked<T>
    {
        if (one.Left is not null) return Refused(one, "已经移出调度范围，不能核实销号。需要继续调度的，请先重新纳入。");
        if (one.Closing is not { Verified: null } closing) return Refused(one, $"没有等待核实的销号申请，不能核实。{WayOn(one)}");
        if (own) return new MoveOutcome<T>.Refused("牵头单位不能核实本单位的销号申请，请由秘书处其他人员核实。");
        if (closing.Proposed.By == actor.PersonId) return new MoveOutcome<T>.Refused("这项销号是您申请的，不能由您核实，请由秘书处其他人员核实。");
        if (pass is not { } passed) return new MoveOutcome<T>.Refused("没有选择同意销号或者退回，不能核实。请选择其中一项。");
        if (!passed && opinion.Length == 0) return new MoveOutcome<T>.Refused("退回销号申请的，请在核实意见里写明还缺什么。");
        if (seen != one.Version) return new MoveOutcome<T>.Stale();
        return passed
            ? new MoveOutcome<T>.Moved(one.With(closing with { Verified = new Stamp(actor.PersonId, actor.At), Opinion = opinion }), Verifying)
            : new MoveOutcome<T>.Moved(one.With(null), $"退回销号申请：{opinion}");
    }

    /// <summary>Whether somebody of the secretariat verifies what waits: neither the lead unit nor who proposed it.</summary>
    /// <param name="own">Whether the verifier reports for the lead unit.</param>
    public static bool MayVerify<T>(T one, bool own, Actor actor)
        where T : class, ITracked<T> => !own && one.Closing is { Verified: null } waiting && waiting.Proposed.By != actor.PersonId;

    /// <summary>恢复 what was closed, with the reason; counted again from this month on.</summary>
    public static MoveOutcome<T> Reopen<T>(T one, int seen, string reason)
        where T : class, ITracked<T> =>
        one.Closing?.Verified is null ? Refused(one, $"没有销号，不能恢复。{WayOn(one)}")
        : reason.Length == 0 ? new MoveOutcome<T>.Refused("请填写恢复的理由。")
        : seen != one.Version ? new MoveOutcome<T>.Stale()
        : new MoveOutcome<T>.Moved(one.With(null), $"恢复：{reason}");

    /// <summary>关联任务, or none any more, with the reason.</summary>
    /// <param name="linked">The next version of it.</param>
    /// <param name="same">Whether it names the tasks that stand.</param>
    /// <param name="tasks">As the trail names them; empty for none.</param>
    public static MoveOutcome<T> Link<T>(T one, int seen, T linked, bool same, string tasks, string reason)
        where T : class, ITracked<T> =>
        one switch
        {
            { Left: not null } => Refused(one, "已经移出调度范围，不能关联任务。需要继续调度的，请先重新纳入。"),
            { Closing: not null } => Refused(one, "已经销号或者申请销号，不能关联任务。请先核实或恢复。"),
            _ when same => new MoveOutcome<T>.Refused("关联的任务与现有的相同，没有保存；确有变化的，请修改后再提交。"),
            _ when reason.Length == 0 => new MoveOutcome<T>.Refused("请填写关联或取消关联的理由。"),
            _ when seen != one.Version => new MoveOutcome<T>.Stale(),
            _ => new MoveOutcome<T>.Moved(linked, tasks.Length == 0 ? $"取消关联任务：{reason}" : $"关联任务{tasks}：{reason}"),
        };

    /// <summary>Whether the state leaves a move of these open; null for other moves. One that is closed by it shows the record, not a form that can never be sent.</summary>
    public static bool? IsOpenTo<T>(T one, string what)
        where T : class, ITracked<T> => what switch
        {
            Proposing => one is { Left: null, ClosesWithTask: false, Closing: null },
            Verifying => one is { Left: null, Closing: { Verified: null } },
            Reopening => one.Closing?.Verified is not null,
            Linking => one is { Left: null, Closing: null },
            _ => null,
        };

    private static MoveOutcome<T>.Refused Refused<T>(T one, string what)
        where T : class, ITracked<T> => new($"“{one.Name}”{what}");

    private static string WayOn<T>(T one)
        where T : class, ITracked<T> => $"请发送“{one.ListWord}”，查看最新列表。";
}
