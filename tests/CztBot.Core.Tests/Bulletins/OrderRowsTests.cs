using CztBot.Core.Bulletins;
using CztBot.Core.Orders;

namespace CztBot.Core.Tests.Bulletins;

/// <summary>Orders as the next bulletin tells of them; the last one was signed on 16 December 2019.</summary>
[Trait("Rule", "R55")]
public sealed class OrderRowsTests
{
    private static readonly DateTimeOffset Signed = At("2019-12-16T09:00");

    [Theory]
    [InlineData(OrderState.Working, "2020-01-15", "2020-01-15", "办理中")]
    [InlineData(OrderState.Working, "2020-01-15", "2020-01-16", "超期未结")]
    [InlineData(OrderState.Replied, "2020-01-15", "2020-01-16", "办理中")]
    public void An_order_is_overdue_from_the_day_after_its_date_and_not_while_a_timely_result_is_verified(OrderState state, string due, string today, string expected) =>
        Rows([Order(1, state) with { Content = Content with { DueOn = Day(due) }, Reply = new OrderReply("已会签。", "", true, "p", At("2020-01-10T10:00")) }], today: today).Single().State.ShouldBe(expected);

    [Theory]
    [InlineData(false, "已办结")]
    [InlineData(true, "超期办结")]
    public void What_was_closed_late_stays_so(bool late, string expected) =>
        Rows([Closed(1, "2019-12-20") with { ClosedLate = late }]).Single().State.ShouldBe(expected);

    [Fact]
    public void What_was_open_at_the_last_bulletin_or_came_since_is_told_and_what_was_over_before_is_not()
    {
        var old = At("2019-12-09T10:00");
        HandOverOrder[] orders =
        [
            Closed(1, "2019-12-12") with { IssuedAt = old },
            Closed(2, "2019-12-20") with { IssuedAt = old },
            Order(3, OrderState.Working) with { IssuedAt = old },
            Order(4, OrderState.Issued),
            Closed(5, "2019-12-20"),
        ];

        Rows(orders).Select(row => row.Number).ShouldBe(["〔2019〕2号", "〔2019〕3号", "〔2019〕4号", "〔2019〕5号"]);
        Rows(orders, since: null).Count.ShouldBe(5);
    }

    [Fact]
    public void What_the_last_bulletin_called_open_and_was_withdrawn_since_is_told_once()
    {
        var withdrawn = Order(1, OrderState.Voided) with { IssuedAt = At("2019-12-09T10:00"), Opinion = "事项取消。" };
        var open = Rows([withdrawn with { State = OrderState.Working }]);

        var row = Rows([withdrawn], last: open).Single();
        row.State.ShouldBe("已撤销");
        row.Reply.ShouldBe("撤销：事项取消。");
        Rows([withdrawn], last: [row]).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_unit_answered_is_told_when_it_was_verified_and_before_only_how_far_it_is()
    {
        var reply = new OrderReply("方案已会签。", "", true, "p", At("2019-12-19T10:00"));

        Rows([Order(1, OrderState.Replied) with { Reply = reply }]).Single().Reply.ShouldBe("已反馈，待核实");
        Rows([Closed(1, "2019-12-20") with { Reply = reply }]).Single().Reply.ShouldBe("方案已会签。");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [Trait("Rule", "R56")]
    public void An_order_of_a_problem_for_leaders_is_for_leaders_alone(int? level, bool hidden) =>
        Rows([Order(1, OrderState.Issued) with { Content = Content with { Level = level } }]).Single().LeadersOnly.ShouldBe(hidden);

    private static OrderContent Content => new() { Requirement = "确定接线方案。", UnitId = "甲/部门1", DueOn = Day("2020-01-20") };

    private static HandOverOrder Order(int number, OrderState state) => new()
    {
        Id = $"o{number}", Request = $"r{number}", State = state, Content = Content, Number = new OrderNumber(2019, number), IssuedAt = At("2019-12-17T10:00"),
    };

    private static HandOverOrder Closed(int number, string day) => Order(number, OrderState.Closed) with { Closed = new Stamp("p", At($"{day}T10:00")) };

    private static IReadOnlyList<OrderRow> Rows(HandOverOrder[] orders, IEnumerable<OrderRow>? last = null, string today = "2020-01-15") =>
        Rows(orders, Signed, last, today);

    private static IReadOnlyList<OrderRow> Rows(HandOverOrder[] orders, DateTimeOffset? since, IEnumerable<OrderRow>? last = null, string today = "2020-01-15") =>
        OrderRows.Of(orders, Given.Standing, since, last ?? [], 3, Day(today));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + ":00+08:00", System.Globalization.CultureInfo.InvariantCulture);
}
