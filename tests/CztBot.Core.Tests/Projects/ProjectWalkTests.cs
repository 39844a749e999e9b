using CztBot.Core.Projects;
using FsCheck;
using FsCheck.Fluent;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Projects.CrossProject>;

namespace CztBot.Core.Tests.Projects;

/// <summary>Random walks: whatever is pressed by whoever in whatever order, a project goes where the table says and nowhere else (R5, R6, R24).</summary>
[Trait("Rule", "R5")]
public sealed class ProjectWalkTests
{
    private const string Unit = "contact";

    // From the text of the rules; what does not stand here is refused. matters: something has to be settled between cities.
    private static readonly Dictionary<(string State, string Move), string> Table = Arrows.Read("""
        open: finish=waiting link=open leave=left·open name=matters
        matters: link=matters leave=left·matters name=matters settle=open
        waiting: pass=closed back=open leave=left·waiting name=waiting·matters
        waiting·matters: back=matters leave=left·waiting·matters name=waiting·matters settle=waiting
        closed: reopen=open
        left·open: return=open
        left·matters: return=matters
        left·waiting: return=waiting
        left·waiting·matters: return=waiting·matters
        """);

    private static readonly CrossProject Row = new() { Id = "K-01", Name = "某通道", Field = ProjectWords.Fields[0], Cities = ["长沙", "湘潭"], Owner = "某公司", County = "岳麓区", ItemIds = ["T05"] };

    private static readonly Gen<(string Move, string Person, bool Blank, int Behind)> Step =
        from move in Gen.Elements("finish", "pass", "back", "reopen", "link", "leave", "return", "name", "settle", "import")
        from person in Gen.Elements(Unit, "clerk", "head")
        from blank in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from behind in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (move, person, blank, behind);

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Whatever_is_pressed_a_project_goes_where_the_table_says(uint seed)
    {
        var reached = new HashSet<string>();
        foreach (var walk in Gen.Sample(Step.ListOf(60), 300, new Rnd(seed), 60))
        {
            var (one, step) = (Row, 0);
            foreach (var (move, person, blank, behind) in walk)
            {
                reached.Add(StateOf(one));
                one = Check(one, move, person, blank, behind, ++step);
            }
        }

        reached.ShouldBe(Table.Keys.Select(key => key.State).Distinct(), ignoreOrder: true);
    }

    private static CrossProject Check(CrossProject one, string move, string person, bool blank, int behind, int step)
    {
        var at = $"{StateOf(one)} {move} {person} blank={blank} behind={behind}";
        if (move == "import") return Imported(one, step, at);
        var outcome = Do(one, one.Version - behind, move, person, blank, step);
        var barred = move is "pass" or "back" && (person == Unit || one.Closing?.Proposed.By == person);
        var empty = blank && move is not ("pass" or "settle");
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
        moved.LastMatter.ShouldBe(one.LastMatter + (move == "name" && one.Matters.Count == 0 ? 1 : 0), "a matter's number is given once");
        if (move is not ("name" or "settle")) moved.Matters.ShouldBe(one.Matters, at);
        return moved;
    }

    // A file adds and renews, and never undoes what people decided.
    private static CrossProject Imported(CrossProject one, int step, string at)
    {
        if (ProjectRules.Import(one, Row with { Owner = $"第{step}家公司", ItemIds = step % 2 == 0 ? ["T05"] : [] }) is not { } moved) return one;
        StateOf(moved.One).ShouldBe(StateOf(one), at);
        (moved.One.Left, moved.One.Closing, moved.One.LastMatter, moved.One.Version).ShouldBe((one.Left, one.Closing, one.LastMatter, one.Version + 1), at);
        if (one.Relinked is not null || one.Closing is not null) moved.One.ItemIds.ShouldBe(one.ItemIds, at);
        return moved.One;
    }

    private static Outcome Do(CrossProject one, int seen, string move, string person, bool blank, int step)
    {
        var (actor, text) = (Given.Actor() with { PersonId = person }, blank ? "" : $"第{step}步。");
        return move switch
        {
            "finish" => ProjectClosure.Finish(one, seen, text, actor),
            "pass" or "back" => ProjectClosure.Verify(one, seen, move == "pass", text, person == Unit, actor),
            "reopen" => TrackedClosure.Reopen(one, seen, text),
            "link" => ProjectClosure.Link(one, seen, one.ItemIds is ["T05"] ? ["T05", "T08"] : ["T05"], text, actor),
            "leave" => ProjectRules.Leave(one, seen, text, "王安和", new(2019, 12, 5), actor),
            "return" => ProjectRules.Return(one, seen, text),
            "settle" => ProjectRules.Update(one, seen, Given.Standing, null, [new TypedMatter("land", "", "湘潭", "", "")], actor),
            _ => ProjectRules.Update(one, seen, Given.Standing, null, [new TypedMatter("land", text, "湘潭", "住建局", "请出具意见。")], actor),
        };
    }

    private static string StateOf(CrossProject one) => (one.Left is null ? "" : "left·")
        + (one.IsClosed ? "closed" : (one.Closing is null, one.Matters.Count) switch { (true, 0) => "open", (true, _) => "matters", (_, 0) => "waiting", _ => "waiting·matters" })
        + (one is { IsClosed: true, Matters.Count: > 0 } ? " with something to be settled" : "");
}
