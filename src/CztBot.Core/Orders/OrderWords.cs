namespace CztBot.Core.Orders;

/// <summary>How an order is called in lists and totals.</summary>
public static class OrderWords
{
    /// <summary>待签收, 办理中, 已反馈, 退回重办, 已办结, 超期办结, 超期未结 …</summary>
    public static string State(HandOverOrder order, DateOnly today) => order.State switch
    {
        OrderState.Draft => "草拟",
        OrderState.Pending => "待签发",
        OrderState.Voided => "已撤销",
        OrderState.Closed => order.ClosedLate ? "超期办结" : "已办结",
        OrderState.Issued when order.Refusal is { Upheld: null } => "申请退回" + Late(order, today),
        OrderState.Issued => "待签收" + Late(order, today),
        OrderState.Replied => "已反馈，待核实" + Late(order, today),
        OrderState.Redo when order.Asked is not null => "退回重办，申请延期" + Late(order, today),
        OrderState.Redo => "退回重办" + Late(order, today),
        _ when order.Asked is not null => "申请延期" + Late(order, today),
        OrderState.Received => "已签收" + Late(order, today),
        _ => "办理中" + Late(order, today),
    };

    /// <summary>超期3天, 今日到期 …; empty without a lamp.</summary>
    public static string Lamp(OrderLamp lamp, HandOverOrder order, DateOnly today) => lamp switch
    {
        OrderLamp.Red when order.State == OrderState.Closed => "超期办结",
        OrderLamp.Red when order.State == OrderState.Replied => "红灯，超期反馈",
        OrderLamp.Red => $"红灯，超期{today.DayNumber - order.Content.DueOn.DayNumber}天",
        OrderLamp.DueToday => "黄灯，今日到期",
        OrderLamp.Yellow => $"黄灯，还有{order.Content.DueOn.DayNumber - today.DayNumber}天",
        _ => "",
    };

    /// <summary>转督查, 督查已结束; empty where there was none.</summary>
    public static string Supervised(HandOverOrder order) => order.Supervision switch
    {
        null => "",
        { Until: null } => "转督查",
        _ => "督查已结束",
    };

    private static string Late(HandOverOrder order, DateOnly today) => order.IsOverdue(today) ? "（超期未结）" : "";
}

/// <summary>办理情况: what was issued = 已办结 + 办理中 + 超期未结 + 超期办结 + 撤销, always (R55).</summary>
public sealed record OrderTotals(int Issued, int Closed, int UnderWay, int Overdue, int ClosedLate, int Voided)
{
    public static OrderTotals Of(IEnumerable<HandOverOrder> orders, DateOnly today)
    {
        var issued = orders.Where(order => order.Number is not null).ToList();
        return new OrderTotals(
            issued.Count,
            issued.Count(order => order is { State: OrderState.Closed, ClosedLate: false }),
            issued.Count(order => order.IsLive && !order.IsOverdue(today)),
            issued.Count(order => order.IsLive && order.IsOverdue(today)),
            issued.Count(order => order.ClosedLate),
            issued.Count(order => order.State == OrderState.Voided));
    }
}
