namespace CztBot.Core.Problems;

/// <summary>The moves of a problem (调度办法 第七条、第八条; R43–R46). The caller has checked that it is the secretariat.</summary>
public static class ProblemRules
{
    private const string WayOn = "请发送“问题”，查看最新列表。";

    /// <summary>Classifies, or classifies anew as long as nothing was handed over. A level is never raised by itself: a person decides, with a reason.</summary>
    public static ProblemOutcome Classify(Problem problem, int seen, int? level, string kind, string reason, string department, Actor actor)
    {
        if (Closed(problem, "分类") is { } closed) return closed;
        if (level is not (>= 1 and <= 5)) return new ProblemOutcome.Refused("请选择调度层级（1至5级）。");
        if (!ProblemKinds.All.Contains(kind)) return new ProblemOutcome.Refused($"请选择问题类别：{string.Join('、', ProblemKinds.All)}。");
        var before = problem.Classification?.Level ?? problem.ProposedLevel;
        if (before != level && reason.Length == 0)
            return new ProblemOutcome.Refused(before is { } known ? $"层级由第{known}级改为第{level}级，请填写理由。" : "单位没有建议层级，请填写定级理由。");
        if (level == 5 && department.Length == 0) return new ProblemOutcome.Refused("第5级要列入需省级协调事项清单，请填写省直部门。");
        if (seen != problem.Version) return new ProblemOutcome.Stale();
        return Moved(problem with
        {
            State = ProblemState.Classified,
            Classification = new Classification(level.Value, kind, reason, level == 5 ? department : "", actor.PersonId, actor.At),
        }, "分类");
    }

    /// <summary>Handed over by one order, or a group of them: one matter is handed over once (R46).</summary>
    public static ProblemOutcome HandOver(Problem problem, int seen) => problem switch
    {
        { State: ProblemState.Open } => new ProblemOutcome.Refused("这个问题还没有分类，不能交办，请先确定层级和类别。"),
        { State: ProblemState.HandedOver } => new ProblemOutcome.Refused("这个问题已经交办，一事一单，不能重复交办；请发送“交办”查看办理情况。"),
        _ when Closed(problem, "交办") is { } closed => closed,
        _ when seen != problem.Version => new ProblemOutcome.Stale(),
        _ => Moved(problem with { State = ProblemState.HandedOver }, "交办"),
    };

    /// <summary>无交办事项: nobody has to be told, with the reason (R44).</summary>
    public static ProblemOutcome Settle(Problem problem, int seen, string reason)
    {
        if (problem.State == ProblemState.HandedOver) return new ProblemOutcome.Refused("这个问题已经交办，不能直接结束，由交办单办结销号。请发送“交办”查看。");
        if (Closed(problem, "结束") is { } closed) return closed;
        if (reason.Length == 0) return new ProblemOutcome.Refused("请填写无需交办的理由。");
        return seen != problem.Version ? new ProblemOutcome.Stale() : Moved(problem with { State = ProblemState.Settled, Note = reason }, "无需交办");
    }

    /// <summary>What the orders of a handed-over problem make of it: closed all, or none left.</summary>
    /// <param name="open">Orders that are neither closed nor void.</param>
    /// <returns>Null where nothing changes.</returns>
    public static ProblemOutcome.Moved? Follow(Problem problem, int open, int closed) => problem.State switch
    {
        ProblemState.HandedOver when open == 0 && closed > 0 => Moved(problem with { State = ProblemState.Settled }, "办结"),
        ProblemState.HandedOver when open == 0 => Moved(problem with { State = ProblemState.Classified }, "交办撤销"),
        _ => null,
    };

    /// <summary>A report that was verified again says the same differently, or no longer; what people classified stays as it is.</summary>
    /// <param name="now">Null where the report names no problem any more.</param>
    public static ProblemOutcome.Moved? Renew(Problem before, Problem? now) =>
        before.State is not (ProblemState.Open or ProblemState.Dropped) ? null
        : now is null ? before.State == ProblemState.Dropped ? null : Moved(before with { State = ProblemState.Dropped }, "撤回")
        : before.State == ProblemState.Open && now with { Id = before.Id, Version = before.Version, RaisedAt = before.RaisedAt, RaisedBy = before.RaisedBy } == before ? null
        : Moved(now with { Id = before.Id, Version = before.Version, State = ProblemState.Open }, "更新");

    private static ProblemOutcome.Refused? Closed(Problem problem, string move) => problem.State switch
    {
        ProblemState.HandedOver => new($"这个问题已经交办，不能再{move}。请发送“交办”，查看办理情况。"),
        ProblemState.Settled => new($"这个问题已经办结，不能再{move}。{WayOn}"),
        ProblemState.Dropped => new($"这个问题已随报告撤回，不能再{move}。{WayOn}"),
        _ => null,
    };

    private static ProblemOutcome.Moved Moved(Problem problem, string action) => new(problem with { Version = problem.Version + 1 }, action);
}
