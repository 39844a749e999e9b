using CztBot.Core.Orders;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.CarryOvers.CarryOver>;

namespace CztBot.Core.CarryOvers;

/// <summary>The task that carries a carry-over on (R4); for 销号 see <see cref="TrackedClosure"/>.</summary>
public static class CarryOverClosure
{
    /// <summary>关联任务: which reporting item carries it on, or none any more, with the reason.</summary>
    /// <param name="itemId">Null for none.</param>
    public static Outcome Link(CarryOver one, int seen, string? itemId, string reason, Actor actor) => TrackedClosure.Link(
        one, seen, one with { Version = one.Version + 1, ItemId = itemId, Relinked = new Stamp(actor.PersonId, actor.At) }, itemId == one.ItemId, itemId ?? "", reason);
}
