using CztBot.Core;
using CztBot.Core.Problems;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Storage.Tests.Problems;

/// <summary>Random walks of several clerks at once, on two nodes: a problem is handed over once at a time, only classified, and nothing that was decided is lost (R43–R46).</summary>
public sealed class ProblemWalkTests
{
    private enum Step
    {
        Classify,
        HandOver,
        Settle,
        Closed,
        Withdrawn,
        Renew,
        Drop,
    }

    private static readonly Gen<(int Problem, Step Step, int Level, int Stale)> Press =
        from problem in Gen.Choose(0, 11)
        from step in Gen.Frequency((30, Gen.Elements(Enum.GetValues<Step>().Where(one => one is not (Step.Settle or Step.Closed or Step.Drop)))), (1, Gen.Elements(Step.Settle, Step.Closed, Step.Drop)))
        from level in Gen.Choose(0, 6)
        from stale in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (problem, step, level, stale);

    [Theory, EveryDatabase]
    [Trait("Rule", "R46")]
    public async Task However_many_decide_at_once_every_step_of_a_problem_was_legal_and_none_was_lost(On on)
    {
        using var given = new Given(on);
        using var second = given.OpenAgain();
        foreach (var index in Enumerable.Range(0, 12)) await given.WriteAsync(work => ProblemStore.SaveAsync(work, One(index), "反映", null));

        var walks = Gen.Sample(Press.ListOf(150), 6, new Rnd(20191110), 150);
        var moved = await Task.WhenAll(walks.Select((walk, person) => WalkAsync(person % 2 == 0 ? given.Database : second, person, walk)));

        moved.Sum().ShouldBeGreaterThan(60);
        foreach (var index in Enumerable.Range(0, 12)) Check(await Trail.OfAsync<Problem>(given.Database, $"problem/{One(index).Id}"), await new ProblemStore(given.Database).FindAsync(One(index).Id));
    }

    private static void Check(IReadOnlyList<(string Action, Problem After)> trail, Problem? now)
    {
        trail.Select(one => one.After.Version).ShouldBe(Enumerable.Range(1, trail.Count));
        now!.Version.ShouldBe(trail.Count);
        foreach (var (before, after) in trail.Select(one => one.After).Zip(trail.Skip(1)))
        {
            before.State.ShouldNotBe(ProblemState.Settled, "what is settled stays so");
            if (after.After.State == ProblemState.HandedOver) before.State.ShouldBe(ProblemState.Classified);
            if (before.State == ProblemState.HandedOver) after.Action.ShouldBeOneOf("problem.办结", "problem.交办撤销");
            if (before.State == ProblemState.Dropped) after.After.State.ShouldBe(ProblemState.Open);
            if (after.After.State is ProblemState.Classified or ProblemState.HandedOver) after.After.Classification.ShouldNotBeNull().Level.ShouldBeInRange(1, 5);
            if (after.Action != "problem.分类" && before.Classification is not null && after.After.State != ProblemState.Open) after.After.Classification.ShouldBe(before.Classification, "only a person changes a level");
        }
    }

    private static async Task<int> WalkAsync(Database node, int person, IEnumerable<(int Problem, Step Step, int Level, int Stale)> walk)
    {
        var (store, actor, moved) = (new ProblemStore(node), Given.Actor with { PersonId = $"p{person}" }, 0);
        foreach (var (index, step, level, stale) in walk)
        {
            var seen = (await store.FindAsync(One(index).Id))!;
            if (Do(step, seen, seen.Version - stale, level, actor) is ProblemOutcome.Moved next && await node.WriteAsync(actor, work => ProblemStore.SaveAsync(work, next.Problem, next.Action, seen))) moved++;
        }

        return moved;
    }

    private static ProblemOutcome? Do(Step step, Problem problem, int seen, int level, Actor actor) => step switch
    {
        Step.Classify => ProblemRules.Classify(problem, seen, level, ProblemKinds.All[0], "需协调。", level == 5 ? "省交通运输厅" : "", actor),
        Step.HandOver => ProblemRules.HandOver(problem, seen),
        Step.Settle => ProblemRules.Settle(problem, seen, "单位已解决。"),
        Step.Closed => ProblemRules.Follow(problem, open: 0, closed: 1),
        Step.Withdrawn => ProblemRules.Follow(problem, open: 0, closed: 0),
        Step.Renew => ProblemRules.Renew(problem, problem with { Text = $"第{level}种说法。", Classification = null }),
        _ => ProblemRules.Renew(problem, null),
    };

    private static Problem One(int index) => new()
    {
        Id = $"q{index:00}", Origin = $"report/2019-11/T{index + 1:00}", ItemId = $"T{index + 1:00}", UnitId = "长沙/住建", Text = "接线标高不一。", ProposedLevel = 3, RaisedAt = Given.Actor.At, RaisedBy = "p1",
    };
}
