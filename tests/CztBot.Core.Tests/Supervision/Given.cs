using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Supervision;
using CztBot.Core.Tests.Calendars;

namespace CztBot.Core.Tests.Supervision;

/// <summary>An order of 长沙住建, due on Friday 2019-12-20, and its supervision in every state, to be put right by Monday 2020-01-20.</summary>
internal static class Given
{
    public const string Unit = "长沙/住建";
    public const string Lead = "株洲/发改";
    public static readonly SupervisionTerms Terms = new();
    public static readonly DateOnly RectifyBy = new(2020, 1, 20);

    public static WorkingCalendar Days => Shipped.Calendar;

    public static Standing Standing { get; } = new(
        new Plan { Title = "", Sections = [], Items = [] },
        Roster.Empty with
        {
            Units = [new(Unit, "长沙", "长沙市住建委"), new(Lead, "株洲", "株洲市发改委")],
            People =
            [
                Person("u1", Roles.Contact), Person("t1", Roles.Contact), Person("k1", Roles.Clerk), Person("h1", Roles.Head),
                Leader("s1", "长沙", Office.Secretary), Leader("m1", "湘潭", Office.Mayor), Leader("e1", "株洲", Office.ExecutiveViceMayor), Leader("v1", "长沙", Office.ViceMayor),
                Person("a1", Roles.Aide),
            ],
            Contacts = [new(Unit, "u1", true, new(2019, 11, 1), null), new(Lead, "t1", true, new(2019, 11, 1), null)],
            Delegations = [new("m1", "a1", [], [], new(2019, 11, 1), null)],
        },
        Days, []);

    public static Actor At(string day, string person = "p1") => new(person, "张三", "test", new DateTimeOffset(DateTime.Parse(day + "T10:00"), TimeSpan.FromHours(8)));

    public static HandOverOrder Order { get; } = new()
    {
        Id = "o1", Request = "r1", State = OrderState.Received, Version = 3, Number = new OrderNumber(2019, 7), OriginalDueOn = new(2019, 12, 20), IssuedAt = At("2019-12-06").At, IssuedBy = "h1",
        AssignedAt = At("2019-12-06").At, Received = new Stamp("u1", At("2019-12-09").At), Content = new OrderContent { Requirement = "确定接线方案。", UnitId = Unit, DueOn = new(2019, 12, 20) },
    };

    public static SupervisionRecord Record { get; } = new()
    {
        Matter = "确定接线方案。", Basis = "交办单超期。", TeamUnitId = Lead, Team = "罗文静、袁佳文", Date = new(2020, 1, 3), Way = "现场督查", Findings = "方案没有会签。", Cause = "标高意见不一。", Opinion = "尽快会签。", RectifyBy = RectifyBy,
    };

    public static SupervisionCase Case(SupervisionState state)
    {
        var stamp = new Stamp("h1", At("2020-01-06").At);
        var one = new SupervisionCase
        {
            Id = "s1", Request = "q1", State = state, Version = 3, OrderId = "o1", Order = Order.Number!, UnitId = Unit, Triggers = SupervisionTriggers.Overdue, Record = Record, Opened = new Stamp("h1", At("2020-01-02").At),
        };
        if (state is SupervisionState.Open or SupervisionState.Declined or SupervisionState.Withdrawn) return one;
        one = one with { Evidence = SupervisionEvidence.Of(Order, Days, new(2020, 1, 3)) };
        if (state == SupervisionState.Confirming) return one;
        one = one with { UnitConfirmed = stamp, TeamConfirmed = stamp };
        if (state == SupervisionState.Confirmed) return one;
        one = one with { Signed = stamp };
        return state == SupervisionState.Rectifying ? one : one with { Rectification = new Rectification("已会签。", "", "u1", At("2020-01-15").At) };
    }

    /// <summary>A move with everything filled in rightly.</summary>
    public static SupervisionOutcome Do(SupervisionMove move, SupervisionCase one, SupervisionParty party, int seen, string day = "2020-01-08")
    {
        var actor = At(day);
        return move switch
        {
            SupervisionMove.Open => SupervisionOpening.Open("s2", "q2", Order, one, SupervisionTriggers.Overdue, party, Record, actor),
            SupervisionMove.Decline => SupervisionOpening.Decline("s2", "q2", Order, one, SupervisionTriggers.Overdue, party, "单位已说明情况。", actor),
            SupervisionMove.Record => SupervisionRules.Record(one, seen, party, Record with { RectifyBy = actor.Today.AddDays(14) }, actor, Days),
            SupervisionMove.Send => SupervisionRules.Send(one, seen, party, SupervisionEvidence.Of(Order, Days, actor.Today)),
            SupervisionMove.Confirm => SupervisionRules.Confirm(one, seen, party, "", actor),
            SupervisionMove.View => SupervisionRules.State(one, seen, party, "已经会签一部分。", actor),
            SupervisionMove.Conclude => SupervisionRules.Conclude(one, seen, party, actor),
            SupervisionMove.Rectify => SupervisionRules.Rectify(one, seen, party, "已会签。", "", actor),
            SupervisionMove.Verify => SupervisionRules.Verify(one, seen, party, pass: true, "核实无误。", actor),
            SupervisionMove.Pass => SupervisionRules.Pass(one, seen, party, "两次电话催办没有回复。", actor),
            _ => SupervisionRules.Withdraw(one, seen, party, "事项取消。"),
        };
    }

    public static SupervisionCase Moved(SupervisionOutcome outcome) => outcome.ShouldBeOfType<SupervisionOutcome.Moved>().Case;

    public static string Refused(SupervisionOutcome outcome) => outcome.ShouldBeOfType<SupervisionOutcome.Refused>().Reason;

    private static Person Person(string id, Roles role) => new() { Id = id, Name = id, Roles = role };

    private static Person Leader(string id, string city, Office office) => new() { Id = id, Name = id, Roles = Roles.Leader, City = city, Office = office };
}
