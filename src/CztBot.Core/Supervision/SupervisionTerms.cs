namespace CztBot.Core.Supervision;

/// <summary>What makes the bot propose a supervision (R62), and its dates (R66): settings with these defaults.</summary>
public sealed record SupervisionTerms
{
    /// <summary>Whether an order marked 重点交办 is a key order.</summary>
    public bool KeyFlag { get; init; } = true;

    /// <summary>Whether an order that a leader instructed is a key order.</summary>
    public bool KeyInstructor { get; init; } = true;

    /// <summary>From which dispatch level on an order is a key order; 6 for none.</summary>
    public int KeyLevel { get; init; } = 4;

    /// <summary>Working days past the date.</summary>
    public int OverdueDays { get; init; } = 5;

    /// <summary>How often an order was returned for more work.</summary>
    public int Returns { get; init; } = 2;

    /// <summary>Working days that the unit has to confirm the draft.</summary>
    public int ConfirmDays { get; init; } = 3;

    /// <summary>整改时限 that the form proposes, in working days.</summary>
    public int RectifyDays { get; init; } = 10;

    /// <summary>Working days before the date at which the unit is reminded.</summary>
    public int NearDays { get; init; } = 3;
}
