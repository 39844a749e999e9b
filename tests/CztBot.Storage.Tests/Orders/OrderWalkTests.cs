using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Orders;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Storage.Tests.Orders;

/// <summary>Random walks of several people at once, on two nodes: no illegal state, and no number lost or given twice (R47, R49).</summary>
[Trait("Rule", "R47")]
public sealed class OrderWalkTests
{
    private static readonly WorkingCalendar Days = new([]);
    private static readonly OrderTerms Terms = new();

    private static readonly Gen<(int Order, OrderMove Move, OrderParty Party, int Stale)> Press =
        from order in Gen.Choose(0, 23)
        from move in Gen.Frequency((200, Gen.Elements(Enum.GetValues<OrderMove>().Where(one => one is not (OrderMove.Void or OrderMove.Discard)))), (1, Gen.Elements(OrderMove.Void, OrderMove.Discard)))
        from party in Gen.Elements(OrderParty.Unit, OrderParty.Clerk, OrderParty.Clerk | OrderParty.Head, OrderParty.Instructor)
        from stale in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select (order, move, party, stale);

    [Theory, EveryDatabase]
    public async Task However_many_press_at_once_every_number_is_given_once_and_every_step_was_legal(On on)
    {
        using var given = new Given(on);
        using var second = given.OpenAgain();
        var orders = Enumerable.Range(0, 24).Select(index => new HandOverOrder { Id = $"o{index:00}", Request = $"r{index:00}", Content = OrderStoreTests.Content() }).ToList();
        foreach (var order in orders) await given.WriteAsync(work => OrderStore.SaveAsync(work, order, "草拟", null));

        // Each person's walk is a task of its own; half of them press on each node.
        var walks = Gen.Sample(Press.ListOf(200), 8, new Rnd(20191110), 200);
        var moved = await Task.WhenAll(walks.Select((walk, person) => WalkAsync(person % 2 == 0 ? given.Database : second, person, walk)));

        moved.Sum().ShouldBeGreaterThan(60);
        await CheckAsync(new OrderStore(given.Database), orders.Select(order => order.Id));
    }

    private static async Task<int> WalkAsync(Database node, int person, IEnumerable<(int Order, OrderMove Move, OrderParty Party, int Stale)> walk)
    {
        var store = new OrderStore(node);
        var actor = Given.Actor with { PersonId = $"p{person}" };
        var moved = 0;
        foreach (var (index, move, party, stale) in walk)
        {
            // What the card showed; somebody may be quicker until the press arrives.
            var seen = (await store.FindAsync($"o{index:00}"))!;
            if (await node.WriteAsync(actor, work => PressAsync(work, seen, seen.Version - stale, move, party))) moved++;
        }

        return moved;
    }

    private static async Task<bool> PressAsync(Work work, HandOverOrder before, int seen, OrderMove move, OrderParty party)
    {
        var number = move == OrderMove.Issue ? new OrderNumber(2019, await OrderStore.NextAsync(work, 2019)) : null;
        var outcome = Do(move, before, seen, party, number, work.Actor);
        if (outcome is OrderOutcome.Moved moved) return await OrderStore.SaveAsync(work, moved.Order, moved.Action, before);
        work.Cancel();
        return false;
    }

    private static OrderOutcome Do(OrderMove move, HandOverOrder order, int seen, OrderParty party, OrderNumber? number, Actor actor) => move switch
    {
        OrderMove.Save or OrderMove.Send => OrderWriting.Save(order, seen, party, order.Content, move == OrderMove.Send),
        OrderMove.Issue => OrderWriting.Issue(order, seen, party, order.Content, number!, null, actor),
        OrderMove.Receive => OrderRules.Receive(order, seen, party, actor),
        OrderMove.Refuse => OrderRules.Refuse(order, seen, party, "不属本单位职责。", "株洲/住建", actor),
        OrderMove.Uphold => OrderReview.Uphold(order, seen, party, "属住建职责。"),
        OrderMove.Reassign => OrderReview.Reassign(order, seen, party, order.Content.UnitId == "株洲/住建" ? "长沙/住建" : "株洲/住建", new DateOnly(2020, 1, 10), "职责调整。", actor, Days),
        OrderMove.Progress or OrderMove.Reply => OrderRules.Reply(order, seen, party, "已会签。", "", move == OrderMove.Reply, actor),
        OrderMove.Redo => OrderReview.Redo(order, seen, party, "请补充图纸。"),
        OrderMove.Close => OrderReview.Close(order, seen, party, "", actor),
        OrderMove.Extend => OrderRules.Extend(order, seen, party, "方案待批。", order.Content.DueOn.AddDays(10), actor, Days, Terms),
        OrderMove.Decide => OrderReview.Decide(order, seen, party, true, "同意。", actor, Terms),
        OrderMove.Discard => OrderReview.Discard(order, seen, party, ""),
        _ => OrderReview.Void(order, seen, party, "事项取消。"),
    };

    private static async Task CheckAsync(OrderStore store, IEnumerable<string> ids)
    {
        var issued = await store.IssuedAsync();
        issued.Select(order => order.Number!.Number).ShouldBe(Enumerable.Range(1, issued.Count), "a gap, or a number given twice");
        foreach (var id in ids)
        {
            var versions = await store.VersionsAsync(id);
            versions.Select(version => version.Version).ShouldBe(Enumerable.Range(1, versions.Count));
            (await store.FindAsync(id))!.Version.ShouldBe(versions.Count);
            foreach (var (before, after) in versions.Zip(versions.Skip(1)))
            {
                if (before.Order.Number is { } number) after.Order.Number.ShouldBe(number);
                before.Order.State.ShouldNotBeOneOf(OrderState.Closed, OrderState.Voided);
                if (after.Order.State == OrderState.Closed) before.Order.State.ShouldBe(OrderState.Replied);
                if (after.Action == "签收") before.Order.State.ShouldBe(OrderState.Issued);
            }
        }
    }
}
