using CztBot.Core.Orders;
using CztBot.Core.Supervision;

namespace CztBot.Core.Tests.Supervision;

public sealed class SupervisionProposalsTests
{
    [Theory]
    [Trait("Rule", "R62")]
    [InlineData("2019-12-20", SupervisionTriggers.None)]
    [InlineData("2019-12-26", SupervisionTriggers.None)]
    [InlineData("2019-12-27", SupervisionTriggers.Overdue)]
    public void An_order_is_proposed_from_five_working_days_past_its_date(string day, SupervisionTriggers triggers) =>
        SupervisionProposals.TriggersOf(Given.Order, Given.Days, DateOnly.Parse(day), Given.Terms).ShouldBe(triggers);

    [Theory]
    [Trait("Rule", "R62")]
    [InlineData(true, false, null, 0, SupervisionTriggers.Key)]
    [InlineData(false, true, null, 0, SupervisionTriggers.Key)]
    [InlineData(false, false, 4, 0, SupervisionTriggers.Key)]
    [InlineData(false, false, 3, 0, SupervisionTriggers.None)]
    [InlineData(false, false, null, 1, SupervisionTriggers.None)]
    [InlineData(true, false, 5, 2, SupervisionTriggers.Key | SupervisionTriggers.Returned)]
    public void A_key_order_and_one_returned_twice_are_proposed(bool key, bool leader, int? level, int redos, SupervisionTriggers triggers)
    {
        var order = Given.Order with { Redos = redos, Content = Given.Order.Content with { Key = key, InstructorId = leader ? "s1" : null, Level = level } };

        SupervisionProposals.TriggersOf(order, Given.Days, new DateOnly(2019, 12, 10), Given.Terms).ShouldBe(triggers);
    }

    [Fact]
    [Trait("Rule", "R62")]
    public void The_limits_are_settings()
    {
        var terms = new SupervisionTerms { KeyFlag = false, KeyInstructor = false, KeyLevel = 6, OverdueDays = 2, Returns = 3 };
        var order = Given.Order with { Redos = 2, Content = Given.Order.Content with { Key = true, InstructorId = "s1", Level = 5 } };

        SupervisionProposals.TriggersOf(order, Given.Days, new DateOnly(2019, 12, 23), terms).ShouldBe(SupervisionTriggers.None);
        SupervisionProposals.TriggersOf(order, Given.Days, new DateOnly(2019, 12, 24), terms).ShouldBe(SupervisionTriggers.Overdue);
    }

    [Fact]
    [Trait("Rule", "R62")]
    public void What_is_closed_void_or_answered_in_time_is_not_proposed()
    {
        var day = new DateOnly(2020, 1, 31);
        var key = Given.Order with { Content = Given.Order.Content with { Key = true } };
        foreach (var state in (OrderState[])[OrderState.Draft, OrderState.Closed, OrderState.Voided])
            SupervisionProposals.TriggersOf(key with { State = state }, Given.Days, day, Given.Terms).ShouldBe(SupervisionTriggers.None, $"{state}");
        var answered = Given.Order with { State = OrderState.Replied, Reply = new OrderReply("已办。", "", true, "u1", Given.At("2019-12-20").At) };

        SupervisionProposals.TriggersOf(answered, Given.Days, day, Given.Terms).ShouldBe(SupervisionTriggers.None);
        SupervisionProposals.TriggersOf(answered with { Reply = answered.Reply with { At = Given.At("2019-12-26").At } }, Given.Days, day, Given.Terms).ShouldBe(SupervisionTriggers.None);
    }

    [Theory]
    [Trait("Rule", "R62")]
    [InlineData(SupervisionState.Open)]
    [InlineData(SupervisionState.Rectified)]
    [InlineData(SupervisionState.Closed)]
    [InlineData(SupervisionState.Declined)]
    public void What_was_decided_is_not_proposed_again_until_something_new_comes(SupervisionState state)
    {
        var day = new DateOnly(2020, 1, 6);
        IReadOnlyList<SupervisionProposal> Proposed(HandOverOrder order) => SupervisionProposals.Of([order], [Given.Case(state)], Given.Days, day, Given.Terms);

        Proposed(Given.Order).ShouldBeEmpty();
        Proposed(Given.Order with { Redos = 2 }).Count.ShouldBe(Given.Case(state).IsOpen ? 0 : 1);
    }

    [Fact]
    [Trait("Rule", "R62")]
    public void The_head_is_told_once_an_order_and_trigger_and_not_of_key_orders()
    {
        IReadOnlyList<SupervisionProposal> proposals = [new(Given.Order, SupervisionTriggers.Key | SupervisionTriggers.Overdue)];

        var first = SupervisionNotices.Proposals(proposals, Given.Standing, Given.At("2019-12-31").At).ShouldHaveSingleItem();
        first.Recipient.ShouldBe("person:h1");
        SupervisionNotices.Proposals(proposals, Given.Standing, Given.At("2020-02-03").At).ShouldHaveSingleItem().Key.ShouldBe(first.Key);
        SupervisionNotices.Proposals([new(Given.Order, SupervisionTriggers.Key)], Given.Standing, Given.At("2019-12-31").At).ShouldBeEmpty();
    }
}
