using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage.Tests.Copies;

namespace CztBot.Storage.Tests.Orders;

public sealed class OrderCopyTests
{
    [Theory]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    public async Task Problems_orders_and_their_numbers_go_with_a_backup_to_the_other_database(On from, On to)
    {
        if (PostgresPrograms.SkipReason is { } missing) Assert.Skip(missing);
        using var shelf = new Shelf();
        using var given = new Given(from);
        var problem = new Problem { Id = "q1", Origin = "report/2019-11/T05", Text = "标高不一。", RaisedAt = Given.Actor.At, RaisedBy = "p1" };
        var order = new HandOverOrder { Id = "o1", Request = "r1", State = OrderState.Issued, Number = new OrderNumber(2019, 1), Content = OrderStoreTests.Content() with { ProblemId = "q1" } };
        await given.WriteAsync(async work =>
        {
            await ProblemStore.SaveAsync(work, problem, "提出", null);
            await OrderStore.NextAsync(work, 2019);
            await OrderStore.SaveAsync(work, order, "签发", null);
            await OrderStore.RemindAsync(work, "o1", new DateOnly(2019, 12, 17));
        });
        await Shelf.BackupAsync(from, given, shelf["one.db"]);
        using var target = new Given(to);
        target.Database.Dispose();

        (await Shelf.RestoreAsync(to, shelf["one.db"], target, shelf["aside.db"])).Same.ShouldBeTrue();

        using var again = target.OpenAgain();
        var store = new OrderStore(again);
        (await store.TrackedAsync()).ShouldHaveSingleItem().RemindedOn.ShouldBe(new DateOnly(2019, 12, 17));
        (await store.VersionsAsync("o1")).Count.ShouldBe(1);
        (await new ProblemStore(again).FindAsync("q1"))!.Text.ShouldBe("标高不一。");
        (await again.WriteAsync(Given.Actor, work => OrderStore.NextAsync(work, 2019))).ShouldBe(2);
    }
}
