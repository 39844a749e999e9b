using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.receive: 签收 by a contact of the main unit (R49, R50).</summary>
public sealed class ReceiveOrder(OrderBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, OrderMove.Receive, null, (order, seen, party) => OrderRules.Receive(order, seen, party, turn.Actor), cancellation);
}
