using CztBot.Core.Orders;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Plans.ItemScope>;

namespace CztBot.Core.Plans;

/// <summary>Whether a reporting item of the plan is in the scope of the dispatch (R6); without a record it is.</summary>
public sealed record ItemScope
{
    public required string ItemId { get; init; }

    /// <summary>0 before anybody decided anything.</summary>
    public int Version { get; init; }

    /// <summary>Set while it is out.</summary>
    public ScopeExit? Left { get; init; }

    /// <summary>移出 with reason, approver and date: months after the one of the date expect no report any more.</summary>
    /// <param name="label">任务5.</param>
    public Outcome Leave(string label, int seen, string reason, string approver, DateOnly? on, Actor actor)
    {
        if (Left is not null) return new Outcome.Refused($"{label}已经移出调度范围，不能再次移出。请发送“移出”，查看已移出的事项。");
        if (ScopeExit.WhyNot(reason, approver, on, actor.Today) is { } fault) return new Outcome.Refused(fault);
        return seen != Version ? new Outcome.Stale()
            : new Outcome.Moved(this with { Version = Version + 1, Left = new ScopeExit(reason, approver, on!.Value, new Stamp(actor.PersonId, actor.At)) }, "移出调度范围");
    }

    /// <summary>重新纳入: from the next round that opens on.</summary>
    public Outcome Return(string label, int seen, string reason)
    {
        if (Left is null) return new Outcome.Refused($"{label}在调度范围内，不能重新纳入。请发送“移出”，查看已移出的事项。");
        if (reason.Length == 0) return new Outcome.Refused("请填写重新纳入的理由。");
        return seen != Version ? new Outcome.Stale() : new Outcome.Moved(this with { Version = Version + 1, Left = null }, $"重新纳入：{reason}");
    }
}
