using CztBot.Core.Calendars;
using CztBot.Core.Orders;
using CztBot.Core.Tests.Calendars;

namespace CztBot.Core.Tests.Orders;

/// <summary>Orders in every state, all due on Friday 2019-12-20.</summary>
internal static class Given
{
    public const OrderParty Everybody = OrderParty.Unit | OrderParty.Clerk | OrderParty.Head | OrderParty.Instructor;
    public static readonly OrderTerms Terms = new();
    public static readonly DateOnly Due = new(2019, 12, 20);

    public static WorkingCalendar Days => Shipped.Calendar;

    public static OrderContent Content { get; } = new() { Requirement = "确定接线方案。", UnitId = "长沙/住建", DueOn = Due, InstructorId = "leader" };

    public static Actor At(string day, string person = "p1") => new(person, "张三", "test", new DateTimeOffset(DateTime.Parse(day + "T10:00"), TimeSpan.FromHours(8)));

    public static HandOverOrder Order(OrderState state)
    {
        var at = At("2019-12-06").At;
        var order = new HandOverOrder { Id = "o1", Request = "r1", State = state, Version = 3, Content = Content };
        if (state <= OrderState.Pending) return order;
        order = order with { Number = new OrderNumber(2019, 7), OriginalDueOn = Due, IssuedAt = at, IssuedBy = "head", AssignedAt = at };
        if (state is OrderState.Issued) return order;
        order = order with { Received = new Stamp("p1", at) };
        return state is OrderState.Replied or OrderState.Redo or OrderState.Closed ? order with { Reply = new OrderReply("已办。", "", true, "p1", at) } : order;
    }

    /// <summary>A move with everything filled in rightly.</summary>
    public static OrderOutcome Do(OrderMove move, HandOverOrder order, OrderParty party, int seen, string day = "2019-12-10", int number = 8)
    {
        var actor = At(day);
        return move switch
        {
            OrderMove.Save => OrderWriting.Save(order, seen, party, order.Content, send: false),
            OrderMove.Send => OrderWriting.Save(order, seen, party, order.Content, send: true),
            OrderMove.Issue => OrderWriting.Issue(order, seen, party, order.Content, new OrderNumber(2019, number), null, actor),
            OrderMove.Receive => OrderRules.Receive(order, seen, party, actor),
            OrderMove.Refuse => OrderRules.Refuse(order, seen, party, "不属本单位职责。", "株洲/住建", actor),
            OrderMove.Uphold => OrderReview.Uphold(order, seen, party, "属住建职责。"),
            OrderMove.Reassign => OrderReview.Reassign(order, seen, party, order.Content.UnitId == "株洲/住建" ? "长沙/住建" : "株洲/住建", new DateOnly(2020, 1, 10), "职责调整。", actor, Days),
            OrderMove.Progress => OrderRules.Reply(order, seen, party, "正在会商。", "", final: false, actor),
            OrderMove.Reply => OrderRules.Reply(order, seen, party, "已会签。", "", final: true, actor),
            OrderMove.Redo => OrderReview.Redo(order, seen, party, "请补充图纸。"),
            OrderMove.Close => OrderReview.Close(order, seen, party, "核实无误。", actor),
            OrderMove.Extend => OrderRules.Extend(order, seen, party, "方案待批。", order.Content.DueOn.AddDays(10), actor, Days, Terms),
            OrderMove.Decide => OrderReview.Decide(order, seen, party, grant: true, "同意。", actor, Terms),
            OrderMove.Discard => OrderReview.Discard(order, seen, party, ""),
            _ => OrderReview.Void(order, seen, party, "事项取消。"),
        };
    }
}
