using CztBot.Core.Orders;

namespace CztBot.Core.Tests.Orders;

public sealed class OrderDatesTests
{
    [Theory]
    [Trait("Rule", "R48")]
    // today, urgent, typed, by a leader: due
    [InlineData("2019-12-06", false, null, false, "2019-12-20")]
    [InlineData("2019-12-06", true, null, false, "2019-12-11")]
    [InlineData("2019-12-30", true, null, false, "2020-01-03")]
    [InlineData("2019-12-06", false, "2019-12-14", false, "2019-12-16")]
    [InlineData("2019-12-06", false, "2019-12-14", true, "2019-12-14")]
    [InlineData("2019-12-06", false, "2020-01-01", false, "2020-01-02")]
    [InlineData("2020-09-25", false, "2020-10-01", false, "2020-10-09")]
    public void A_date_is_what_was_typed_moved_off_days_off_or_by_urgency(string today, bool urgent, string? typed, bool leader, string due) =>
        OrderWriting.Due(typed is null ? null : DateOnly.Parse(typed), urgent, leader, DateOnly.Parse(today), Given.Days, Given.Terms).ShouldBe(DateOnly.Parse(due));

    [Theory]
    [Trait("Rule", "R48")]
    [InlineData("2019-12-05", "已经过去")]
    [InlineData("2019-12-06", "")]
    [InlineData("2022-01-01", "太远")]
    public void A_past_date_and_one_far_ahead_are_refused(string due, string fault) =>
        (OrderWriting.DueFault(DateOnly.Parse(due), new DateOnly(2019, 12, 6)) ?? "").ShouldContain(fault);

    [Theory]
    [Trait("Rule", "R53")]
    [InlineData(OrderState.Received, "2019-12-16", OrderLamp.None)]
    [InlineData(OrderState.Received, "2019-12-17", OrderLamp.Yellow)]
    [InlineData(OrderState.Received, "2019-12-20", OrderLamp.DueToday)]
    [InlineData(OrderState.Received, "2019-12-21", OrderLamp.Red)]
    [InlineData(OrderState.Issued, "2019-12-21", OrderLamp.Red)]
    [InlineData(OrderState.Replied, "2019-12-25", OrderLamp.None)]
    [InlineData(OrderState.Redo, "2019-12-25", OrderLamp.Red)]
    [InlineData(OrderState.Closed, "2019-12-25", OrderLamp.None)]
    [InlineData(OrderState.Voided, "2019-12-25", OrderLamp.None)]
    [InlineData(OrderState.Pending, "2019-12-25", OrderLamp.None)]
    public void The_lamp_is_yellow_three_working_days_before_and_red_after_the_date(OrderState state, string day, OrderLamp lamp) =>
        Given.Order(state).Lamp(Given.Days, DateOnly.Parse(day), Given.Terms).ShouldBe(lamp);

    [Theory]
    [Trait("Rule", "R50")]
    [InlineData("2019-12-09", false)]
    [InlineData("2019-12-10", true)]
    public void An_order_is_to_be_received_within_one_working_day(string day, bool late) =>
        Given.Order(OrderState.Issued).IsUnreceived(Given.Days, DateOnly.Parse(day), Given.Terms).ShouldBe(late);

    [Fact]
    [Trait("Rule", "R55")]
    public void The_totals_add_up_whatever_the_states_and_the_day()
    {
        var orders = Enum.GetValues<OrderState>().Select(Given.Order).Append(Given.Order(OrderState.Closed) with { ClosedLate = true }).ToList();
        foreach (var day in (string[])["2019-12-06", "2019-12-20", "2019-12-21", "2020-06-01"])
        {
            var totals = OrderTotals.Of(orders, DateOnly.Parse(day));

            totals.Issued.ShouldBe(8);
            (totals.Closed + totals.UnderWay + totals.Overdue + totals.ClosedLate + totals.Voided).ShouldBe(totals.Issued);
        }
    }
}
