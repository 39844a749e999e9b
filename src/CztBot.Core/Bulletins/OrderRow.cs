namespace CztBot.Core.Bulletins;

/// <summary>An order (交办单) as the bulletin tells of it.</summary>
public sealed record OrderRow
{
    /// <summary>〔2020〕5号.</summary>
    public required string Number { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>事项.</summary>
    public required string Matter { get; init; }

    /// <summary>主办单位.</summary>
    public required string Unit { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>The day of 办结销号; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>办理情况: what the unit answered, once it was verified; before that, how far it is.</summary>
    public string Reply { get; init; } = "";

    /// <summary>Left out of the circular (R56).</summary>
    public bool LeadersOnly { get; init; }

    /// <summary>One of <see cref="OrderStates"/> on the day of compiling.</summary>
    public required string State { get; init; }
}

/// <summary>Where an order stands for the bulletin; the four of <see cref="All"/> add up (R55).</summary>
public static class OrderStates
{
    public const string Closed = "已办结";
    public const string Open = "办理中";
    public const string Overdue = "超期未结";
    public const string ClosedLate = "超期办结";

    /// <summary>Told of once and counted in none of the four.</summary>
    public const string Voided = "已撤销";

    public static IReadOnlyList<string> All { get; } = [Closed, ClosedLate, Open, Overdue];
}
