using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>Opens the order that a press is about, for those who may read it.</summary>
public sealed class OrderDesk(OrderStore orders)
{
    // One sentence for what is not there and what is not theirs: a number tells nobody that an order exists.
    internal const string Gone = "没有找到这份交办单，或者您不是它的经办单位，不能查看。请发送“我的交办”或“交办”，查看您能办理的交办单。";

    public async Task<(HandOverOrder? Order, Reply? Refusal)> OpenAsync(Turn turn, CardPress press) =>
        Readable(turn, await orders.FindAsync(press.Text("order") ?? press.Text("item") ?? ""));

    public async Task<(HandOverOrder? Order, Reply? Refusal)> NumberedAsync(Turn turn, int year, int number) =>
        Readable(turn, await orders.NumberedAsync(year, number));

    private static (HandOverOrder? Order, Reply? Refusal) Readable(Turn turn, HandOverOrder? order) =>
        order is not null && OrderReader.Of(turn).MayRead(order) ? (order, null) : (null, Reply.Say(Gone));
}
