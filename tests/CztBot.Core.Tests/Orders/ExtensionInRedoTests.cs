using CztBot.Core.Orders;

namespace CztBot.Core.Tests.Orders;

/// <summary>More time asked for while a result is done over (R49, R51).</summary>
public sealed class ExtensionInRedoTests
{
    [Fact]
    [Trait("Rule", "R51")]
    public void A_request_in_an_order_that_is_done_over_is_seen_first_and_its_answer_leaves_the_opinion_to_work_by()
    {
        var redo = Moved(Given.Do(OrderMove.Redo, Given.Order(OrderState.Replied), OrderParty.Clerk, 3));
        OrderWords.State(redo, new(2019, 12, 10)).ShouldBe("退回重办");

        var asked = Moved(Given.Do(OrderMove.Extend, redo, OrderParty.Unit, 4));
        OrderWords.State(asked, new(2019, 12, 10)).ShouldBe("退回重办，申请延期");

        var granted = Moved(Given.Do(OrderMove.Decide, asked, OrderParty.Head, 5));
        (granted.State, granted.Opinion, granted.Decided!.By).ShouldBe((OrderState.Redo, "请补充图纸。\n延期审批意见：同意。", "p1"));
        Moved(OrderReview.Decide(asked, 5, OrderParty.Head, grant: true, "", Given.At("2019-12-10"), Given.Terms)).Opinion.ShouldBe("请补充图纸。");

        var again = Moved(Given.Do(OrderMove.Redo, Moved(Given.Do(OrderMove.Reply, granted, OrderParty.Unit, 6)), OrderParty.Clerk, 7));
        again.Decided.ShouldBeNull("what was decided before this return is told no more");
    }

    [Fact]
    [Trait("Rule", "R47")]
    public void A_draft_is_taken_back_by_a_clerk_and_what_has_a_number_is_not()
    {
        foreach (var state in (OrderState[])[OrderState.Draft, OrderState.Pending])
            Moved(OrderReview.Discard(Given.Order(state), 3, OrderParty.Clerk, "")).ShouldSatisfyAllConditions(order => order.State.ShouldBe(OrderState.Voided), order => order.Number.ShouldBeNull());
        OrderReview.Discard(Given.Order(OrderState.Issued), 3, OrderParty.Clerk, "").ShouldBeOfType<OrderOutcome.Refused>().Reason.ShouldContain("已经签发");
        OrderTotals.Of([Moved(OrderReview.Discard(Given.Order(OrderState.Draft), 3, OrderParty.Clerk, ""))], Given.Due).Issued.ShouldBe(0);
    }

    private static HandOverOrder Moved(OrderOutcome outcome) => outcome.ShouldBeOfType<OrderOutcome.Moved>().Order;
}
