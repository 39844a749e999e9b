using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>order.new: opens the form, for a problem, a draft, or an ad hoc order.</summary>
public sealed class NewOrder(OrderSources sources, OrderForm form, OrderView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (source, refusal) = await sources.OpenAsync(turn, press, OrderMove.Save, view);
        return refusal ?? form.Show(turn, press, source!, "");
    }
}
