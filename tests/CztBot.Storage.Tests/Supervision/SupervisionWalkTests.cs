using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Storage.Tests.Supervision;

/// <summary>Random walks of several people at once, on two nodes: an order has one supervision at a time, and every step was legal (R62, R65).</summary>
public sealed class SupervisionWalkTests
{
    private const string Unit = "长沙/住建";
    private static readonly WorkingCalendar Days = new([]);
    private static readonly DateTimeOffset Start = new(2020, 1, 6, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly SupervisionRecord Record = new()
    {
        Matter = "确定接线方案。", Basis = "交办单超期。", TeamUnitId = "株洲/发改", Team = "罗文静", Date = new(2020, 1, 3), Way = "现场督查", Findings = "方案没有会签。", Cause = "标高意见不一。", Opinion = "尽快会签。", RectifyBy = new(2020, 12, 21),
    };

    private static readonly Gen<(int Order, SupervisionMove Move, SupervisionParty Party, int Stale)> Press =
        from order in Gen.Choose(0, 7)
        from move in Gen.Frequency((60, Gen.Elements(Enum.GetValues<SupervisionMove>().Where(one => one is not (SupervisionMove.Withdraw or SupervisionMove.Record or SupervisionMove.Decline)))), (2, Gen.Constant(SupervisionMove.Record)), (1, Gen.Constant(SupervisionMove.Withdraw)))
        from party in Gen.Elements(SupervisionParty.Unit, SupervisionParty.Team, SupervisionParty.Clerk, SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team)
        from stale in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (order, move, party, stale);

    [Theory, EveryDatabase]
    [Trait("Rule", "R62")]
    public async Task However_many_press_at_once_an_order_has_one_supervision_and_every_step_was_legal(On on)
    {
        using var given = new Given(on);
        using var second = given.OpenAgain();
        var orders = Enumerable.Range(0, 8).Select(Order).ToList();
        foreach (var order in orders) await given.WriteAsync(work => OrderStore.SaveAsync(work, order, "签发", null));

        // Each person's walk is a task of its own; half of them press on each node.
        var walks = Gen.Sample(Press.ListOf(200), 6, new Rnd(20191110), 200);
        var moved = await Task.WhenAll(walks.Select((walk, person) => WalkAsync(person % 2 == 0 ? given.Database : second, person, walk, orders)));

        moved.Sum().ShouldBeGreaterThan(60);
        var steps = 0;
        foreach (var order in orders) steps += await CheckAsync(new SupervisionStore(given.Database), order.Id);
        steps.ShouldBe(moved.Sum(), "each press that was told it moved is one version");
    }

    private static async Task<int> WalkAsync(Database node, int person, IEnumerable<(int Order, SupervisionMove Move, SupervisionParty Party, int Stale)> walk, List<HandOverOrder> orders)
    {
        var (store, moved) = (new SupervisionStore(node), 0);
        foreach (var (index, (number, move, party, stale)) in walk.Index())
        {
            var actor = Given.Actor with { PersonId = $"p{person}", At = Start.AddDays(index / 10) };
            // What the card showed; somebody may be quicker until the press arrives.
            var seen = (await store.OfOrderAsync(orders[number].Id)).FirstOrDefault(one => one.IsOpen);
            var outcome = Do(move, orders[number], seen, party, stale, actor, $"s{person}-{index}");
            if (outcome is SupervisionOutcome.Moved step && await node.WriteAsync(actor, work => SupervisionStore.SaveAsync(work, step.Case, step.Action, move == SupervisionMove.Open ? null : seen))) moved++;
        }

        return moved;
    }

    private static SupervisionOutcome Do(SupervisionMove move, HandOverOrder order, SupervisionCase? one, SupervisionParty party, int stale, Actor actor, string id)
    {
        if (move == SupervisionMove.Open) return SupervisionOpening.Open(id, id, order, one, SupervisionTriggers.Overdue, party, Record, actor);
        if (one is null) return new SupervisionOutcome.Stale();
        var seen = one.Version - stale;
        return move switch
        {
            SupervisionMove.Record => SupervisionRules.Record(one, seen, party, Record, actor, Days),
            SupervisionMove.Send => one.Record.Date is null ? SupervisionRules.Record(one, seen, party, Record, actor, Days) : SupervisionRules.Send(one, seen, party, SupervisionEvidence.Of(order, Days, actor.Today)),
            SupervisionMove.Confirm => SupervisionRules.Confirm(one, seen, party, "", actor),
            SupervisionMove.View => SupervisionRules.State(one, seen, party, "已经会签一部分。", actor),
            SupervisionMove.Conclude => SupervisionRules.Conclude(one, seen, party, actor),
            SupervisionMove.Rectify => SupervisionRules.Rectify(one, seen, party, "已会签。", "", actor),
            SupervisionMove.Verify => SupervisionRules.Verify(one, seen, party, pass: true, "核实无误。", actor),
            SupervisionMove.Pass => SupervisionRules.Pass(one, seen, party, "两次电话催办没有回复。", actor),
            _ => SupervisionRules.Withdraw(one, seen, party, "事项取消。"),
        };
    }

    private static async Task<int> CheckAsync(SupervisionStore store, string orderId)
    {
        var (all, steps) = (await store.OfOrderAsync(orderId), 0);
        all.Count(one => one.IsOpen).ShouldBeLessThanOrEqualTo(1, orderId);
        foreach (var one in all)
        {
            var versions = await store.VersionsAsync(one.Id);
            steps += versions.Count;
            versions.Select(version => version.Version).ShouldBe(Enumerable.Range(1, versions.Count));
            one.Version.ShouldBe(versions.Count);
            foreach (var (before, after) in versions.Zip(versions.Skip(1)))
            {
                before.Case.IsOpen.ShouldBeTrue("what is over moved");
                if (after.Case.Signed is not null) (after.Case.TeamConfirmed is not null && (after.Case.UnitConfirmed is not null || after.Case.Silence is not null)).ShouldBeTrue(after.Action);
                if (after.Case.State == SupervisionState.Closed) before.Case.State.ShouldBe(SupervisionState.Rectified);
                if (after.Action == "签发督查报告") before.Case.State.ShouldBe(SupervisionState.Confirmed);
            }
        }

        return steps;
    }

    private static HandOverOrder Order(int number) => new()
    {
        Id = $"o{number}", Request = $"r{number}", State = OrderState.Received, Number = new OrderNumber(2019, number + 1), OriginalDueOn = new(2019, 12, 20), IssuedAt = Start.AddDays(-30), IssuedBy = "h1", AssignedAt = Start.AddDays(-30),
        Received = new Stamp("u1", Start.AddDays(-29)), Content = new OrderContent { Requirement = "确定接线方案。", UnitId = Unit, DueOn = new(2019, 12, 20) },
    };
}
