using CztBot.Core.Plans;
using FsCheck;
using FsCheck.Fluent;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Plans.Closure>;

namespace CztBot.Core.Tests.Plans;

/// <summary>Random walks over 办结销号 of an item: whatever is pressed by whoever, it goes where the table says and nowhere else (R41).</summary>
[Trait("Rule", "R41")]
public sealed class ItemClosureWalkTests
{
    // From the text of the rules; what does not stand here is refused. An item is proposed from the newest record, never from a version that a card carries.
    private static readonly Dictionary<(string State, string Move), string> Table = Arrows.Read("""
        none: finish=proposed
        proposed: close=closed return=returned
        returned: finish=proposed
        closed: reopen=reopened
        reopened: finish=proposed
        """);

    private static readonly Gen<(string Move, string Person, bool Verified, bool Blank, int Behind)> Step =
        from move in Gen.Elements("finish", "close", "return", "reopen")
        from person in Gen.Elements("contact", "clerk", "head")
        from verified in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from blank in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from behind in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (move, person, verified, blank, behind);

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Whatever_is_pressed_an_item_is_closed_only_as_the_table_says(uint seed)
    {
        var reached = new HashSet<string>();
        foreach (var walk in Gen.Sample(Step.ListOf(40), 300, new Rnd(seed), 40))
        {
            Closure? one = null;
            foreach (var (move, person, verified, blank, behind) in walk)
            {
                one = Check(one, move, person, verified, blank, behind);
                reached.Add(one?.State ?? "none");
            }
        }

        reached.ShouldBe(Table.Keys.Select(key => key.State).Distinct(), ignoreOrder: true);
    }

    private static Closure? Check(Closure? one, string move, string person, bool verified, bool blank, int behind)
    {
        var at = $"{one?.State} {move} {person} verified={verified} blank={blank} behind={behind}";
        var outcome = Do(one, (one?.Version ?? 0) - behind, move, person, verified, blank ? "" : "写明的内容。");
        var barred = move is "close" or "return" && (person == "contact" || one?.ProposedBy == person);
        if (!Table.TryGetValue((one?.State ?? "none", move), out var target) || barred || (move == "close" && !verified) || (blank && move != "close"))
        {
            outcome.ShouldBeOfType<Outcome.Refused>(at).Reason.ShouldEndWith("。");
            return one;
        }

        if (behind > 0 && move != "finish")
        {
            outcome.ShouldBeOfType<Outcome.Stale>(at);
            return one;
        }

        var moved = outcome.ShouldBeOfType<Outcome.Moved>(at).One;
        moved.State.ShouldBe(target, at);
        moved.Version.ShouldBe((one?.Version ?? 0) + 1, at);
        moved.Evidence.ShouldNotBeEmpty(at);
        if (move != "finish") (moved.ProposedBy, moved.Evidence, moved.Month).ShouldBe((one!.ProposedBy, one.Evidence, one.Month), at);
        return moved;
    }

    private static Outcome Do(Closure? one, int seen, string move, string person, bool verified, string text)
    {
        var actor = Given.Actor() with { PersonId = person };
        return move switch
        {
            "finish" => ItemClosure.Finish(one, "T24", new Month(2019, 11), "任务24", text, actor),
            "close" => ItemClosure.Close(one, seen, "任务24", person == "contact", verified, actor),
            "return" => ItemClosure.Return(one, seen, "任务24", person == "contact", text, actor),
            _ => ItemClosure.Reopen(one, seen, "任务24", text),
        };
    }
}
