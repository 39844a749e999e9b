using CztBot.Core.Calendars;

namespace CztBot.Core.Orders;

/// <summary>An order until it is issued: drafted by a clerk, issued by the head (R45, R47, R48).</summary>
public static class OrderWriting
{
    /// <summary>How far ahead a date may lie, in years.</summary>
    private const int MostYears = 2;

    /// <summary>A fresh one; it has no number yet, so a draft that is thrown away leaves no gap.</summary>
    public static OrderOutcome Begin(string id, string request, int position, OrderParty party, OrderContent content, bool send)
    {
        var order = new HandOverOrder { Id = id, Request = request, Position = position, Content = content, State = send ? OrderState.Pending : OrderState.Draft };
        return OrderTable.WhyNot(order, send ? OrderMove.Send : OrderMove.Save, party) is { } refused ? refused : new OrderOutcome.Moved(order, send ? "送签" : "草拟");
    }

    /// <summary>Writes a draft over; a changed one has to be sent again.</summary>
    public static OrderOutcome Save(HandOverOrder order, int seen, OrderParty party, OrderContent content, bool send) =>
        OrderTable.WhyNot(order, send ? OrderMove.Send : OrderMove.Save, party) is { } refused ? refused
        : seen != order.Version ? new OrderOutcome.Stale()
        : OrderRules.Moved(order with { Content = content, State = send ? OrderState.Pending : OrderState.Draft }, send ? "送签" : "修改");

    /// <summary>签发, under a number that was counted in the same transaction.</summary>
    /// <param name="group">The group's number where one matter goes to several units.</param>
    public static OrderOutcome Issue(HandOverOrder order, int seen, OrderParty party, OrderContent content, OrderNumber number, int? group, Actor actor) =>
        OrderTable.WhyNot(order, OrderMove.Issue, party) is { } refused ? refused
        : DueFault(content.DueOn, actor.Today) is { } fault ? new OrderOutcome.Refused(fault)
        : seen != order.Version ? new OrderOutcome.Stale()
        : OrderRules.Moved(
            order with
            {
                State = OrderState.Issued,
                Content = content,
                Number = number,
                Group = group,
                OriginalDueOn = content.DueOn,
                IssuedAt = actor.At,
                IssuedBy = actor.PersonId,
                AssignedAt = actor.At,
            },
            "签发");

    /// <summary>What is wrong with a date; null where nothing is.</summary>
    public static string? DueFault(DateOnly due, DateOnly today) =>
        due < today ? $"办结时限{due:yyyy年M月d日}已经过去，请选择今天或以后的日期。"
        : due > today.AddYears(MostYears) ? $"办结时限{due:yyyy年M月d日}太远，请核对年份。"
        : null;

    /// <summary>The date of an order: what was typed, moved off days that are off, or by urgency where nothing was (R48).</summary>
    public static DateOnly Due(DateOnly? typed, bool urgent, bool byLeader, DateOnly today, WorkingCalendar days, OrderTerms terms) =>
        typed is { } date ? date < today ? date : OrderDates.Settle(days, date, byLeader) : OrderDates.DefaultDue(days, today, urgent, terms);
}
