using CztBot.Core.Orders;

namespace CztBot.Core.Dispatches;

/// <summary>调度形式 (调度办法 第三条; R10, R11).</summary>
public enum DispatchForm
{
    /// <summary>信息调度: units answer in writing.</summary>
    Information,

    /// <summary>会议调度.</summary>
    Meeting,

    /// <summary>现场调度.</summary>
    Site,
}

/// <summary>定期 or 临时 (R7, R9).</summary>
public enum DispatchFrequency
{
    /// <summary>定期: the monthly round.</summary>
    Regular,

    /// <summary>临时: every other dispatch.</summary>
    AdHoc,
}

/// <summary>分级, 分类 or 综合 (R7, R8).</summary>
public enum DispatchKind
{
    /// <summary>分类: a section, field, city, unit, state, or items by number.</summary>
    Classified,

    /// <summary>分级: one dispatch level.</summary>
    Graded,

    /// <summary>综合: everything.</summary>
    Whole,
}

/// <summary>Where a dispatch stands.</summary>
public enum DispatchState
{
    /// <summary>Under way, or over without a recorded end (未闭环).</summary>
    Open,

    /// <summary>收口: with a recorded end.</summary>
    Ended,

    /// <summary>取消: nobody owes anything any more.</summary>
    Cancelled,
}

/// <summary>临时调度: besides the monthly round, which it never touches (R7–R15, R44).</summary>
public sealed record Dispatch
{
    public required string Id { get; init; }

    /// <summary>The card it was started on: pressed twice, it makes one dispatch.</summary>
    public required string Request { get; init; }

    public DispatchState State { get; init; }

    public int Version { get; init; } = 1;

    public required DispatchNumber Number { get; init; }

    public DispatchForm Form { get; init; }

    public DispatchKind Kind { get; init; }

    /// <summary>调度层级 1–5 (调度办法 第七条); null where none was named.</summary>
    public int? Level { get; init; }

    /// <summary>What was chosen, in the words of who chose: 交通, 株洲, 第3级.</summary>
    public string Words { get; init; } = "";

    /// <summary>报送要求, or what a meeting is about.</summary>
    public string Content { get; init; } = "";

    /// <summary>Until 24:00 of this day answers are on time; the day of a meeting.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Who answers about what, or takes part because of what.</summary>
    public IReadOnlyList<DispatchTarget> Targets { get; init; } = [];

    /// <summary>Whom it does not reach, and why (R15).</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    public required Stamp Started { get; init; }

    /// <summary>Time, place and host; null for 信息.</summary>
    public DispatchMeeting? Meeting { get; init; }

    /// <summary>Units that asked off before the meeting, each once.</summary>
    public IReadOnlyList<Excuse> Excuses { get; init; } = [];

    /// <summary>Who came; null before it was recorded.</summary>
    public Attendance? Attendance { get; init; }

    /// <summary>Proposals of the minutes that a person decided not to hand over.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>Why it was moved or cancelled the last time.</summary>
    public string Note { get; init; } = "";

    /// <summary>How it ended; null before.</summary>
    public DispatchEnd? End { get; init; }

    /// <summary>The items in their order, each once; the general question of a unit outside the plan is none.</summary>
    public IEnumerable<string> ItemIds => Targets.Select(target => target.ItemId).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> UnitIds => Targets.Select(target => target.UnitId).Distinct(StringComparer.Ordinal);

    /// <summary>Whether its time is over: the date is past, or the meeting has begun.</summary>
    public bool IsOver(DateTimeOffset now) => Meeting is { } meeting ? meeting.At <= now : DateOnly.FromDateTime(now.DateTime) > DueOn;
}

/// <summary>〔2019〕第3次.</summary>
public sealed record DispatchNumber(int Year, int Number)
{
    public override string ToString() => $"〔{Year}〕第{Number}次";
}

/// <summary>A unit that is asked about an item.</summary>
/// <param name="ItemId">Empty for a unit that leads none of them and is asked in general: a county government, a project's owner (R14).</param>
public sealed record DispatchTarget(string ItemId, string UnitId);

/// <summary>When, where and under whom (R11).</summary>
/// <param name="HostId">The leader who presides; null where the secretariat does.</param>
/// <param name="Held">补录: it had taken place before it was entered, and nobody was told.</param>
public sealed record DispatchMeeting(DateTimeOffset At, string Place, string? HostId, bool Held = false);

/// <summary>A unit asks off before the meeting (R11).</summary>
/// <param name="Instead">Who comes instead; empty where nobody does.</param>
public sealed record Excuse(string UnitId, string Reason, string Instead, Stamp Given);

/// <summary>请假 and 列席 by unit; whoever is in neither list was there (R11).</summary>
public sealed record Attendance(IReadOnlyList<string> Absent, IReadOnlyList<string> Observing, Stamp Recorded);

/// <summary>How a dispatch ended (R44).</summary>
public enum DispatchEnding
{
    /// <summary>已交办.</summary>
    Orders,

    /// <summary>形成纪要.</summary>
    Minutes,

    /// <summary>无交办事项.</summary>
    Nothing,
}

/// <param name="Reason">Why there is nothing to hand over; empty otherwise.</param>
public sealed record DispatchEnd(DispatchEnding Kind, string Reason, Stamp Recorded);

/// <summary>What a unit answered, one version of it (R83).</summary>
public sealed record DispatchAnswer
{
    public required string DispatchId { get; init; }

    public required string UnitId { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>By item; an empty item is the general question.</summary>
    public required IReadOnlyList<AnswerText> Texts { get; init; }

    public required Stamp Given { get; init; }

    public string TextOn(string itemId) => Texts.FirstOrDefault(text => text.ItemId == itemId)?.Text ?? "";
}

public sealed record AnswerText(string ItemId, string Text);
