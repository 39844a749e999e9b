using CztBot.Core.Bulletins;
using CztBot.Core.Orders;

namespace CztBot.Core.Summaries;

/// <summary>交办事项办理情况: what was handed over in the period and what became of it, counts that add up.</summary>
internal static class SummaryOrders
{
    private const int Most = 50;

    public static string Of(Stretch stretch)
    {
        var (period, today) = (stretch.Period, stretch.Input.Today);
        List<HandOverOrder> issued = [.. stretch.Input.Orders.Where(order => order.IssuedAt is { } at && period.Has(Month.Of(OrderDates.Day(at))))];
        var closed = stretch.Input.Orders.Count(order => order.Closed is { } stamp && period.Has(Month.Of(OrderDates.Day(stamp.At))));
        if (issued.Count + closed == 0) return "本期没有交办事项。";
        var totals = OrderTotals.Of(issued, today);
        var overdue = issued.Where(order => order.IsLive && order.IsOverdue(today)).OrderBy(order => order.Content.DueOn)
            .Select(order => $"超期未结：{order.Number}　{Excerpt.Of(order.Content.Requirement, Most).TrimEnd('。')}（{stretch.Input.Standing.UnitName(order.Content.UnitId)}，限{order.Content.DueOn:yyyy年M月d日}办结）。");
        return string.Join('\n', overdue.Prepend(
            $"本期交办{totals.Issued}项，截至{today:yyyy年M月d日}已办结{totals.Closed}项，超期办结{totals.ClosedLate}项，办理中{totals.UnderWay}项，超期未结{totals.Overdue}项，撤销{totals.Voided}项；本期内办结销号{closed}项。"));
    }
}
