namespace CztBot.Core;

/// <summary>What became of a move on a record that is kept in versions: a closed set.</summary>
public abstract record MoveOutcome<T>
{
    private MoveOutcome()
    {
    }

    /// <summary>The move holds; the store writes it under the version guard.</summary>
    public sealed record Moved(T One, string Action) : MoveOutcome<T>;

    /// <summary>Against the rules; nothing changes.</summary>
    /// <param name="Reason">One Chinese sentence with the way on.</param>
    public sealed record Refused(string Reason) : MoveOutcome<T>;

    /// <summary>Somebody was quicker.</summary>
    public sealed record Stale : MoveOutcome<T>;
}
