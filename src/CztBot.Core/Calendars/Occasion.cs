namespace CztBot.Core.Calendars;

/// <summary>What a round sends to those who have not reported (R30).</summary>
public enum OccasionKind
{
    /// <summary>预告: the form, on the last working day of the month reported, where the time after opening is short.</summary>
    Advance,

    /// <summary>开启: the round opens and the form goes out.</summary>
    Opening,

    /// <summary>提醒: some working days before the due date.</summary>
    BeforeDue,

    /// <summary>到期提醒: the morning of the due date.</summary>
    DueDay,

    /// <summary>逾期提醒: after the due date.</summary>
    AfterDue,
}

/// <summary>When a round sends something; the time is the configured zone's.</summary>
public sealed record Occasion(OccasionKind Kind, DateOnly Date, TimeOnly Time);
