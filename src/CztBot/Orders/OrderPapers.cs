using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Papers.Orders;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>交办单 as a file, as it stands (R48).</summary>
public sealed class OrderPapers(OrderStore orders, ProblemStore problems) : IThingPapers
{
    public const string Kind = "order";

    public PaperWords Words => new("交办单", "发送“交办”或“我的交办”，打开这份交办单");

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (await orders.FindAsync(id) is not { } order || !OrderReader.Of(turn).MayRead(order)) return (null, OrderDesk.Gone);
        if (order.Number is null) return (null, "这份交办单还没有签发，没有文件。请在签发后下载。");
        return (new ThingPaper(OrderView.Title(order), () => WriteAsync(order, turn.Standing, turn.Today), NoticeAction.Of("返回", "order.open", ("order", order.Id))), "");
    }

    /// <summary>The paper of an order with the problem behind it.</summary>
    internal async Task<byte[]> WriteAsync(HandOverOrder order, Standing standing, DateOnly today) =>
        OrderDocument.Write(order, order.Content.ProblemId is { } id ? (await problems.FindAsync(id))?.Text ?? "" : "", standing, today);
}
