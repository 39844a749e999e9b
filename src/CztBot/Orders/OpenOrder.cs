using CztBot.Conversations;

namespace CztBot.Orders;

/// <summary>order.open: one order, as far as the person may.</summary>
public sealed class OpenOrder(OrderDesk desk, OrderView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (order, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? view.Show(turn, order!);
    }
}
