using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Projects;
using CztBot.Core.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Storage.Tests.Plans;

/// <summary>Random walks of several people at once, on two nodes, over carry-overs, projects and items of the plan: every step is one of the table's, none is lost (R5, R6, R41).</summary>
public sealed class TrackedWalkTests
{
    private const int Things = 10;

    private static readonly Gen<(int Thing, string Move, string Person, int Stale)> Press =
        from thing in Gen.Choose(0, Things - 1)
        from move in Gen.Elements("finish", "pass", "back", "reopen", "link", "leave", "return", "update")
        from person in Gen.Elements("contact", "clerk", "head")
        from stale in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (thing, move, person, stale);

    // Which step each action makes, from the text of the rules: what stood before, what stands after.
    private static readonly Dictionary<string, string[]> Steps = new()
    {
        ["申请销号"] = ["open>waiting"],
        ["核实销号"] = ["waiting>closed"],
        ["退回销号申请"] = ["waiting>open"],
        ["恢复"] = ["closed>open"],
        ["移出调度范围"] = ["open>left·open", "waiting>left·waiting"],
        ["重新纳入"] = ["left·open>open", "left·waiting>waiting"],
        ["关联任务"] = ["open>open"],
        ["取消关联任务"] = ["open>open"],
        ["更新进展"] = ["open>open", "waiting>waiting"],
        ["更新项目"] = ["open>open", "waiting>waiting"],
    };

    private static readonly Dictionary<string, string[]> ItemSteps = new()
    {
        ["item.申请办结"] = ["returned>proposed", "reopened>proposed"],
        ["item.办结销号"] = ["proposed>closed"],
        ["item.退回办结申请"] = ["proposed>returned"],
        ["item.恢复报送"] = ["closed>reopened"],
    };

    private static readonly Standing Nobody = new(new Plan { Title = "", Sections = [], Items = [] }, Roster.Empty, new Core.Calendars.WorkingCalendar([]), []);

