using CztBot.Core.CarryOvers;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using FsCheck;
using FsCheck.Fluent;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.CarryOvers.CarryOver>;

namespace CztBot.Core.Tests.CarryOvers;

/// <summary>Random walks: whatever is pressed by whoever in whatever order, a carry-over goes where the table says and nowhere else (R4, R6, R41).</summary>
[Trait("Rule", "R41")]
public sealed class CarryOverWalkTests
{
    private const string Unit = "contact";

    // From the text of the rules; what does not stand here is refused.
    private static readonly Dictionary<(string State, string Move), string> Table = Arrows.Read("""
        alone: finish=waiting link=linked leave=left·alone update=alone
        linked: link=linked unlink=alone leave=left·linked
        waiting: pass=closed back=alone leave=left·waiting update=waiting
        closed: reopen=alone
        left·alone: return=alone
        left·linked: return=linked
        left·waiting: return=waiting
        """);

    private static readonly CarryOver Row = new() { Id = "2018-01", Name = "某路快速化改造", Lead = new UnitRef { UnitId = "长沙/住建", Name = "长沙市住建委" }, Status = Statuses.Normal };

    private static readonly Gen<(string Move, string Person, bool Blank, int Behind)> Step =
        from move in Gen.Elements("finish", "pass", "back", "reopen", "link", "unlink", "leave", "return", "update", "import")
        from person in Gen.Elements(Unit, "clerk", "head")
        from blank in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from behind in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (move, person, blank, behind);

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Whatever_is_pressed_a_carry_over_goes_where_the_table_says(uint seed)
    {
        var reached = new HashSet<string>();
        foreach (var walk in Gen.Sample(Step.ListOf(60), 300, new Rnd(seed), 60))
        {
            var (one, step) = (Row, 0);
            foreach (var (move, person, blank, behind) in walk)
            {
                reached.Add(StateOf(one));
                Offered(one);
                one = Check(one, move, person, blank, behind, ++step);
            }
        }

        reached.ShouldBe(Table.Keys.Select(key => key.State).Distinct(), ignoreOrder: true);
    }

    private static CarryOver Check(CarryOver one, string move, string person, bool blank, int behind, int step)
    {
        var at = $"{StateOf(one)} {move} {person} blank={blank} behind={behind}";
        if (move == "import") return Imported(one, step, at);
        var outcome = Do(one, one.Version - behind, move, person, blank, step);
        var barred = move is "pass" or "back" && (person == Unit || one.Closing?.Proposed.By == person);
        var empty = blank && move != "pass";
        if (!Table.TryGetValue((StateOf(one), move), out var target) || barred || empty)
        {
            outcome.ShouldBeOfType<Outcome.Refused>(at).Reason.ShouldEndWith("。");
            return one;
        }

        if (behind > 0)
        {
            outcome.ShouldBeOfType<Outcome.Stale>(at);
            return one;
        }

        var moved = outcome.ShouldBeOfType<Outcome.Moved>(at).One;
        StateOf(moved).ShouldBe(target, at);
        moved.Version.ShouldBe(one.Version + 1, at);
        if (target == "closed") moved.ShouldSatisfyAllConditions(closed => closed.Status.ShouldBe(Statuses.Done), closed => closed.Closing!.Proposed.ShouldBe(one.Closing!.Proposed));
        if (move != "update") moved.Progress.ShouldBe(one.Progress, at);
        return moved;
    }

    // A file adds and renews, and never undoes what people decided.
    private static CarryOver Imported(CarryOver one, int step, string at)
    {
        if (CarryOverRules.Import(one, Row with { Target = $"目标{step}", ItemId = step % 2 == 0 ? "T05" : null, Progress = "文件里的进展。" }) is not { } moved) return one;
        (moved.One.Left, moved.One.Closing, moved.One.Version).ShouldBe((one.Left, one.Closing, one.Version + 1), at);
        if (one.Relinked is not null || one.Closing is not null) StateOf(moved.One).ShouldBe(StateOf(one), at);
        if (one.Updated is not null) moved.One.Progress.ShouldBe(one.Progress, at);
        return moved.One;
    }

    private static Outcome Do(CarryOver one, int seen, string move, string person, bool blank, int step)
    {
        var (actor, text) = (Given.Actor() with { PersonId = person }, blank ? "" : $"第{step}步。");
        return move switch
        {
            "finish" => TrackedClosure.Finish(one, seen, text, actor),
            "pass" or "back" => TrackedClosure.Verify(one, seen, move == "pass", text, person == Unit, actor),
            "reopen" => TrackedClosure.Reopen(one, seen, text),
            "link" => CarryOverClosure.Link(one, seen, one.ItemId == "T05" ? "T08" : "T05", text, actor),
            "unlink" => CarryOverClosure.Link(one, seen, null, text, actor),
            "leave" => CarryOverRules.Leave(one, seen, text, "王安和", new(2019, 12, 5), actor),
            "return" => CarryOverRules.Return(one, seen, text),
            _ => CarryOverRules.Update(one, seen, Statuses.Behind, text, actor),
        };
    }

    // A form is shown for what the table has, and for nothing else.
    private static void Offered(CarryOver one)
    {
        foreach (var (what, move) in ((string, string)[])[(TrackedClosure.Proposing, "finish"), (TrackedClosure.Verifying, "pass"), (TrackedClosure.Reopening, "reopen"), (TrackedClosure.Linking, "link")])
            TrackedClosure.IsOpenTo(one, what).ShouldBe(Table.ContainsKey((StateOf(one), move)), $"{StateOf(one)} {move}");
    }

    private static string StateOf(CarryOver one)
    {
        if (one.Closing is not null) one.IsLinked.ShouldBeFalse("what a task carries on is closed with the task");
        return (one.Left is null ? "" : "left·") + (one.IsClosed ? "closed" : one.Closing is not null ? "waiting" : one.IsLinked ? "linked" : "alone");
    }
}
