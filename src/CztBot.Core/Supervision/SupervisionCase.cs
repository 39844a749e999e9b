using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>Where a supervision stands (R63–R66).</summary>
public enum SupervisionState
{
    /// <summary>督查中: opened, being recorded.</summary>
    Open,

    /// <summary>待双方确认: the report's draft lies with both sides.</summary>
    Confirming,

    /// <summary>待签发.</summary>
    Confirmed,

    /// <summary>整改中: the report is signed, the unit puts things right.</summary>
    Rectifying,

    /// <summary>已报整改, waiting to be verified.</summary>
    Rectified,

    /// <summary>督查办结.</summary>
    Closed,

    /// <summary>暂不督查: proposed, and the head decided against it.</summary>
    Declined,

    /// <summary>撤销, before the report was signed.</summary>
    Withdrawn,
}

/// <summary>督查: how a unit deals with one order, looked into by a team that the unit does not lead (调度办法 第十条; R62–R66).</summary>
public sealed record SupervisionCase
{
    public required string Id { get; init; }

    /// <summary>The card it was opened on: pressed twice, it makes one.</summary>
    public required string Request { get; init; }

    public SupervisionState State { get; init; }

    public int Version { get; init; } = 1;

    public required string OrderId { get; init; }

    public required OrderNumber Order { get; init; }

    /// <summary>被督查单位: the order's main unit on the day of opening.</summary>
    public required string UnitId { get; init; }

    /// <summary>What it was proposed for; none where the head opened it without a proposal.</summary>
    public SupervisionTriggers Triggers { get; init; }

    public required SupervisionRecord Record { get; init; }

    public required Stamp Opened { get; init; }

    /// <summary>The order's facts as both sides confirm them; frozen with the draft.</summary>
    public SupervisionEvidence? Evidence { get; init; }

    /// <summary>The last day on which the unit is to confirm; set with the draft.</summary>
    public DateOnly? ConfirmBy { get; init; }

    /// <summary>What the head recorded of a unit that did not confirm in time; null where it did or still may.</summary>
    public UnitSilence? Silence { get; init; }

    public Stamp? TeamConfirmed { get; init; }

    public Stamp? UnitConfirmed { get; init; }

    /// <summary>单位意见, word for word in the report.</summary>
    public UnitView? View { get; init; }

    /// <summary>签发.</summary>
    public Stamp? Signed { get; init; }

    public Rectification? Rectification { get; init; }

    /// <summary>How often the rectification was not accepted.</summary>
    public int Returns { get; init; }

    /// <summary>Why it was declined or withdrawn, or what is missing in the rectification.</summary>
    public string Note { get; init; } = "";

    public Stamp? Closed { get; init; }

    /// <summary>超期整改: what was verified came after the date. It stays for ever.</summary>
    public bool ClosedLate { get; init; }

    /// <summary>Neither over nor dropped.</summary>
    public bool IsOpen => State < SupervisionState.Closed;
}

/// <summary>督查记录 (R63).</summary>
public sealed record SupervisionRecord
{
    /// <summary>事项.</summary>
    public required string Matter { get; init; }

    /// <summary>依据.</summary>
    public required string Basis { get; init; }

    /// <summary>督查组牵头单位; never the supervised one (R64).</summary>
    public required string TeamUnitId { get; init; }

    /// <summary>督查组成员.</summary>
    public string Team { get; init; } = "";

    /// <summary>督查日期.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>方式, one of <see cref="SupervisionWords.Ways"/>.</summary>
    public string Way { get; init; } = "";

    /// <summary>做法与成效; empty where there is nothing to tell.</summary>
    public string Practice { get; init; } = "";

    /// <summary>发现的问题.</summary>
    public string Findings { get; init; } = "";

    /// <summary>原因.</summary>
    public string Cause { get; init; } = "";

    /// <summary>意见建议.</summary>
    public string Opinion { get; init; } = "";

    /// <summary>整改时限; null where nothing has to be put right, or nobody said yet.</summary>
    public DateOnly? RectifyBy { get; init; }

    /// <summary>无需整改, said and not left open.</summary>
    public bool NothingToRectify { get; init; }

    /// <summary>结果, by whoever verified the rectification.</summary>
    public string Result { get; init; } = "";
}

/// <summary>单位意见.</summary>
public sealed record UnitView(string Text, string By, DateTimeOffset At);

/// <summary>The unit did not confirm by a day, with the reason why the report goes on without it.</summary>
public sealed record UnitSilence(DateOnly By, string Reason, Stamp Recorded);

/// <summary>整改结果 as the unit reports it.</summary>
/// <param name="Attachment">A link or a document's number; empty without.</param>
public sealed record Rectification(string Text, string Attachment, string By, DateTimeOffset At);
