namespace CztBot.Storage;

/// <summary>How long one waits for another on PostgreSQL; each is shorter than the client's own timeout of a command.</summary>
internal sealed record PostgresPatience
{
    /// <summary>A holder of the turn that says nothing for so long is thrown out: it hangs, or its machine is gone.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whoever waits for the turn gives up; longer than a hanging holder keeps it.</summary>
    public TimeSpan Turn { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a restarting server is waited for.</summary>
    public TimeSpan Restart { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the word on a commit without an answer is waited for.</summary>
    public TimeSpan Outcome { get; init; } = TimeSpan.FromSeconds(30);
}
