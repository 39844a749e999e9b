namespace CztBot.Core.Calendars;

/// <summary>How often a kind of item is reported.</summary>
public enum ReportingCycle
{
    /// <summary>Every month (一月一调度).</summary>
    Monthly,

    /// <summary>In the months that end a quarter.</summary>
    Quarterly,

    /// <summary>Never.</summary>
    None,
}

/// <summary>The dates and hours of the monthly dispatch (调度办法 第七条), from one month on: values are settings, versioned (R72).</summary>
public sealed record ReportingRules
{
    /// <summary>The first month reported under these rules; the first rules of all start the duty.</summary>
    public Month EffectiveFrom { get; init; } = new(2019, 11);

    /// <summary>The day of month N+1 by which month N is reported (每月5日前).</summary>
    public int DueDay { get; init; } = 5;

    /// <summary>The day of month N+1 by which the bulletin is out (每月15日前).</summary>
    public int BulletinDay { get; init; } = 15;

    /// <summary>Working days before the due date on which those who have not reported are reminded.</summary>
    public int RemindBefore { get; init; } = 2;

    /// <summary>Working days after the due date on which they are reminded again.</summary>
    public int RemindAfter { get; init; } = 1;

    /// <summary>With fewer working days than this between opening and due date, an advance notice goes out in month N.</summary>
    public int AdvanceBelow { get; init; } = 2;

    /// <summary>Working days for a resubmission after a return (R32).</summary>
    public int ResubmitWithin { get; init; } = 2;

    public TimeOnly AdvanceAt { get; init; } = new(9, 0);

    public TimeOnly OpeningAt { get; init; } = new(9, 0);

    public TimeOnly BeforeDueAt { get; init; } = new(9, 0);

    public TimeOnly DueDayAt { get; init; } = new(9, 0);

    public TimeOnly AfterDueAt { get; init; } = new(9, 0);

    /// <summary>Nothing is sent before this hour.</summary>
    public TimeOnly WorkFrom { get; init; } = new(9, 0);

    /// <summary>Nothing is sent after this hour.</summary>
    public TimeOnly WorkUntil { get; init; } = new(17, 30);

    /// <summary>Working days that a unit's first contact gets before a report counts as late (R36).</summary>
    public int ContactGrace { get; init; } = 3;

    /// <summary>Matters to coordinate from this dispatch level on are for leaders: the circular leaves them out (R56).</summary>
    public int LeadersFromLevel { get; init; } = 3;

    public ReportingCycle Tasks { get; init; } = ReportingCycle.Monthly;

    public ReportingCycle Mechanisms { get; init; } = ReportingCycle.Quarterly;

    public ReportingCycle Policies { get; init; } = ReportingCycle.Quarterly;

    /// <summary>How the rules are named on a round: their effective month, 2019-11.</summary>
    public string Version => EffectiveFrom.ToString();

    /// <summary>The rules that the month is reported under; null before the first, when there was no duty.</summary>
    public static ReportingRules? InForce(IEnumerable<ReportingRules> all, Month month) =>
        all.Where(rules => rules.EffectiveFrom <= month).MaxBy(rules => rules.EffectiveFrom);
}
