using CztBot.Core.Calendars;

namespace CztBot.Core.Orders;

/// <summary>What the secretariat and the issuing leader do with an issued order (R49–R52).</summary>
public static class OrderReview
{
    /// <summary>核实办结, 销号: the only way to close. Late for ever where the result came after the date (R52).</summary>
    public static OrderOutcome Close(HandOverOrder order, int seen, OrderParty party, string opinion, Actor actor) =>
        OrderTable.WhyNot(order, OrderMove.Close, party) is { } refused ? refused
        : seen != order.Version ? new OrderOutcome.Stale()
        : OrderRules.Moved(
            order with
            {
                State = OrderState.Closed,
                Closed = new Stamp(actor.PersonId, actor.At),
                ClosedLate = order.IsOverdue(actor.Today),
                Opinion = opinion,
            },
            "办结销号");

    /// <summary>退回重办: the date stays as it is.</summary>
    public static OrderOutcome Redo(HandOverOrder order, int seen, OrderParty party, string opinion)
    {
        if (OrderTable.WhyNot(order, OrderMove.Redo, party) is { } refused) return refused;
        if (opinion.Length == 0) return new OrderOutcome.Refused("请填写退回重办的意见，单位要凭它重办。");
        return seen != order.Version ? new OrderOutcome.Stale()
            : OrderRules.Moved(order with { State = OrderState.Redo, Redos = order.Redos + 1, Opinion = opinion, Decided = null }, "退回重办");
    }

    /// <summary>审批延期: the head the first time, the issuing leader afterwards; the original date stays visible (R51).</summary>
    public static OrderOutcome Decide(HandOverOrder order, int seen, OrderParty party, bool? grant, string opinion, Actor actor, OrderTerms terms)
    {
        if (OrderTable.WhyNot(order, OrderMove.Decide, party) is { } refused) return refused;
        if (order.Asked is not { } asked) return new OrderOutcome.Refused("没有等待审批的延期申请，不能审批。请查看最新情况。");
        if (!party.HasFlag(OrderRules.DeciderOf(order, terms)))
        {
            return order.Extensions.Count < terms.HeadExtensions
                ? new OrderOutcome.Refused("首次延期由秘书处负责人审批，您没有这项权限。请等秘书处负责人答复。", Right: true)
                : new OrderOutcome.Refused("再次延期由交办领导审批，您没有这项权限。请报交办领导。", Right: true);
        }

        if (grant is not { } granting) return new OrderOutcome.Refused("没有选择同意或者不同意，不能审批。请选择其中一项。");
        if (!granting && opinion.Length == 0) return new OrderOutcome.Refused("不同意延期的，请填写理由。");
        if (granting && asked.DueOn < actor.Today) return new OrderOutcome.Refused($"申请的时限{asked.DueOn:yyyy年M月d日}已过，不能同意。请答复不同意，或由单位重新申请。");
        if (seen != order.Version) return new OrderOutcome.Stale();
        var decided = order with { Asked = null, Opinion = OpinionOn(order, opinion), Decided = new Stamp(actor.PersonId, actor.At) };
        if (!granting) return OrderRules.Moved(decided, "不同意延期");
        var granted = new Extension(order.Content.DueOn, asked.DueOn, asked.Reason, actor.PersonId, actor.At);
        return OrderRules.Moved(
            decided with { Extensions = [.. order.Extensions, granted], Content = order.Content with { DueOn = asked.DueOn } }, "同意延期");
    }

    // What the unit has to do over stays with it beside the answer to its request.
    private static string OpinionOn(HandOverOrder order, string opinion) =>
        order.State != OrderState.Redo ? opinion : opinion.Length == 0 ? order.Opinion : $"{order.Opinion}\n延期审批意见：{opinion}";

    /// <summary>维持交办: a refusal is not accepted.</summary>
    public static OrderOutcome Uphold(HandOverOrder order, int seen, OrderParty party, string opinion)
    {
        if (OrderTable.WhyNot(order, OrderMove.Uphold, party) is { } refused) return refused;
        if (order.Refusal is not { Upheld: null } refusal) return new OrderOutcome.Refused("单位没有等待答复的退回申请，不能维持交办。请查看最新情况。");
        if (opinion.Length == 0) return new OrderOutcome.Refused("请填写维持交办的理由。");
        return seen != order.Version ? new OrderOutcome.Stale()
            : OrderRules.Moved(order with { Refusal = refusal with { Upheld = opinion }, Opinion = opinion }, "维持交办");
    }

    /// <summary>改派: another main unit, from now on with its own clock; the number stays (R47, R50).</summary>
    public static OrderOutcome Reassign(HandOverOrder order, int seen, OrderParty party, string unitId, DateOnly due, string reason, Actor actor, WorkingCalendar days)
    {
        if (OrderTable.WhyNot(order, OrderMove.Reassign, party) is { } refused) return refused;
        if (unitId == order.Content.UnitId) return new OrderOutcome.Refused("改派的单位就是现在的主办单位，请写其他单位。");
        if (reason.Length == 0) return new OrderOutcome.Refused("请填写改派理由。");
        if (OrderWriting.DueFault(due, actor.Today) is { } fault) return new OrderOutcome.Refused(fault);
        if (seen != order.Version) return new OrderOutcome.Stale();
        var settled = OrderDates.Settle(days, due, order.Content.InstructorId is not null);
        return OrderRules.Moved(
            order with
            {
                State = OrderState.Issued,
                AssignedAt = actor.At,
                OriginalDueOn = settled,
                Content = order.Content with { UnitId = unitId, DueOn = settled, CoUnitIds = [.. order.Content.CoUnitIds.Where(unit => unit != unitId)] },
                Received = null,
                Refusal = null,
                Reply = null,
                Asked = null,
                Extensions = [],
                Decided = null,
                Opinion = reason,
            },
            "改派");
    }

    /// <summary>转督查 follows from opening a supervision; the order goes on as it was (R49, R62).</summary>
    public static OrderOutcome.Moved Supervise(HandOverOrder order, string supervision, Actor actor) =>
        OrderRules.Moved(order with { Supervision = new OrderSupervision(supervision, actor.At) }, "转督查");

    /// <summary>结束督查 follows from the end of the supervision, whatever became of the order meanwhile.</summary>
    public static OrderOutcome.Moved EndSupervision(HandOverOrder order, Actor actor) =>
        OrderRules.Moved(order with { Supervision = order.Supervision! with { Until = actor.At } }, "结束督查");

    /// <summary>撤销, with the reason; the number stays with it for good (R47).</summary>
    public static OrderOutcome Void(HandOverOrder order, int seen, OrderParty party, string reason)
    {
        if (OrderTable.WhyNot(order, OrderMove.Void, party) is { } refused) return refused;
        if (reason.Length == 0) return new OrderOutcome.Refused("请填写撤销理由。");
        return seen != order.Version ? new OrderOutcome.Stale()
            : OrderRules.Moved(order with { State = OrderState.Voided, Asked = null, Opinion = reason }, "撤销");
    }

    /// <summary>撤销草稿 by whoever may write it: it never had a number, so none is lost (R47).</summary>
    public static OrderOutcome Discard(HandOverOrder order, int seen, OrderParty party, string reason) =>
        OrderTable.WhyNot(order, OrderMove.Discard, party) is { } refused ? refused
        : seen != order.Version ? new OrderOutcome.Stale()
        : OrderRules.Moved(order with { State = OrderState.Voided, Opinion = reason }, "撤销草稿");
}
