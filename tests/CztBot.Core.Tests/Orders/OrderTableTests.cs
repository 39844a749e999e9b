using CztBot.Core.Orders;

namespace CztBot.Core.Tests.Orders;

/// <summary>Who may do what in which state (R49), written down apart from the code.</summary>
[Trait("Rule", "R49")]
public sealed class OrderTableTests
{
    // Columns: Save Send Issue Receive Refuse Uphold Reassign Progress Reply Redo Close Extend Decide Void Discard.
    private static readonly Dictionary<OrderState, string> States = new()
    {
        [OrderState.Draft] = "+++..........++",
        [OrderState.Pending] = "+++..........++",
        [OrderState.Issued] = "...++++......+.",
        [OrderState.Received] = "......+++..+++.",
        [OrderState.Working] = "......+++..+++.",
        [OrderState.Replied] = "........+++..+.",
        [OrderState.Redo] = "......+++..+++.",
        [OrderState.Closed] = "...............",
        [OrderState.Voided] = "...............",
    };

    private static readonly Dictionary<OrderParty, string> Parties = new()
    {
        [OrderParty.None] = "...............",
        [OrderParty.Unit] = "...++..++..+...",
        [OrderParty.CoUnit] = "...............",
        [OrderParty.Clerk] = "++.......++...+",
        [OrderParty.Head] = "+++..++..++.+++",
        [OrderParty.Instructor] = ".........++.+..",
    };

    public static TheoryData<OrderState, OrderMove> Cells => [.. Enum.GetValues<OrderState>().SelectMany(_ => Enum.GetValues<OrderMove>(), (state, move) => (state, move))];

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_illegal_move_is_refused_in_words_and_a_legal_one_is_not(OrderState state, OrderMove move)
    {
        foreach (var (party, mine) in Parties)
        {
            var may = States[state][(int)move] == '+' && mine[(int)move] == '+';
            var why = OrderTable.WhyNot(Given.Order(state), move, party);

            (why is null).ShouldBe(may, $"{state} {move} {party}");
            if (why is null) continue;
            why.Reason.ShouldEndWith("。");
            why.Reason.ShouldMatch("不|没有");
            why.Reason.ShouldMatch("请|由");
            why.Right.ShouldBe(mine[(int)move] != '+', $"{state} {move} {party}");
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_rules_themselves_keep_the_table(OrderState state, OrderMove move)
    {
        foreach (var party in Parties.Keys)
        {
            var order = Given.Order(state);
            var refused = Given.Do(move, order, party, order.Version) is OrderOutcome.Refused;

            // What the table leaves open may still lack something, e.g. a request to decide on; what it closes stays closed.
            if (OrderTable.WhyNot(order, move, party) is not null) refused.ShouldBeTrue($"{state} {move} {party}");
        }
    }

    [Fact]
    [Trait("Rule", "R52")]
    public void Whoever_belongs_to_the_unit_cannot_verify_it_even_as_clerk_head_or_leader()
    {
        foreach (var move in (OrderMove[])[OrderMove.Close, OrderMove.Redo])
        {
            OrderTable.WhyNot(Given.Order(OrderState.Replied), move, Given.Everybody)!.Reason.ShouldContain("主办单位不能核实自己的办理结果");
        }
    }

    [Theory]
    [InlineData(OrderMove.Save)]
    [InlineData(OrderMove.Receive)]
    [InlineData(OrderMove.Reply)]
    [InlineData(OrderMove.Close)]
    [InlineData(OrderMove.Extend)]
    [InlineData(OrderMove.Void)]
    [InlineData(OrderMove.Discard)]
    public void A_move_seen_from_an_old_card_changes_nothing(OrderMove move)
    {
        var state = Enum.GetValues<OrderState>().First(one => OrderTable.Allows(one, move));
        var party = move == OrderMove.Close ? OrderParty.Clerk : Given.Everybody;

        Given.Do(move, Given.Order(state), party, seen: 2).ShouldBeOfType<OrderOutcome.Stale>();
        Given.Do(move, Given.Order(state), party, seen: 3).ShouldBeOfType<OrderOutcome.Moved>().Order.Version.ShouldBe(4);
    }
}
