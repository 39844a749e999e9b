using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Plans.Closure>;

namespace CztBot.Core.Plans;

/// <summary>The moves of 办结销号 (R41): proposed with evidence, verified by others or returned, opened again with a reason. The caller has checked who may propose and who decides.</summary>
public static class ItemClosure
{
    private const string WayOn = "请发送“审核”，查看最新情况。";

    /// <summary>申请办结 with evidence; what waits or is closed is not proposed again.</summary>
    /// <param name="one">Null where it was never proposed.</param>
    /// <param name="label">任务5.</param>
    public static Outcome Finish(Closure? one, string itemId, Month month, string label, string evidence, Actor actor) => one switch
    {
        { State: Closure.Proposed } => new Outcome.Refused($"{label}已经申请办结，正在等待秘书处核实，不能重复申请。销号前请仍按月报送。"),
        { State: Closure.Closed } => new Outcome.Refused($"{label}已经办结销号，不能再申请办结。事情有反复的，请由秘书处恢复报送。"),
        _ when evidence.Length == 0 => new Outcome.Refused("请填写办结依据，例如批复文号、验收结论或资料链接。"),
        _ => new Outcome.Moved(
            new Closure { ItemId = itemId, Month = month, Evidence = evidence, ProposedBy = actor.PersonId, Version = (one?.Version ?? 0) + 1 }, "申请办结"),
    };

    /// <summary>同意销号, by somebody who neither proposed it nor reports for the unit.</summary>
    /// <param name="own">Whether the verifier reports for the unit.</param>
    /// <param name="verified">Whether the month's report is verified.</param>
    public static Outcome Close(Closure? one, int seen, string label, bool own, bool verified, Actor actor) =>
        Waiting(one, label, own, actor) is { } refused ? refused
        : !verified ? new Outcome.Refused($"请先核定{label}本月的报告，再销号。")
        : seen != one!.Version ? new Outcome.Stale()
        : Moved(one with { State = Closure.Closed, Reason = "" }, "办结销号");

    /// <summary>退回办结申请, with what is missing; the unit can propose anew.</summary>
    public static Outcome Return(Closure? one, int seen, string label, bool own, string reason, Actor actor) =>
        Waiting(one, label, own, actor) is { } refused ? refused
        : reason.Length == 0 ? new Outcome.Refused("请填写退回办结申请的原因，写明还缺什么。")
        : seen != one!.Version ? new Outcome.Stale()
        : Moved(one with { State = Closure.Returned, Reason = reason }, "退回办结申请");

    /// <summary>恢复报送 of what was closed, with the reason.</summary>
    public static Outcome Reopen(Closure? one, int seen, string label, string reason) =>
        one is not { State: Closure.Closed } ? new Outcome.Refused($"{label}没有销号，无需恢复。{WayOn}")
        : reason.Length == 0 ? new Outcome.Refused("请填写恢复报送的原因。")
        : seen != one.Version ? new Outcome.Stale()
        : Moved(one with { State = Closure.Reopened, Reason = reason }, "恢复报送");

    private static Outcome.Refused? Waiting(Closure? one, string label, bool own, Actor actor) =>
        one is not { State: Closure.Proposed } ? new Outcome.Refused($"{label}没有待核实的办结申请。{WayOn}")
        : own || one.ProposedBy == actor.PersonId ? new Outcome.Refused($"{label}的办结申请由申请人和报送单位以外的人核实，您不能核实。请由秘书处其他人员办理。")
        : null;

    private static Outcome.Moved Moved(Closure one, string action) => new(one with { Version = one.Version + 1 }, action);
}
