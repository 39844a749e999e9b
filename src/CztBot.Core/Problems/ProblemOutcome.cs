namespace CztBot.Core.Problems;

/// <summary>What became of a move on a problem: a closed set.</summary>
public abstract record ProblemOutcome
{
    private ProblemOutcome()
    {
    }

    /// <summary>The move holds; the store writes it under the version guard.</summary>
    public sealed record Moved(Problem Problem, string Action) : ProblemOutcome;

    /// <summary>Against the rules; nothing changes.</summary>
    /// <param name="Reason">One Chinese sentence with the way on.</param>
    public sealed record Refused(string Reason) : ProblemOutcome;

    /// <summary>Somebody was quicker.</summary>
    public sealed record Stale : ProblemOutcome;
}
