namespace CztBot.Core.Rounds;

/// <summary>A message that is due: what the schedule or a person decided, before the ledger knows it.</summary>
public sealed record Delivery
{
    /// <summary>Month N of the round.</summary>
    public required Month Month { get; init; }

    /// <summary>What it is, one of <see cref="DeliveryKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, e.g. an item or the bulletin; empty for a digest.</summary>
    public string Subject { get; init; } = "";

    /// <summary>person:ID or group:ID.</summary>
    public required string Recipient { get; init; }

    /// <summary>The due date, the week or the command that asked: makes next week's nudge a new message.</summary>
    public required string Occasion { get; init; }

    /// <summary>Not to be sent before this business time.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>The channel's id of a message that this one takes the place of; null for a message of its own.</summary>
    public string? Replaces { get; init; }

    /// <summary>The unique key: planning the same again is a no-op.</summary>
    public string Key => $"{Month}/{Kind}/{Subject}/{Recipient}/{Occasion}";
}

/// <summary>The kinds of messages, in order of importance.</summary>
public static class DeliveryKinds
{
    public const string Bulletin = "bulletin";
    public const string Circular = "circular";

    /// <summary>What bulletins and circulars of a month are about.</summary>
    public const string PaperSubject = "bulletin";

    public const string Returned = "returned";
    public const string Opening = "opening";
    public const string Reminder = "reminder";
    public const string Nudge = "nudge";
    public const string Notice = "notice";

    /// <summary>What became of a unit's 办结申请.</summary>
    public const string Closure = "closure";

    /// <summary>An order as it stands, to those whom its last move concerns.</summary>
    public const string OrderCard = "order";

    /// <summary>Orders whose date is near or past, one digest a person.</summary>
    public const string OrderReminder = "order-reminder";

    /// <summary>An order that was not received in time.</summary>
    public const string OrderUnreceived = "order-unreceived";

    /// <summary>What a leader asked for by sentence, to the secretariat.</summary>
    public const string Instruction = "instruction";

    /// <summary>A problem was classified: to those who settle it at that level, and to its unit.</summary>
    public const string Classification = "classification";

    /// <summary>A supervision as it stands, to those whose turn it is.</summary>
    public const string SupervisionCard = "supervision";

    /// <summary>The signed report of a supervision, to the main leaders personally.</summary>
    public const string SupervisionReport = "supervision-report";

    /// <summary>A rectification whose date is near or past.</summary>
    public const string SupervisionReminder = "supervision-reminder";

    /// <summary>An order that the bot proposes to supervise.</summary>
    public const string SupervisionProposal = "supervision-proposal";

    /// <summary>An ad hoc dispatch, or a meeting that is called, moved or cancelled, to those concerned.</summary>
    public const string DispatchCard = "dispatch";

    /// <summary>Dispatches that a unit has not answered, one digest a person.</summary>
    public const string DispatchReminder = "dispatch-reminder";

    /// <summary>Dispatches without an end, one digest a person.</summary>
    public const string DispatchUnclosed = "dispatch-unclosed";

    /// <summary>What a lead unit asks the responsible units for.</summary>
    public const string Collect = "collect";

    /// <summary>The year's forum or 《论丛》, which nobody ticked yet.</summary>
    public const string Yearly = "yearly";

    /// <summary>The signed summary of a quarter, half or year, to the leaders personally.</summary>
    public const string Summary = "summary";

    /// <summary>A signed supplement (增刊), to the leaders personally.</summary>
    public const string Supplement = "supplement";

    /// <summary>Its form for units, to the groups that the head chose.</summary>
    public const string SupplementCircular = "supplement-circular";

    /// <summary>An evaluation was signed: the units' time to appeal runs.</summary>
    public const string EvaluationSigned = "evaluation-signed";

    /// <summary>What was decided on a unit's appeal against an evaluation.</summary>
    public const string AppealReply = "appeal-reply";

    /// <summary>The schedule was silent, reached fewer people than it should have, or messages did not arrive.</summary>
    public const string Alarm = "alarm";

    /// <summary>A paper to whoever wants to see it as others will, to nobody else.</summary>
    public const string Trial = "trial";

    /// <summary>The signed papers: never sent twice without a person's word, and corrected where they stand.</summary>
    public static bool IsPaper(string kind) => NeverTwice.Contains(kind);

    /// <summary>Kinds that show their matter as it stands when they leave: of two that wait for the same person only the later one goes, or they would be alike.</summary>
    public static IReadOnlyList<string> LastOnly { get; } = [OrderCard, SupervisionCard, DispatchCard];

    private static readonly string[] Order = [Trial, Bulletin, Circular, Supplement, SupplementCircular, Summary, Alarm, SupervisionReport, OrderCard, Instruction, Classification, SupervisionCard, DispatchCard, EvaluationSigned, AppealReply, Collect, Returned, Closure, Opening, Reminder, Nudge, OrderReminder, OrderUnreceived, SupervisionReminder, DispatchReminder, DispatchUnclosed, SupervisionProposal, Yearly, Notice];

    /// <summary>Lower goes first.</summary>
    public static int Importance(string kind) => Array.IndexOf(Order, kind);

    /// <summary>People are reminded in working hours only (R30); what was held up until the evening waits for the morning.</summary>
    public static bool InWorkingHours(string kind) => kind is Opening or Reminder or Nudge or OrderReminder or OrderUnreceived or SupervisionReminder or DispatchReminder or Yearly;

    /// <summary>Kinds of which a message whose sending may have been interrupted is shown to the secretariat to decide; the others are sent again.</summary>
    public static IReadOnlyList<string> NeverTwice { get; } = [Bulletin, Circular, Supplement, SupplementCircular, Summary, SupervisionReport];
}
