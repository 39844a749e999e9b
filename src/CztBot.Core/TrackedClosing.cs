using CztBot.Core.Orders;

namespace CztBot.Core;

/// <summary>销号 of what is tracked beside the plan: what shows that it is done, who proposed it and who verified it.</summary>
/// <param name="Verified">Null as long as it waits.</param>
public sealed record TrackedClosing(string Evidence, Stamp Proposed, Stamp? Verified = null, string Opinion = "")
{
    /// <summary>The month in which it was verified still counts it.</summary>
    public bool CountsIn(Month month) => Verified is not { } verified || month <= Month.Of(OrderDates.Day(verified.At));
}

/// <summary>What is tracked beside the plan's items, comes from a file, and is closed in chat: a carry-over, a cross-region project.</summary>
public interface ITracked<T>
    where T : class, ITracked<T>
{
    string Name { get; }

    int Version { get; }

    ScopeExit? Left { get; }

    TrackedClosing? Closing { get; }

    /// <summary>Who last wrote its state in chat; null as long as the file's counts.</summary>
    Stamp? Updated { get; }

    /// <summary>Who last changed in chat which tasks it belongs to; null as long as the file's word counts.</summary>
    Stamp? Relinked { get; }

    /// <summary>Closed with the task that it belongs to, never on its own (R4).</summary>
    bool ClosesWithTask { get; }

    /// <summary>The word that shows the list.</summary>
    string ListWord { get; }

    /// <summary>When people last decided on it; null as long as only the file spoke.</summary>
    DateTimeOffset? ChangedAt => new[] { Updated, Relinked, Left?.By, Closing?.Proposed, Closing?.Verified }.Max(stamp => stamp?.At);

    /// <summary>The next version, with this closing or none any more.</summary>
    T With(TrackedClosing? closing);
}
