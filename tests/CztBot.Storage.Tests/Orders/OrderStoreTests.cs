using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Problems;

namespace CztBot.Storage.Tests.Orders;

public sealed class OrderStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R47")]
    public async Task Numbers_are_given_without_gaps_by_several_nodes_at_once_and_anew_each_year(On on)
    {
        using var given = new Given(on);
        using var second = given.OpenAgain();
        Database[] nodes = [given.Database, second];

        // Every third issue is taken back after its number was counted.
        await Task.WhenAll(Enumerable.Range(0, 60).Select(index => nodes[index % 2].WriteAsync(Given.Actor, async work =>
        {
            await IssueAsync(work, $"o{index:00}", index % 2 == 0 ? 2019 : 2020);
            if (index % 3 == 0) work.Cancel();
            return true;
        })));

        var issued = await new OrderStore(given.Database).IssuedAsync();
        issued.Count.ShouldBe(40);
        foreach (var year in issued.GroupBy(order => order.Number!.Year)) year.Select(order => order.Number!.Number).ShouldBe(Enumerable.Range(1, 20));
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R47")]
    public async Task A_number_is_never_changed_nor_is_an_order_deleted_behind_the_programs_back(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => IssueAsync(work, "o1", 2019));
        await using var connection = await given.ConnectAsync();

        foreach (var sql in (string[])["UPDATE orders SET number = 2", "UPDATE orders SET number = NULL", "DELETE FROM orders", "UPDATE order_versions SET action = 'x'", "DELETE FROM order_versions"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R46")]
    public async Task The_same_card_pressed_twice_makes_one_order(On on)
    {
        using var given = new Given(on);
        var order = new HandOverOrder { Id = "o1", Request = "card", Content = Content() };
        await given.WriteAsync(work => OrderStore.SaveAsync(work, order, "草拟", null));

        (await given.WriteAsync(work => OrderStore.SaveAsync(work, order with { Id = "o2" }, "草拟", null))).ShouldBeFalse();

        (await new OrderStore(given.Database).OpenAsync()).ShouldHaveSingleItem().Id.ShouldBe("o1");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Every_version_is_kept_and_the_trail_has_before_and_after(On on)
    {
        using var given = new Given(on);
        var issued = await given.WriteAsync(work => IssueAsync(work, "o1", 2019));

        await given.WriteAsync(work => OrderStore.SaveAsync(work, Receive(issued), "签收", issued));

        (await new OrderStore(given.Database).VersionsAsync("o1")).Select(version => (version.Version, version.Action, version.Order.State))
            .ShouldBe([(1, "草拟", OrderState.Draft), (2, "签发", OrderState.Issued), (3, "签收", OrderState.Received)]);
        var entry = (await new AuditStore(given.Database).OfAsync("order/o1"))[^1];
        (entry.Action, entry.PersonId, entry.Channel).ShouldBe(("order.签收", "p1", "test"));
        entry.BeforeValue!.ShouldContain("\"version\":2");
        entry.AfterValue!.ShouldContain("\"version\":3");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R49")]
    public async Task Of_two_who_move_an_order_at_once_one_is_told_that_the_other_was_quicker(On on)
    {
        using var given = new Given(on);
        var issued = await given.WriteAsync(work => IssueAsync(work, "o1", 2019));

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => given.WriteAsync(work => OrderStore.SaveAsync(work, Receive(issued), "签收", issued))));

        written.Count(one => one).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R43")]
    public async Task Of_two_clerks_who_classify_at_once_one_is_told_that_the_other_was_quicker(On on)
    {
        using var given = new Given(on);
        var store = new ProblemStore(given.Database);
        var problem = new Problem { Id = "q1", Origin = "report/2019-11/T05", Text = "标高不一。", RaisedAt = Given.Actor.At, RaisedBy = "p1" };
        (await given.WriteAsync(work => ProblemStore.SaveAsync(work, problem, "提出", null))).ShouldBeTrue();
        (await given.WriteAsync(work => ProblemStore.SaveAsync(work, problem with { Id = "q2" }, "提出", null))).ShouldBeFalse();

        var written = await Task.WhenAll(Enumerable.Range(3, 2).Select(level => given.WriteAsync(work =>
            ProblemRules.Classify(problem, 1, level, "规划调整", "涉及三市。", "", work.Actor) is ProblemOutcome.Moved moved
                ? ProblemStore.SaveAsync(work, moved.Problem, moved.Action, problem) : Task.FromResult(false))));

        written.Count(one => one).ShouldBe(1);
        (await store.OpenAsync()).ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    internal static OrderContent Content() => new() { Requirement = "确定接线方案。", UnitId = "长沙/住建", DueOn = new DateOnly(2019, 12, 20), InstructorId = "leader" };

    private static HandOverOrder Receive(HandOverOrder order) =>
        ((OrderOutcome.Moved)OrderRules.Receive(order, order.Version, OrderParty.Unit, Given.Actor)).Order;

    private static async Task<HandOverOrder> IssueAsync(Work work, string id, int year)
    {
        var draft = ((OrderOutcome.Moved)OrderWriting.Begin(id, id, 0, OrderParty.Head, Content(), send: false)).Order;
        await OrderStore.SaveAsync(work, draft, "草拟", null);
        var number = new OrderNumber(year, await OrderStore.NextAsync(work, year));
        var issued = ((OrderOutcome.Moved)OrderWriting.Issue(draft, 1, OrderParty.Head, Content(), number, null, work.Actor)).Order;
        await OrderStore.SaveAsync(work, issued, "签发", draft);
        return issued;
    }
}
