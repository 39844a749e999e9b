namespace CztBot.Core.Plans;

/// <summary>办结销号 of a reporting item of the plan: where it stands (R41).</summary>
public sealed record Closure
{
    public const string Proposed = "proposed";
    public const string Closed = "closed";
    public const string Returned = "returned";
    public const string Reopened = "reopened";

    public string ItemId { get; init; } = "";

    /// <summary>The month it was proposed with; from the next month on a closed item has no duty.</summary>
    public Month Month { get; init; }

    public string State { get; init; } = Proposed;

    /// <summary>1 for a fresh one; a card carries the version it showed.</summary>
    public int Version { get; init; } = 1;

    public string Evidence { get; init; } = "";

    /// <summary>Why it was returned or opened again; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who proposed it, and so does not verify it.</summary>
    public string ProposedBy { get; init; } = "";
}
