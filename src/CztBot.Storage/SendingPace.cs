namespace CztBot.Storage;

/// <summary>
/// How fast messages may leave, all nodes together. A conversation takes 7 in a second, 8 in two, 60 in thirty and 1,800 in an hour
/// (Teams, "Optimize your bot with rate limiting"); an app takes some number a second in a tenant, 30 unless it is set otherwise.
/// </summary>
/// <param name="PerSecond">Messages a second in all; 0 for a channel without limits, e.g. the local page.</param>
public sealed record SendingPace(int PerSecond)
{
    /// <summary>No limit at all.</summary>
    public static SendingPace Unlimited { get; } = new(0);

    public bool Limited => PerSecond > 0;

    internal static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    internal static readonly (int Most, TimeSpan Within)[] PerConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];
}
