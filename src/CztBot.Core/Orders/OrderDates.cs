using CztBot.Core.Calendars;

namespace CztBot.Core.Orders;

/// <summary>The lamp of an order (R53).</summary>
public enum OrderLamp
{
    None,

    /// <summary>黄灯: the date is near.</summary>
    Yellow,

    /// <summary>黄灯: today is the date.</summary>
    DueToday,

    /// <summary>红灯: overdue.</summary>
    Red,
}

/// <summary>The dates of an order as functions of the calendar and the day (R48, R50–R53).</summary>
public static class OrderDates
{
    /// <summary>一般 10, 紧急 3 working days.</summary>
    public static DateOnly DefaultDue(WorkingCalendar days, DateOnly today, bool urgent, OrderTerms terms) =>
        days.AddWorkdays(today, urgent ? terms.UrgentDays : terms.NormalDays);

    /// <summary>An off day moves to the next working day, unless a leader set the date (R48).</summary>
    public static DateOnly Settle(WorkingCalendar days, DateOnly due, bool byLeader) => byLeader ? due : days.NextWorkday(due);

    /// <summary>The last day to receive it.</summary>
    public static DateOnly ReceiveBy(this HandOverOrder order, WorkingCalendar days, OrderTerms terms) =>
        days.AddWorkdays(Day(order.AssignedAt!.Value), terms.ReceiveDays);

    /// <summary>Issued and not received in time.</summary>
    public static bool IsUnreceived(this HandOverOrder order, WorkingCalendar days, DateOnly today, OrderTerms terms) =>
        order.State == OrderState.Issued && today > order.ReceiveBy(days, terms);

    /// <summary>
    /// Past its date. While a result that came in time is being verified the unit is not late: verifying is not the unit's work.
    /// </summary>
    public static bool IsOverdue(this HandOverOrder order, DateOnly today) => order switch
    {
        { State: OrderState.Closed } => order.ClosedLate,
        { IsLive: false } => false,
        { State: OrderState.Replied, Reply: { } reply } => Day(reply.At) > order.Content.DueOn,
        _ => today > order.Content.DueOn,
    };

    public static OrderLamp Lamp(this HandOverOrder order, WorkingCalendar days, DateOnly today, OrderTerms terms)
    {
        if (order.IsOverdue(today)) return OrderLamp.Red;
        if (!order.IsLive || order.State == OrderState.Replied) return OrderLamp.None;
        if (today == order.Content.DueOn) return OrderLamp.DueToday;
        return today >= days.AddWorkdays(order.Content.DueOn, -terms.YellowDays) ? OrderLamp.Yellow : OrderLamp.None;
    }

    internal static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
