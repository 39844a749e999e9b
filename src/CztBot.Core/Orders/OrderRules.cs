using CztBot.Core.Calendars;

namespace CztBot.Core.Orders;

/// <summary>What the unit does with an order (R49–R51). Who may is decided here, whatever card was pressed.</summary>
public static class OrderRules
{
    /// <summary>签收.</summary>
    public static OrderOutcome Receive(HandOverOrder order, int seen, OrderParty party, Actor actor) =>
        OrderTable.WhyNot(order, OrderMove.Receive, party) is { } refused ? refused
        : seen != order.Version ? new OrderOutcome.Stale()
        : Moved(order with { State = OrderState.Received, Received = new Stamp(actor.PersonId, actor.At), Refusal = null }, "签收");

    /// <summary>退回: not ours. The clock runs on until somebody decides (R50).</summary>
    /// <param name="suggested">A real unit other than the own.</param>
    public static OrderOutcome Refuse(HandOverOrder order, int seen, OrderParty party, string reason, string? suggested, Actor actor)
    {
        if (OrderTable.WhyNot(order, OrderMove.Refuse, party) is { } refused) return refused;
        if (order.Refusal is { Upheld: null }) return new OrderOutcome.Refused("这份交办单已经申请退回，不能重复申请。请等秘书处答复；答复前时限照算。");
        if (order.Refusal is not null) return new OrderOutcome.Refused("秘书处已经维持交办，不能再次退回。请签收办理。");
        if (reason.Length == 0) return new OrderOutcome.Refused("请填写退回理由。");
        if (suggested is null) return new OrderOutcome.Refused("请填写建议的主办单位，写单位全称。");
        if (suggested == order.Content.UnitId) return new OrderOutcome.Refused("建议的主办单位就是本单位，请写其他单位。");
        return seen != order.Version ? new OrderOutcome.Stale()
            : Moved(order with { Refusal = new Refusal(reason, suggested, actor.PersonId, actor.At) }, "申请退回");
    }

    /// <summary>反馈: a word on the way, or the result. A result that waits to be verified can still be replaced.</summary>
    public static OrderOutcome Reply(HandOverOrder order, int seen, OrderParty party, string text, string attachment, bool final, Actor actor)
    {
        if (OrderTable.WhyNot(order, final ? OrderMove.Reply : OrderMove.Progress, party) is { } refused) return refused;
        if (text.Length == 0) return new OrderOutcome.Refused(final ? "请填写办理结果。" : "请填写办理进展。");
        if (seen != order.Version) return new OrderOutcome.Stale();
        var reply = new OrderReply(text, attachment, final, actor.PersonId, actor.At);
        // A request for more time is moot once the result is there.
        return final
            ? Moved(order with { State = OrderState.Replied, Reply = reply, Asked = null }, "反馈结果")
            : Moved(order with { State = order.State == OrderState.Received ? OrderState.Working : order.State, Reply = reply }, "反馈进展");
    }

    /// <summary>申请延期: until the end of the due day, to a later day (R51).</summary>
    public static OrderOutcome Extend(
        HandOverOrder order, int seen, OrderParty party, string reason, DateOnly? due, Actor actor, WorkingCalendar days, OrderTerms terms)
    {
        if (OrderTable.WhyNot(order, OrderMove.Extend, party) is { } refused) return refused;
        if (order.Asked is not null) return new OrderOutcome.Refused("已有一份延期申请等待审批，不能重复申请。请等答复。");
        if (actor.Today > order.Content.DueOn)
            return new OrderOutcome.Refused($"办结时限{order.Content.DueOn:yyyy年M月d日}已过，不能再申请延期。请尽快反馈办理结果，并写明逾期原因。");
        if (order.Extensions.Count >= terms.HeadExtensions && order.Content.InstructorId is null)
            return new OrderOutcome.Refused("再次延期须由交办领导批准，这份交办单没有交办领导，不能再延。请在时限内反馈，或联系秘书处。");
        if (reason.Length == 0) return new OrderOutcome.Refused("请填写延期理由。");
        if (due is not { } asked) return new OrderOutcome.Refused("请选择延期后的时限。");
        if (asked <= order.Content.DueOn) return new OrderOutcome.Refused($"延期后的时限应晚于现在的时限{order.Content.DueOn:yyyy年M月d日}，请重新选择。");
        if (asked > order.Content.DueOn.AddYears(1)) return new OrderOutcome.Refused("延期不能超过一年，请重新选择时限。");
        return seen != order.Version ? new OrderOutcome.Stale()
            : Moved(order with { Asked = new ExtensionRequest(reason, days.NextWorkday(asked), actor.PersonId, actor.At) }, "申请延期");
    }

    /// <summary>Who decides on the next extension: the head the first time, the issuing leader afterwards (R51).</summary>
    public static OrderParty DeciderOf(HandOverOrder order, OrderTerms terms) =>
        order.Extensions.Count < terms.HeadExtensions ? OrderParty.Head : OrderParty.Instructor;

    /// <summary>Its problem was classified anew: an order that is not over takes the level over, and its history says what it was (R43).</summary>
    /// <remarks>Copied in the same transaction instead of read from the problem: an order out of a dispatch has a level and no problem, and every rule, paper and total stays one of the order alone.</remarks>
    /// <returns>Null where nothing changes.</returns>
    public static OrderOutcome.Moved? Follow(HandOverOrder order, int level) =>
        order.State >= OrderState.Closed || order.Content.Level == level ? null
        : Moved(order with { Content = order.Content with { Level = level } }, $"层级调整（{(order.Content.Level is { } before ? $"原为第{before}级" : "原未定级")}）");

    internal static OrderOutcome.Moved Moved(HandOverOrder order, string action) => new(order with { Version = order.Version + 1 }, action);
}
