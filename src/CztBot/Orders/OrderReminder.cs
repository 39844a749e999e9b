using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>One digest of a person's orders whose date is near or past; dropped when all of them were answered meanwhile (R53).</summary>
public sealed class OrderReminder(StandingStore standings, OrderStore orders, OrderList list, BusinessClock clock) : IOutgoing
{
    private const int Rows = 5;

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var reader = OrderReader.Of(standing, person, clock.Today);
        var owed = (await orders.RemindedOnAsync(DateOnly.Parse(delivery.Occasion, CultureInfo.InvariantCulture)))
            .Where(order => order.IsLive && order.State != OrderState.Replied && reader.Caller.ReportsFor(order.Content.UnitId)).ToList();
        if (owed.Count == 0) return null;
        var late = owed.Count(order => order.IsOverdue(clock.Today));
        var card = new DigestCard(
            "交办单时限提醒",
            late > 0 ? $"您有{owed.Count}份交办单需要办理，其中{late}份已经超期，请尽快反馈办理结果。" : $"您有{owed.Count}份交办单临近办结时限，请按时反馈；需要延期的，请在时限前申请。",
            [.. owed.Take(Rows).Select(order => list.Row(reader, order))], owed.Count > Rows ? $"另有{owed.Count - Rows}份，请看“我的交办”。" : "")
        {
            Actions = [NoticeAction.Of("我的交办", "word.say", ("text", "我的交办"))],
        };
        return card.ToReply();
    }
}

/// <summary>An order that nobody received in time, to the city's coordinator; dropped once it is received (R50).</summary>
public sealed class UnreceivedNotice(StandingStore standings, OrderStore orders, OrderView view, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await orders.FindAsync(delivery.Subject) is not { State: OrderState.Issued } order || standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var name = standing.UnitName(order.Content.UnitId);
        return view.Show(OrderReader.Of(standing, person, clock.Today), order, $"{name}还没有签收这份交办单，请联系该单位尽快签收。");
    }
}
