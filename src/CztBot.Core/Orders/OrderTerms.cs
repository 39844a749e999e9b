namespace CztBot.Core.Orders;

/// <summary>The numbers that the method leaves open (R48, R50–R53): settings with these defaults.</summary>
public sealed record OrderTerms
{
    /// <summary>一般: working days to the date.</summary>
    public int NormalDays { get; init; } = 10;

    /// <summary>紧急: working days to the date.</summary>
    public int UrgentDays { get; init; } = 3;

    /// <summary>Working days to receive it, before the city's coordinator is told.</summary>
    public int ReceiveDays { get; init; } = 1;

    /// <summary>Working days before the date at which the lamp turns yellow.</summary>
    public int YellowDays { get; init; } = 3;

    /// <summary>Days between two nudges about the same overdue order, at least.</summary>
    public int NudgeDays { get; init; } = 7;

    /// <summary>How many extensions the head may grant; the next ones are the issuing leader's.</summary>
    public int HeadExtensions { get; init; } = 1;

    /// <summary>实时交办: working days from the classification to the order (R45).</summary>
    public int IssueDays { get; init; } = 1;
}
