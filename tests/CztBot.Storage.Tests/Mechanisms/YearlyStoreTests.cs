using CztBot.Core.Decompositions;
using CztBot.Core.Mechanisms;
using CztBot.Core.Orders;

namespace CztBot.Storage.Tests.Mechanisms;

public sealed class YearlyStoreTests
{
    private static readonly YearlyEntry Open = new() { Id = "2020-party-长沙", Year = 2020, DutyId = "party", City = "长沙" };
    private static readonly YearlyEntry Done = Open with { Version = 1, DoneOn = new(2020, 1, 15), Note = "市委经济工作会议", Written = new Stamp("p1", Given.Actor.At) };

    [Theory, EveryDatabase]
    [Trait("Rule", "R79")]
    public async Task Every_version_of_an_entry_is_kept_and_of_two_who_tick_at_once_one_is_told(On on)
    {
        using var given = new Given(on);
        var store = new YearlyStore(given.Database);
        (await store.AllAsync()).ShouldBeEmpty();

        (await given.WriteAsync(work => YearlyStore.SaveAsync(work, Done, "登记完成", Open))).ShouldBeTrue();

        (await store.AllAsync()).ShouldHaveSingleItem().ShouldBe(Done);
        (await given.WriteAsync(work => YearlyStore.SaveAsync(work, Done with { Note = "另一个" }, "登记完成", Open))).ShouldBeFalse("somebody was quicker");
        (await given.WriteAsync(work => YearlyStore.SaveAsync(work, Done with { Version = 2, Note = "更正" }, "更正登记", Done))).ShouldBeTrue();
        (await new AuditStore(given.Database).OfAsync("yearlyentry/2020-party-长沙")).Select(entry => entry.Action).ShouldBe(["yearlyentry.登记完成", "yearlyentry.更正登记"]);
        await RefuseAsync(given, "DELETE FROM yearly_entries", "UPDATE yearly_entry_versions SET action = 'x'", "DELETE FROM yearly_entry_versions");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R80")]
    public async Task A_decomposition_comes_back_as_it_went_with_its_history(On on)
    {
        using var given = new Given(on);
        var store = new DecompositionStore(given.Database);
        var before = Decomposition.Empty("T05", "长沙/住建");
        var plan = before with { Version = 1, Tasks = [new SubTask("路基施工", "张三", new(2020, 3, 31), false)], Written = new Stamp("p1", Given.Actor.At) };

        (await given.WriteAsync(work => DecompositionStore.SaveAsync(work, plan, "填写分解方案", before))).ShouldBeTrue();

        var found = (await store.FindAsync("T05", "长沙/住建"))!;
        (found.Version, found.UnitId, found.Written).ShouldBe((1, "长沙/住建", plan.Written));
        found.Tasks.ShouldBe(plan.Tasks);
        (await store.FindAsync("T05", "株洲/住建")).ShouldBeNull();
        (await given.WriteAsync(work => DecompositionStore.SaveAsync(work, plan, "填写分解方案", before))).ShouldBeFalse("it is there");
        await RefuseAsync(given, "DELETE FROM decompositions", "UPDATE decomposition_versions SET action = 'x'", "DELETE FROM decomposition_versions");
    }

    private static async Task RefuseAsync(Given given, params string[] all)
    {
        await using var connection = await given.ConnectAsync();
        foreach (var sql in all)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }
}
