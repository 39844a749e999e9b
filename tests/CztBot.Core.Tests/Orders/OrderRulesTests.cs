using CztBot.Core.Orders;

namespace CztBot.Core.Tests.Orders;

public sealed class OrderRulesTests
{
    [Theory]
    [Trait("Rule", "R51")]
    [InlineData("2019-12-20", "2019-12-31", "")]
    [InlineData("2019-12-21", "2019-12-31", "已过，不能再申请延期")]
    [InlineData("2019-12-10", "2019-12-20", "应晚于现在的时限")]
    [InlineData("2019-12-10", "2019-12-19", "应晚于现在的时限")]
    [InlineData("2019-12-10", "2021-12-19", "不能超过一年")]
    public void An_extension_is_asked_for_until_the_due_day_is_over_and_to_a_later_day(string today, string due, string refusal) =>
        Outcome(OrderRules.Extend(Given.Order(OrderState.Received), 3, OrderParty.Unit, "方案待批。", DateOnly.Parse(due), Given.At(today), Given.Days, Given.Terms)).ShouldContain(refusal);

    [Theory]
    [Trait("Rule", "R43")]
    [InlineData(OrderState.Draft, 3, "层级调整（原为第3级）")]
    [InlineData(OrderState.Pending, null, "层级调整（原未定级）")]
    [InlineData(OrderState.Received, 3, "层级调整（原为第3级）")]
    [InlineData(OrderState.Replied, 4, null)]
    [InlineData(OrderState.Closed, 3, null)]
    [InlineData(OrderState.Voided, 3, null)]
    public void An_order_that_is_not_over_takes_over_another_level_of_its_problem_once(OrderState state, int? before, string? action)
    {
        var order = Given.Order(state) with { Content = Given.Order(state).Content with { Level = before } };

        var follows = OrderRules.Follow(order, 4);

        follows?.Action.ShouldBe(action);
        (follows?.Order.Content.Level, follows?.Order.Version, follows?.Order.State).ShouldBe(action is null ? (null, null, null) : (4, order.Version + 1, state));
        if (follows is not null) OrderRules.Follow(follows.Order, 4).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R51")]
    public void The_head_grants_the_first_extension_and_the_issuing_leader_the_next_and_the_original_date_stays_visible()
    {
        var first = Asked(Given.Order(OrderState.Received));
        Outcome(OrderReview.Decide(first, first.Version, OrderParty.Instructor, true, "同意。", Given.At("2019-12-10"), Given.Terms)).ShouldContain("首次延期由秘书处负责人审批");
        var granted = Granted(first, OrderParty.Head);
        (granted.Content.DueOn, granted.OriginalDueOn).ShouldBe((new DateOnly(2019, 12, 30), Given.Due));

        var second = Asked(granted);
        Outcome(OrderReview.Decide(second, second.Version, OrderParty.Head, true, "同意。", Given.At("2019-12-10"), Given.Terms)).ShouldContain("再次延期由交办领导审批");
        Granted(second, OrderParty.Instructor).Extensions.Select(one => one.From).ShouldBe([Given.Due, new DateOnly(2019, 12, 30)]);
    }

    [Fact]
    [Trait("Rule", "R51")]
    public void Without_an_issuing_leader_there_is_no_second_extension()
    {
        var granted = Granted(Asked(Given.Order(OrderState.Received)), OrderParty.Head);
        var alone = granted with { Content = granted.Content with { InstructorId = null } };

        Outcome(Given.Do(OrderMove.Extend, alone, OrderParty.Unit, alone.Version)).ShouldContain("没有交办领导，不能再延");
    }

    [Fact]
    [Trait("Rule", "R51")]
    public void A_refused_extension_leaves_the_date_and_can_be_asked_for_again()
    {
        var asked = Asked(Given.Order(OrderState.Received));
        Outcome(OrderReview.Decide(asked, asked.Version, OrderParty.Head, false, "", Given.At("2019-12-10"), Given.Terms)).ShouldContain("请填写理由");
        Outcome(OrderReview.Decide(asked, asked.Version, OrderParty.Head, null, "同意。", Given.At("2019-12-10"), Given.Terms)).ShouldContain("没有选择同意或者不同意");

        var denied = Moved(OrderReview.Decide(asked, asked.Version, OrderParty.Head, false, "请抓紧。", Given.At("2019-12-10"), Given.Terms));

        (denied.Content.DueOn, denied.Asked).ShouldBe((Given.Due, null));
        Asked(denied).Asked.ShouldNotBeNull();
    }

    [Fact]
    [Trait("Rule", "R50")]
    public void A_refusal_names_another_unit_and_the_clock_runs_on_until_it_is_reassigned()
    {
        var order = Given.Order(OrderState.Issued);
        Outcome(OrderRules.Refuse(order, 3, OrderParty.Unit, "", "株洲/住建", Given.At("2019-12-10"))).ShouldContain("请填写退回理由");
        Outcome(OrderRules.Refuse(order, 3, OrderParty.Unit, "非本单位职责。", null, Given.At("2019-12-10"))).ShouldContain("请填写建议的主办单位");
        Outcome(OrderRules.Refuse(order, 3, OrderParty.Unit, "非本单位职责。", "长沙/住建", Given.At("2019-12-10"))).ShouldContain("就是本单位");

        var refused = Moved(Given.Do(OrderMove.Refuse, order, OrderParty.Unit, 3));
        (refused.State, refused.Content.DueOn, refused.IsOverdue(new DateOnly(2019, 12, 21))).ShouldBe((OrderState.Issued, Given.Due, true));
        Outcome(Given.Do(OrderMove.Refuse, refused, OrderParty.Unit, 4)).ShouldContain("已经申请退回");

        var moved = Moved(Given.Do(OrderMove.Reassign, refused, OrderParty.Head, 4));
        (moved.Number, moved.Content.UnitId, moved.OriginalDueOn, moved.Refusal).ShouldBe((order.Number, "株洲/住建", new DateOnly(2020, 1, 10), null));

        var upheld = Moved(Given.Do(OrderMove.Uphold, refused, OrderParty.Head, 4));
        Outcome(Given.Do(OrderMove.Refuse, upheld, OrderParty.Unit, 5)).ShouldContain("已经维持交办，不能再次退回");
        Moved(Given.Do(OrderMove.Receive, upheld, OrderParty.Unit, 5)).State.ShouldBe(OrderState.Received);
    }

    [Theory]
    [Trait("Rule", "R52")]
    [InlineData("2019-12-20", "2019-12-27", false)]
    [InlineData("2019-12-21", "2019-12-21", true)]
    public void What_was_answered_in_time_is_not_late_by_the_verification_and_what_came_late_stays_so(string answered, string verified, bool late)
    {
        var replied = Moved(OrderRules.Reply(Given.Order(OrderState.Received), 3, OrderParty.Unit, "已会签。", "", true, Given.At(answered)));

        var closed = Moved(OrderReview.Close(replied, 4, OrderParty.Clerk, "", Given.At(verified)));

        (closed.ClosedLate, OrderWords.State(closed, new DateOnly(2020, 6, 1))).ShouldBe((late, late ? "超期办结" : "已办结"));
    }

    [Fact]
    [Trait("Rule", "R49")]
    public void A_word_on_the_way_is_not_the_result()
    {
        var working = Moved(Given.Do(OrderMove.Progress, Given.Order(OrderState.Received), OrderParty.Unit, 3));
        working.State.ShouldBe(OrderState.Working);
        Outcome(Given.Do(OrderMove.Close, working, OrderParty.Clerk, 4)).ShouldContain("还没有反馈办理结果");

        var redo = Moved(Given.Do(OrderMove.Redo, Moved(Given.Do(OrderMove.Reply, working, OrderParty.Unit, 4)), OrderParty.Clerk, 5));
        (redo.State, redo.Redos).ShouldBe((OrderState.Redo, 1));
        Moved(Given.Do(OrderMove.Progress, redo, OrderParty.Unit, 6)).State.ShouldBe(OrderState.Redo);
    }

    private static HandOverOrder Asked(HandOverOrder order) => Moved(Given.Do(OrderMove.Extend, order, OrderParty.Unit, order.Version));

    private static HandOverOrder Granted(HandOverOrder order, OrderParty by) =>
        Moved(OrderReview.Decide(order, order.Version, by, true, "同意。", Given.At("2019-12-10"), Given.Terms));

    private static HandOverOrder Moved(OrderOutcome outcome) => outcome.ShouldBeOfType<OrderOutcome.Moved>().Order;

    private static string Outcome(OrderOutcome outcome) => outcome is OrderOutcome.Refused refused ? refused.Reason : "";
}
