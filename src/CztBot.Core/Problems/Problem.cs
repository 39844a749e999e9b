namespace CztBot.Core.Problems;

/// <summary>Where a problem stands.</summary>
public enum ProblemState
{
    /// <summary>待分类.</summary>
    Open,

    /// <summary>已分类, not handed over yet.</summary>
    Classified,

    /// <summary>已交办: an order is under way.</summary>
    HandedOver,

    /// <summary>已解决: every order of it is closed, or the secretariat said that none is needed.</summary>
    Settled,

    /// <summary>已撤回: the report that named it was taken back before anybody classified it.</summary>
    Dropped,
}

/// <summary>Who named a problem first.</summary>
public enum ProblemSource
{
    /// <summary>月报.</summary>
    Report,

    /// <summary>秘书处.</summary>
    Secretariat,

    /// <summary>会议.</summary>
    Meeting,

    /// <summary>领导批示或指示.</summary>
    Leader,

    /// <summary>跨区域项目.</summary>
    Project,
}

/// <summary>存在问题: what a unit cannot solve alone, with the level proposed and the level classified side by side (R43).</summary>
public sealed record Problem
{
    public required string Id { get; init; }

    /// <summary>What it arose from, once: report/2019-11/T05, or the card on which it was written.</summary>
    public required string Origin { get; init; }

    public ProblemSource Source { get; init; }

    /// <summary>The reporting item, e.g. T11b; null where it belongs to none.</summary>
    public string? ItemId { get; init; }

    /// <summary>Month N of the report; null for others.</summary>
    public Month? Month { get; init; }

    /// <summary>The unit whose problem it is; null where nobody said.</summary>
    public string? UnitId { get; init; }

    /// <summary>The other city's unit that a cross-region project has to settle it with (R24); null for others.</summary>
    public string? OtherUnitId { get; init; }

    public required string Text { get; init; }

    public ProblemState State { get; init; }

    /// <summary>1 for a fresh one; a card carries the version it showed.</summary>
    public int Version { get; init; } = 1;

    /// <summary>建议层级 1–5; null where none was proposed.</summary>
    public int? ProposedLevel { get; init; }

    /// <summary>Why that level: the contact's 需协调事项.</summary>
    public string ProposedReason { get; init; } = "";

    /// <summary>The kind that it was named under, one of <see cref="ProblemKinds.All"/>; null where nobody named one.</summary>
    public string? ProposedKind { get; init; }

    /// <summary>What the secretariat decided; null before.</summary>
    public Classification? Classification { get; init; }

    /// <summary>The leader who spoke of it; null otherwise.</summary>
    public string? InstructorId { get; init; }

    /// <summary>By when the leader wants it done; null where no day was named.</summary>
    public DateOnly? DueOn { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required string RaisedBy { get; init; }

    /// <summary>Why no order is needed.</summary>
    public string Note { get; init; } = "";

    /// <summary>Waits for the secretariat.</summary>
    public bool Waits => State is ProblemState.Open or ProblemState.Classified;
}

/// <summary>分类 (调度办法 第八条): level and kind with reason and person.</summary>
/// <param name="Level">1–5 (第七条).</param>
/// <param name="Kind">One of <see cref="ProblemKinds.All"/>.</param>
/// <param name="Department">The provincial department of a level-5 problem; empty otherwise.</param>
public sealed record Classification(int Level, string Kind, string Reason, string Department, string By, DateTimeOffset At);
