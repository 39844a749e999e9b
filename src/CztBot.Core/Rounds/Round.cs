using CztBot.Core.Dispatches;

namespace CztBot.Core.Rounds;

/// <summary>One monthly dispatch (调度轮次): its dates are fixed when it opens (R17).</summary>
public sealed record Round
{
    /// <summary>Month N, the month reported.</summary>
    public required Month Month { get; init; }

    /// <summary>定期 (R7).</summary>
    public DispatchFrequency Frequency { get; init; } = DispatchFrequency.Regular;

    /// <summary>综合: all items that are due (R7, R8).</summary>
    public DispatchKind Kind { get; init; } = DispatchKind.Whole;

    public required DateOnly OpensOn { get; init; }

    /// <summary>D5: reports submitted until 24:00 of this day are on time (R27).</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>D15: the bulletin is due (R42).</summary>
    public required DateOnly BulletinOn { get; init; }

    /// <summary>Why the head gave the bulletin this day (R42); empty where it is the rule's.</summary>
    public string BulletinReason { get; init; } = "";

    /// <summary>True where the year's calendar was missing: 暂定 (R29).</summary>
    public bool Provisional { get; init; }

    /// <summary>The effective date of the rules that the dates follow (R72).</summary>
    public required string RuleVersion { get; init; }

    public required IReadOnlyList<RoundItem> Items { get; init; }

    /// <summary>When the month's bulletin was signed; null before.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    public RoundItem? Item(string itemId) => Items.FirstOrDefault(item => item.ItemId == itemId);
}

/// <summary>An expected report of a round.</summary>
/// <param name="UnitId">主报: the unit that reports.</param>
/// <param name="CoUnitIds">会报: units that confirm (R34).</param>
public sealed record RoundItem(string ItemId, string UnitId, IReadOnlyList<string> CoUnitIds);
