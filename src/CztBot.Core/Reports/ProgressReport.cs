namespace CztBot.Core.Reports;

/// <summary>Where a report stands (R31).</summary>
public enum ReportState
{
    /// <summary>未报: nothing, or only a draft.</summary>
    Missing,

    /// <summary>已提交, waiting for the secretariat.</summary>
    Submitted,

    /// <summary>退回.</summary>
    Returned,

    /// <summary>已核定.</summary>
    Accepted,

    /// <summary>已锁定: its bulletin is issued.</summary>
    Locked,
}

/// <summary>The monthly report of one reporting item (月报); every change is a new version, nothing is overwritten (R31).</summary>
public sealed record ProgressReport
{
    public required Month Month { get; init; }

    /// <summary>The reporting item, e.g. T11b.</summary>
    public required string ItemId { get; init; }

    /// <summary>The unit that reports, e.g. 长沙/交通.</summary>
    public required string UnitId { get; init; }

    public ReportState State { get; init; }

    /// <summary>0 before anything was submitted; a card carries the version it showed.</summary>
    public int Version { get; init; }

    /// <summary>How often it was handed in; 0 also for one that was stored before this was counted.</summary>
    public int Submissions { get; init; }

    /// <summary>第2版 for people: the version that counts what was handed in, not every move; empty for the only one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Edition => Submissions > 1 ? $"第{Submissions}版" : "";

    /// <summary>What stands now; null before the first submission.</summary>
    public ReportContent? Content { get; init; }

    /// <summary>A later due date than the round's, for a unit that had nobody to report (R36); fixed by the first submission.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Fixes on time or late for ever (R32).</summary>
    public DateTimeOffset? FirstSubmittedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Who submitted what stands now.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>True when the secretariat entered it for the unit (代录, R36).</summary>
    public bool OnBehalf { get; init; }

    /// <summary>First submitted after the month's bulletin was issued (补报).</summary>
    public bool Supplementary { get; init; }

    /// <summary>Why it was returned; null unless it is returned now.</summary>
    public ReturnNote? Return { get; init; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; init; }

    /// <summary>The lamp the secretariat decided; meaningful once accepted.</summary>
    public Lamp Lamp { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Corrected after it was verified (更正), with the reason.</summary>
    public string? Correction { get; init; }

    /// <summary>The content as the issued bulletin has it, while a correction waits for the next bulletin; null otherwise (R31, R59).</summary>
    public ReportContent? AsIssued { get; init; }

    /// <summary>Verified: what bulletins and summaries may use (R22).</summary>
    public bool Verified => State is ReportState.Accepted or ReportState.Locked;

    /// <summary>In the secretariat's hands or past them.</summary>
    public bool Reported => State != ReportState.Missing;

    /// <summary>The report before anybody wrote.</summary>
    public static ProgressReport Empty(Month month, string itemId, string unitId) =>
        new() { Month = month, ItemId = itemId, UnitId = unitId };
}

/// <summary>Why a report came back (R33).</summary>
/// <param name="Fields">Input ids of the fields at fault, e.g. progress.</param>
/// <param name="DueOn">The resubmission's own due date (R32).</param>
public sealed record ReturnNote(string Reason, IReadOnlyList<string> Fields, DateOnly DueOn, string By);
