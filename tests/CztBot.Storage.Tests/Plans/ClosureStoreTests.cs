using CztBot.Core.Plans;

namespace CztBot.Storage.Tests.Plans;

public sealed class ClosureStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R41")]
    public async Task Of_two_who_decide_at_once_one_is_told_and_the_trail_keeps_what_stood_before(On on)
    {
        using var given = new Given(on);
        var proposed = new Closure { ItemId = "T05", Month = Given.November, Evidence = "备案表。", ProposedBy = "u1" };
        (await given.WriteAsync(work => ClosureStore.SaveAsync(work, proposed, "申请办结", null))).ShouldBeTrue();
        (await given.WriteAsync(work => ClosureStore.SaveAsync(work, proposed with { Evidence = "另一份。" }, "申请办结", null))).ShouldBeFalse();
        var closed = proposed with { State = Closure.Closed, Version = 2 };
        (await given.WriteAsync(work => ClosureStore.SaveAsync(work, closed, "办结销号", proposed))).ShouldBeTrue();
        (await given.WriteAsync(work => ClosureStore.SaveAsync(work, proposed with { State = Closure.Returned, Version = 2 }, "退回办结申请", proposed))).ShouldBeFalse();

        (await new ClosureStore(given.Database).FindAsync("T05")).ShouldBe(closed);
        (await new ClosureStore(given.Database).FindAsync("T06")).ShouldBeNull();
        var trail = await new AuditStore(given.Database).OfAsync("item/T05");
        trail.Select(entry => entry.Action).ShouldBe(["item.申请办结", "item.办结销号"]);
        (trail[0].BeforeValue, trail[1].BeforeValue).ShouldBe((null, trail[0].AfterValue));
    }
}
