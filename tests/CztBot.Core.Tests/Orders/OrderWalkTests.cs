using CztBot.Core.Orders;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Core.Tests.Orders;

/// <summary>Random walks: whatever is pressed by whoever in whatever order, no illegal state is reached (R47, R49, R51, R52).</summary>
[Trait("Rule", "R49")]
public sealed class OrderWalkTests
{
    // The arrows of R49, from the text.
    private static readonly Dictionary<OrderState, OrderState[]> Arrows = new()
    {
        [OrderState.Draft] = [OrderState.Draft, OrderState.Pending, OrderState.Issued, OrderState.Voided],
        [OrderState.Pending] = [OrderState.Draft, OrderState.Pending, OrderState.Issued, OrderState.Voided],
        [OrderState.Issued] = [OrderState.Issued, OrderState.Received, OrderState.Voided],
        [OrderState.Received] = [OrderState.Received, OrderState.Working, OrderState.Replied, OrderState.Issued, OrderState.Voided],
        [OrderState.Working] = [OrderState.Working, OrderState.Replied, OrderState.Issued, OrderState.Voided],
        [OrderState.Replied] = [OrderState.Replied, OrderState.Redo, OrderState.Closed, OrderState.Voided],
        [OrderState.Redo] = [OrderState.Redo, OrderState.Replied, OrderState.Issued, OrderState.Voided],
        [OrderState.Closed] = [],
        [OrderState.Voided] = [],
    };

    private static readonly Gen<(OrderMove Move, OrderParty Party, int Behind, int Day)> Step =
        from move in Gen.Elements(Enum.GetValues<OrderMove>())
        from party in Gen.Elements(OrderParty.None, OrderParty.Unit, OrderParty.CoUnit, OrderParty.Clerk, OrderParty.Head, OrderParty.Clerk | OrderParty.Head, OrderParty.Instructor, Given.Everybody)
        from behind in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        from day in Gen.Choose(0, 3)
        select (move, party, behind, day);

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void No_walk_reaches_an_illegal_state_or_changes_a_number(uint seed)
    {
        var reached = new HashSet<OrderState>();
        foreach (var walk in Gen.Sample(Step.ListOf(60), 400, new Rnd(seed), 60))
        {
            var order = Given.Order(OrderState.Draft);
            var day = new DateOnly(2019, 12, 6);
            foreach (var (move, party, behind, days) in walk)
            {
                day = day.AddDays(days);
                var outcome = Given.Do(move, order, party, order.Version - behind, day.ToString("yyyy-MM-dd"));
                if (outcome is not OrderOutcome.Moved moved) continue;
                behind.ShouldBe(0, "an old card moved it");
                Check(order, moved.Order, move, day);
                order = moved.Order;
                reached.Add(order.State);
            }
        }

        reached.ShouldBe(Enum.GetValues<OrderState>(), ignoreOrder: true);
    }

    private static void Check(HandOverOrder before, HandOverOrder after, OrderMove move, DateOnly day)
    {
        Arrows[before.State].ShouldContain(after.State, $"{move}");
        after.Version.ShouldBe(before.Version + 1);
        if (before.Number is not null) after.Number.ShouldBe(before.Number);
        (after.Number is null).ShouldBe(after.IsDraft || (after.State == OrderState.Voided && before.Number is null));
        if (move is not (OrderMove.Issue or OrderMove.Reassign)) after.OriginalDueOn.ShouldBe(before.OriginalDueOn);
        if (after.Content.DueOn != before.Content.DueOn) (move is OrderMove.Decide or OrderMove.Reassign).ShouldBeTrue($"{move} moved the date");
        if (move == OrderMove.Extend) (day <= before.Content.DueOn).ShouldBeTrue("asked after the date");
        if (after.State == OrderState.Closed) after.ClosedLate.ShouldBe(after.Reply!.At.Date > after.Content.DueOn.ToDateTime(default));
        if (after.State == OrderState.Working) after.Received.ShouldNotBeNull();
        new[] { after.IsLive, after.IsDraft, after.State is OrderState.Closed or OrderState.Voided }.Count(one => one).ShouldBe(1);
    }
}
