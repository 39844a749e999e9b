using System.Text.Json.Serialization;
namespace CztBot.Core.Orders;

/// <summary>Where an order stands (R49).</summary>
public enum OrderState
{
    /// <summary>草拟.</summary>
    Draft,

    /// <summary>待签发.</summary>
    Pending,

    /// <summary>已交办, waiting to be received.</summary>
    Issued,

    /// <summary>已签收.</summary>
    Received,

    /// <summary>办理中: a first word came, not the last.</summary>
    Working,

    /// <summary>已反馈, waiting to be verified.</summary>
    Replied,

    /// <summary>退回重办.</summary>
    Redo,

    /// <summary>办结销号.</summary>
    Closed,

    /// <summary>撤销; its number stays with it.</summary>
    Voided,
}

/// <summary>交办单: one matter, one main unit, one date (调度办法 第八条; R46–R48).</summary>
public sealed record HandOverOrder
{
    public required string Id { get; init; }

    /// <summary>The card it was written on: pressed twice, it makes one order.</summary>
    public required string Request { get; init; }

    /// <summary>The place among the orders of one request: several where one matter goes to several units.</summary>
    public int Position { get; init; }

    public OrderState State { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>〔year〕number; null before it is issued, never reused afterwards (R47).</summary>
    public OrderNumber? Number { get; init; }

    /// <summary>The group number of one matter that went to several units; null for a single order.</summary>
    public int? Group { get; init; }

    public required OrderContent Content { get; init; }

    /// <summary>What the date was when it was issued, or reassigned; it stays visible (R51).</summary>
    public DateOnly OriginalDueOn { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    public string? IssuedBy { get; init; }

    /// <summary>Since when the present main unit has it.</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    public Stamp? Received { get; init; }

    /// <summary>退回申请: not ours, and whose it is; null once it was decided.</summary>
    public Refusal? Refusal { get; init; }

    public OrderReply? Reply { get; init; }

    /// <summary>申请延期 that nobody decided yet.</summary>
    public ExtensionRequest? Asked { get; init; }

    /// <summary>What was granted, oldest first.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>When a request for more time was decided since the last return for more work; null where none was.</summary>
    public Stamp? Decided { get; init; }

    /// <summary>How often it was returned for more work.</summary>
    public int Redos { get; init; }

    /// <summary>The last opinion: of the return, the verification, the decision or the withdrawal.</summary>
    public string Opinion { get; init; } = "";

    public Stamp? Closed { get; init; }

    /// <summary>超期办结: what was verified came after the date. It stays for ever (R52).</summary>
    public bool ClosedLate { get; init; }

    /// <summary>转督查: a side state beside the others; null where it never was (R49, R62).</summary>
    public OrderSupervision? Supervision { get; init; }

    /// <summary>Issued and neither closed nor void.</summary>
    public bool IsLive => State is > OrderState.Pending and < OrderState.Closed;

    public bool IsDraft => State <= OrderState.Pending;
}

/// <summary>What an order says.</summary>
public sealed record OrderContent
{
    /// <summary>办理要求.</summary>
    public required string Requirement { get; init; }

    /// <summary>主办单位.</summary>
    public required string UnitId { get; init; }

    /// <summary>协办单位.</summary>
    public IReadOnlyList<string> CoUnitIds { get; init; } = [];

    /// <summary>办结时限.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>紧急.</summary>
    public bool Urgent { get; init; }

    /// <summary>重点交办.</summary>
    public bool Key { get; init; }

    /// <summary>The problem behind it; null for an ad hoc one.</summary>
    public string? ProblemId { get; init; }

    /// <summary>所属任务; null where it belongs to none.</summary>
    public string? ItemId { get; init; }

    /// <summary>The dispatch level of its problem; null otherwise.</summary>
    public int? Level { get; init; }

    /// <summary>交办领导: who instructed; null where the secretariat does it by itself.</summary>
    public string? InstructorId { get; init; }

    /// <summary>The ad hoc dispatch or meeting that it comes from; null otherwise (R44).</summary>
    public string? DispatchId { get; init; }

    /// <summary>The proposal of a meeting's minutes that it was confirmed from; null otherwise (R54).</summary>
    public string? Proposal { get; init; }

    /// <summary>来源: the dispatch it comes from, in words.</summary>
    public string Source { get; init; } = "";

    /// <summary>It is about a cross-region project, whatever task that belongs to.</summary>
    public bool OfProject { get; init; }

    /// <summary>Where the matter comes from (R1).</summary>
    [JsonIgnore]
    public TrackedSource Tracked => TrackedSources.Of(OfProject, ItemId);
}

/// <summary>〔2019〕3号.</summary>
public sealed record OrderNumber(int Year, int Number)
{
    public override string ToString() => $"〔{Year}〕{Number}号";
}

/// <summary>Who and when.</summary>
public sealed record Stamp(string By, DateTimeOffset At);

/// <summary>Why a unit sends an order back, and to whom it belongs (R50).</summary>
/// <param name="Upheld">维持交办: the head decided that it stays; why.</param>
public sealed record Refusal(string Reason, string SuggestedUnitId, string By, DateTimeOffset At, string? Upheld = null);

/// <summary>反馈.</summary>
/// <param name="Attachment">A link or a document's number; empty without.</param>
/// <param name="Final">办理结果, to be verified; false for a word on the way.</param>
public sealed record OrderReply(string Text, string Attachment, bool Final, string By, DateTimeOffset At);

/// <summary>申请延期.</summary>
public sealed record ExtensionRequest(string Reason, DateOnly DueOn, string By, DateTimeOffset At);

/// <summary>转督查.</summary>
/// <param name="Until">When the supervision was over; null while it lasts.</param>
public sealed record OrderSupervision(string Id, DateTimeOffset Since, DateTimeOffset? Until = null);

/// <summary>同意延期.</summary>
public sealed record Extension(DateOnly From, DateOnly To, string Reason, string By, DateTimeOffset At);