    [Theory, EveryDatabase]
    [Trait("Rule", "R41")]
    public async Task However_many_press_at_once_every_step_of_a_carry_over_was_legal_and_none_was_lost(On on)
    {
        using var given = new Given(on);
        for (var index = 0; index < Things; index++) await given.WriteAsync(work => CarryOverStore.SaveAsync(work, CarryOver(index), "导入", null));

        await WalkAsync(given, async (node, index, move, actor, stale) =>
            await new CarryOverStore(node).FindAsync(CarryOver(index).Id) is { } seen && Do(seen, seen.Version - stale, move, actor) is MoveOutcome<CarryOver>.Moved next
            && await node.WriteAsync(actor, work => CarryOverStore.SaveAsync(work, next.One, next.Action, seen)));

        foreach (var now in await new CarryOverStore(given.Database).AllAsync()) Check(await Trail.OfAsync<CarryOver>(given.Database, $"carryover/{now.Id}"), now, one => one.Closing is null || !one.IsLinked);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R5")]
    public async Task However_many_press_at_once_every_step_of_a_project_was_legal_and_none_was_lost(On on)
    {
        using var given = new Given(on);
        for (var index = 0; index < Things; index++) await given.WriteAsync(work => ProjectStore.SaveAsync(work, Project(index), "导入", null));

        await WalkAsync(given, async (node, index, move, actor, stale) =>
            await new ProjectStore(node).FindAsync(Project(index).Id) is { } seen && Do(seen, seen.Version - stale, move, actor) is MoveOutcome<CrossProject>.Moved next
            && await node.WriteAsync(actor, work => ProjectStore.SaveAsync(work, next.One, next.Action, seen)));

        foreach (var now in await new ProjectStore(given.Database).AllAsync()) Check(await Trail.OfAsync<CrossProject>(given.Database, $"project/{now.Id}"), now, one => !one.IsClosed || one.Matters.Count == 0);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R41")]
    public async Task However_many_press_at_once_an_item_is_closed_and_leaves_the_scope_only_by_legal_steps_and_none_is_lost(On on)
    {
        using var given = new Given(on);

        await WalkAsync(given, (node, index, move, actor, stale) => ItemAsync(node, $"T{index + 1:00}", move, actor, stale));

        foreach (var now in await new ClosureStore(given.Database).AllAsync())
        {
            var trail = (await new AuditStore(given.Database).OfAsync($"item/{now.ItemId}")).ToLookup(entry => entry.Action is "item.移出调度范围" || entry.Action.StartsWith("item.重新纳入", StringComparison.Ordinal));
            var closures = Versions<Closure>(trail[false], one => one.Version);
            closures[0].ShouldBe(("item.申请办结", closures[0].After));
            foreach (var (before, (action, after)) in closures.Select(one => one.After).Zip(closures.Skip(1)))
            {
                ItemSteps[action].ShouldContain($"{before.State}>{after.State}", now.ItemId);
                if (after.State is Closure.Closed or Closure.Returned) after.ProposedBy.ShouldBe(before.ProposedBy);
            }

            closures[^1].After.ShouldBe(now);
            var scopes = Versions<ItemScope>(trail[true], one => one.Version);
            foreach (var (one, index) in scopes.Select((one, index) => (one, index))) (one.After.Left is null).ShouldBe(index % 2 == 1, $"{now.ItemId} leaves and comes back in turn");
            if (scopes.Count > 0) (await new ItemScopeStore(given.Database).FindAsync(now.ItemId)).ShouldBe(scopes[^1].After);
        }
    }

    // Each person's walk is a task of its own; half of them press on each node.
    private static async Task WalkAsync(Given given, Func<Database, int, string, Actor, int, Task<bool>> press)
    {
        using var second = given.OpenAgain();
        var moved = await Task.WhenAll(Gen.Sample(Press.ListOf(150), 6, new Rnd(20191110), 150).Select(async (walk, place) =>
        {
            var (node, done) = (place % 2 == 0 ? given.Database : second, 0);
            foreach (var (thing, move, person, stale) in walk)
                if (await press(node, thing, move, Given.Actor with { PersonId = person }, stale)) done++;
            return done;
        }));
        moved.Sum().ShouldBeGreaterThan(60);
    }

    private static void Check<T>(IReadOnlyList<(string Action, T After)> trail, T now, Func<T, bool> legal)
        where T : class, ITracked<T>
    {
        trail.Select(one => one.After.Version).ShouldBe(Enumerable.Range(1, trail.Count), now.Name);
        now.Version.ShouldBe(trail.Count);
        foreach (var (before, (action, after)) in trail.Select(one => one.After).Zip(trail.Skip(1)))
        {
            var word = action[(action.IndexOf('.', StringComparison.Ordinal) + 1)..].Split('：')[0].TrimEnd([.. "T0123456789、"]);
            Steps[word].ShouldContain($"{StateOf(before)}>{StateOf(after)}", action);
            legal(after).ShouldBeTrue($"{now.Name} {action}");
            if (after.Closing?.Verified is { } verified) verified.By.ShouldNotBeOneOf("contact", after.Closing.Proposed.By);
        }
    }

    private static List<(string Action, T After)> Versions<T>(IEnumerable<AuditEntry> trail, Func<T, int> version)
        where T : class
    {
        var entries = trail.ToList();
        foreach (var (before, after) in entries.Zip(entries.Skip(1))) after.BeforeValue.ShouldBe(before.AfterValue, after.Subject);
        List<(string Action, T After)> all = [.. entries.Select(entry => (entry.Action, KeptJson.Read<T>(entry.AfterValue!)))];
        all.Select(one => version(one.After)).ShouldBe(Enumerable.Range(1, all.Count));
        return all;
    }

    private static string StateOf<T>(T one)
        where T : class, ITracked<T> => (one.Left is null ? "" : "left·") + one.Closing switch { null => "open", { Verified: null } => "waiting", _ => "closed" };

    private static MoveOutcome<CarryOver> Do(CarryOver one, int seen, string move, Actor actor) => move switch
    {
        "finish" => TrackedClosure.Finish(one, seen, "验收报告。", actor),
        "pass" or "back" => TrackedClosure.Verify(one, seen, move == "pass", "请补充材料。", actor.PersonId == "contact", actor),
        "reopen" => TrackedClosure.Reopen(one, seen, "质量返修。"),
        "link" => CarryOverClosure.Link(one, seen, one.ItemId is null ? "T05" : null, "调整。", actor),
        "leave" => CarryOverRules.Leave(one, seen, "撤销立项。", "王安和", actor.Today, actor),
        "return" => CarryOverRules.Return(one, seen, "恢复立项。"),
        _ => CarryOverRules.Update(one, seen, one.Status == Statuses.Normal ? Statuses.Behind : Statuses.Normal, "又有进展。", actor),
    };

    private static MoveOutcome<CrossProject> Do(CrossProject one, int seen, string move, Actor actor) => move switch
    {
        "finish" => ProjectClosure.Finish(one, seen, "验收报告。", actor),
        "pass" or "back" => ProjectClosure.Verify(one, seen, move == "pass", "请补充材料。", actor.PersonId == "contact", actor),
        "reopen" => TrackedClosure.Reopen(one, seen, "质量返修。"),
        "link" => ProjectClosure.Link(one, seen, one.ItemIds.Count == 0 ? ["T05"] : [], "调整。", actor),
        "leave" => ProjectRules.Leave(one, seen, "撤销立项。", "王安和", actor.Today, actor),
        "return" => ProjectRules.Return(one, seen, "恢复立项。"),
        _ => ProjectRules.Update(one, seen, Nobody, null, [one.Matters.Count == 0 ? new TypedMatter("land", "用地预审未批。", "湘潭", "住建局", "请出具意见。") : new TypedMatter("land", "", "湘潭", "", "")], actor),
    };

    private static async Task<bool> ItemAsync(Database node, string item, string move, Actor actor, int stale)
    {
        if (move is "leave" or "return")
        {
            var scope = await new ItemScopeStore(node).FindAsync(item);
            var decided = move == "leave" ? scope.Leave(item, scope.Version - stale, "另行安排。", "王安和", actor.Today, actor) : scope.Return(item, scope.Version - stale, "继续调度。");
            return decided is MoveOutcome<ItemScope>.Moved left && await node.WriteAsync(actor, work => ItemScopeStore.SaveAsync(work, left.One, left.Action, scope));
        }

        var seen = await new ClosureStore(node).FindAsync(item);
        var (version, own) = ((seen?.Version ?? 0) - stale, actor.PersonId == "contact");
        var outcome = move switch
        {
            "pass" => ItemClosure.Close(seen, version, item, own, verified: true, actor),
            "back" => ItemClosure.Return(seen, version, item, own, "请补充材料。", actor),
            "reopen" => ItemClosure.Reopen(seen, version, item, "事情有反复。"),
            _ => ItemClosure.Finish(seen, item, Given.November, item, "验收报告。", actor),
        };
        return outcome is MoveOutcome<Closure>.Moved next && await node.WriteAsync(actor, work => ClosureStore.SaveAsync(work, next.One, next.Action, seen));
    }

    private static CarryOver CarryOver(int index) => new() { Id = $"2018-{index:00}", Name = $"第{index}件事", Lead = new UnitRef { UnitId = "长沙/住建", Name = "长沙市住建委" }, Status = Statuses.Normal };

    private static CrossProject Project(int index) => new() { Id = $"K-{index:00}", Name = $"第{index}个项目", Field = ProjectWords.Fields[0], Cities = ["长沙", "湘潭"], Owner = "某公司", County = "岳麓区" };
}
