namespace CztBot.Core.Reports;

/// <summary>What became of a move on a report: a closed set.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>The move holds; the store writes it under the version guard.</summary>
    public sealed record Moved(ProgressReport Report, string Action) : ReportOutcome;

    /// <summary>The move is against the rules; nothing changes.</summary>
    /// <param name="Reason">One Chinese sentence with the way on.</param>
    public sealed record Refused(string Reason) : ReportOutcome;

    /// <summary>Somebody was quicker: the card is out of date.</summary>
    public sealed record Stale : ReportOutcome;
}
