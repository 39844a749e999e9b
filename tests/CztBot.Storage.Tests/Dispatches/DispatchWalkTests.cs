using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Storage.Tests.Dispatches;

/// <summary>Random walks of several clerks at once, on two nodes: numbers without gaps, no move after the end, nothing lost (R11, R13, R44).</summary>
public sealed class DispatchWalkTests
{
    private static readonly Gen<(int Dispatch, DispatchMove Move, DispatchParty Party, int Choice, int Stale)> Press =
        from dispatch in Gen.Choose(0, 11)
        from move in Gen.Frequency((40, Gen.Elements(DispatchMove.Reschedule, DispatchMove.Attend, DispatchMove.PassOver)), (1, Gen.Elements(DispatchMove.Cancel, DispatchMove.Close)))
        from party in Gen.Frequency((5, Gen.Constant(DispatchParty.Office)), (1, Gen.Constant(DispatchParty.Unit)))
        from choice in Gen.Choose(0, 20)
        from stale in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (dispatch, move, party, choice, stale);

    [Theory, EveryDatabase]
    [Trait("Rule", "R13")]
    public async Task However_many_press_at_once_every_step_of_a_dispatch_was_legal_and_none_was_lost(On on)
    {
        using var given = new Given(on);
        using var second = given.OpenAgain();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(index => (index % 2 == 0 ? given.Database : second).WriteAsync(Given.Actor, async work =>
            await DispatchStore.SaveAsync(work, One(index) with { Number = new DispatchNumber(2019, await DispatchStore.NextAsync(work, 2019)) }, "会议调度", null))));

        var walks = Gen.Sample(Press.ListOf(150), 6, new Rnd(20191110), 150);
        var moved = await Task.WhenAll(walks.Select((walk, person) => WalkAsync(person % 2 == 0 ? given.Database : second, person, walk)));

        moved.Sum().ShouldBeGreaterThan(60);
        var all = await new DispatchStore(given.Database).AllAsync();
        all.Select(one => one.Number.Number).Order().ShouldBe(Enumerable.Range(1, 12));
        foreach (var one in all) Check(await Trail.OfAsync<Dispatch>(given.Database, $"dispatch/{one.Id}"), one);
    }

    private static void Check(IReadOnlyList<(string Action, Dispatch After)> trail, Dispatch now)
    {
        trail.Select(one => one.After.Version).ShouldBe(Enumerable.Range(1, trail.Count));
        now.Version.ShouldBe(trail.Count);
        foreach (var (before, after) in trail.Select(one => one.After).Zip(trail.Skip(1)))
        {
            before.State.ShouldBe(DispatchState.Open, "nothing moves after the end");
            after.After.Number.ShouldBe(before.Number);
            if (after.After.Meeting != before.Meeting) after.Action.ShouldBe("dispatch.改期");
            if (after.After.State == DispatchState.Ended) after.After.End.ShouldNotBeNull();
            if (after.After.PassedOver.Count != before.PassedOver.Count) after.After.PassedOver.Distinct().Count().ShouldBe(before.PassedOver.Count + 1);
        }
    }

    private static async Task<int> WalkAsync(Database node, int person, IEnumerable<(int Dispatch, DispatchMove Move, DispatchParty Party, int Choice, int Stale)> walk)
    {
        var (store, actor, moved) = (new DispatchStore(node), Given.Actor with { PersonId = $"p{person}" }, 0);
        foreach (var (index, move, party, choice, stale) in walk)
        {
            var seen = (await store.FindAsync(One(index).Id))!;
            if (Do(move, seen, seen.Version - stale, party, choice, actor) is DispatchOutcome.Moved next && await node.WriteAsync(actor, work => DispatchStore.SaveAsync(work, next.Dispatch, next.Action, seen))) moved++;
        }

        return moved;
    }

    // Half of the meetings are to come, half are over.
    private static DispatchOutcome Do(DispatchMove move, Dispatch dispatch, int seen, DispatchParty party, int choice, Actor actor) => move switch
    {
        DispatchMove.Reschedule => DispatchRules.Reschedule(dispatch, seen, party, actor.At.AddDays(choice - 2), "第二会议室", "另有会议。", actor),
        DispatchMove.Attend => DispatchRules.Attend(dispatch, seen, party, choice % 2 == 0 ? ["长沙/住建"] : [], choice % 3 == 0 ? ["株洲/发改"] : [], actor),
        DispatchMove.PassOver => DispatchRules.PassOver(dispatch, seen, party, $"{choice}", actor.At),
        DispatchMove.Close => DispatchRules.Close(dispatch, seen, party, DispatchEnding.Nothing, "已解决。", 0, minutes: false, actor),
        _ => DispatchRules.Cancel(dispatch, seen, party, "不开了。", actor.At),
    };

    private static Dispatch One(int index) => new()
    {
        Id = $"d{index:00}", Request = $"r{index:00}", Number = new DispatchNumber(2019, index + 1), Form = DispatchForm.Meeting, Content = "研究接线。", DueOn = new DateOnly(2019, 12, 10), Started = new Stamp("p1", Given.Actor.At),
        Targets = [new DispatchTarget("T05", "长沙/住建"), new DispatchTarget("T08", "株洲/发改")], Meeting = new DispatchMeeting(Given.Actor.At.AddDays(index % 2 == 0 ? 5 : -1), "第一会议室", null),
    };
}
