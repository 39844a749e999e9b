using CztBot.Core.Calendars;
using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>What the records say about an order: the facts of a report that nobody has to type (R65).</summary>
public sealed record SupervisionEvidence
{
    public required OrderNumber Number { get; init; }

    public required string UnitId { get; init; }

    /// <summary>交办日期.</summary>
    public required DateOnly IssuedOn { get; init; }

    public required DateOnly OriginalDueOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public int Extensions { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The day of the last result; null without one, or while it is being mended.</summary>
    public DateOnly? RepliedOn { get; init; }

    /// <summary>退回重办次数.</summary>
    public int Returns { get; init; }

    public int OverdueDays { get; init; }

    public int OverdueWorkdays { get; init; }

    /// <summary>截至.</summary>
    public required DateOnly AsOf { get; init; }

    public static SupervisionEvidence Of(HandOverOrder order, WorkingCalendar days, DateOnly today) => new()
    {
        Number = order.Number!,
        UnitId = order.Content.UnitId,
        IssuedOn = OrderDates.Day(order.IssuedAt!.Value),
        OriginalDueOn = order.OriginalDueOn,
        DueOn = order.Content.DueOn,
        Extensions = order.Extensions.Count,
        ReceivedOn = order.Received is { } received ? OrderDates.Day(received.At) : null,
        RepliedOn = order.AnsweredOn(),
        Returns = order.Redos,
        OverdueDays = order.OverdueUntil(today) is { } until ? until.DayNumber - order.Content.DueOn.DayNumber : 0,
        OverdueWorkdays = order.OverdueWorkdays(days, today),
        AsOf = today,
    };

    /// <summary>交办单〔2019〕1号：2019年12月6日交办，时限2019年12月20日 …</summary>
    public string Describe() => $"交办单{Number}：{Day(IssuedOn)}交办，"
        + $"时限{Day(DueOn)}{(DueOn == OriginalDueOn ? "" : $"（原{Day(OriginalDueOn)}，延期{Extensions}次）")}，"
        + $"{(ReceivedOn is { } received ? $"{Day(received)}签收" : "没有签收")}，退回重办{Returns}次，"
        + $"{(RepliedOn is { } replied ? $"{Day(replied)}反馈办理结果" : $"截至{Day(AsOf)}没有反馈办理结果")}"
        + (OverdueDays > 0 ? $"，超期{OverdueDays}天（{OverdueWorkdays}个工作日）。" : "，没有超期。");

    /// <summary>总体情况: how far the order was when it was looked at.</summary>
    public string Sum() =>
        $"本次督查涉及交办单1份，即交办单{Number}。截至{Day(AsOf)}，主办单位{(ReceivedOn is null ? "没有签收" : "已签收")}，"
        + (RepliedOn is null ? "没有反馈办理结果" : "已反馈办理结果") + (OverdueDays > 0 ? $"，超期{OverdueDays}天。" : "，没有超期。");

    private static string Day(DateOnly day) => $"{day:yyyy年M月d日}";
}

/// <summary>How late an order is.</summary>
public static class OrderLateness
{
    /// <summary>Working days past the date: until the result, or until today; 0 where it is in time or over.</summary>
    public static int OverdueWorkdays(this HandOverOrder order, WorkingCalendar days, DateOnly today) =>
        order.OverdueUntil(today) is { } until ? days.WorkdaysBetween(order.Content.DueOn, until) : 0;

    internal static DateOnly? AnsweredOn(this HandOverOrder order) =>
        order is { State: OrderState.Replied or OrderState.Closed, Reply: { } reply } ? OrderDates.Day(reply.At) : null;

    internal static DateOnly? OverdueUntil(this HandOverOrder order, DateOnly today) =>
        order.IsOverdue(today) ? order.AnsweredOn() ?? today : null;
}
