using CztBot.Core.Bulletins;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;

namespace CztBot.Core.Supplements;

/// <summary>All that a supplement on a dispatch is compiled from.</summary>
public sealed record SupplementInput
{
    public required Standing Standing { get; init; }

    public required Dispatch Dispatch { get; init; }

    /// <summary>What each unit answered last.</summary>
    public IReadOnlyList<DispatchAnswer> Answers { get; init; } = [];

    /// <summary>When each unit answered first: that is in time or late, whatever it corrected afterwards (R32).</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> FirstGiven { get; init; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>The orders that came of it, in the order of the numbers.</summary>
    public IReadOnlyList<HandOverOrder> Orders { get; init; } = [];

    /// <summary>纪要, part by part.</summary>
    public IReadOnlyList<string> Minutes { get; init; } = [];

    /// <summary>The highest level of a problem that was not taken back, settled ones among them, by item: decided, or proposed as long as nobody decided (R43).</summary>
    public IReadOnlyDictionary<string, int> Levels { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public required DateTimeOffset Now { get; init; }

    internal DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    internal int LeadersFromLevel => BulletinInput.LeadersFrom(Standing, Month.Of(DateOnly.FromDateTime(Dispatch.Started.At.DateTime)));

    internal bool IsAtLeadersLevel => Dispatch.Level >= LeadersFromLevel;

    /// <summary>True when the dispatch, or any item of it, is for leaders alone.</summary>
    internal bool HasLeadersMatter => IsAtLeadersLevel || Dispatch.ItemIds.Any(IsForLeaders);

    /// <summary>A dispatch by level is about matters of that level, whatever the item (R56).</summary>
    internal bool IsForLeaders(string itemId) => IsAtLeadersLevel || (Levels.TryGetValue(itemId, out var level) && level >= LeadersFromLevel);

    /// <summary>The orders as a bulletin tells of them; those of an item for leaders alone are so too.</summary>
    internal IReadOnlyList<OrderRow> Rows()
    {
        var hidden = Orders.Where(order => IsForLeaders(order.Content.ItemId ?? "")).Select(order => order.Number?.ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. OrderRows.Of(Orders, Standing, null, [], LeadersFromLevel, Today).Select(row => hidden.Contains(row.Number) ? row with { LeadersOnly = true } : row)];
    }
}
