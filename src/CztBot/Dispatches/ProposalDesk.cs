using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>What the minutes of a meeting propose, and what became of each (R54).</summary>
public sealed class ProposalDesk(MinutesStore minutes, OrderStore orders)
{
    public async Task<IReadOnlyList<(ProposedOrder Proposal, HandOverOrder? Order, bool PassedOver)>> OfAsync(Turn turn, Dispatch dispatch)
    {
        var parts = await minutes.PartsAsync(dispatch.Id);
        var written = (await orders.OfDispatchAsync(dispatch.Id)).Where(order => order.Content.Proposal is not null && order.State != OrderState.Voided).ToLookup(order => order.Content.Proposal!, StringComparer.Ordinal);
        return [.. new MinutesReader(turn.Standing, dispatch.DueOn, turn.Today).Read(parts)
            .Select(one => (one, written[one.Key].FirstOrDefault(), dispatch.PassedOver.Contains(one.Key)))];
    }
}
