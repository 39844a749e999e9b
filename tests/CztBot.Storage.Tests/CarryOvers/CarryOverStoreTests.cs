using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Reports;

namespace CztBot.Storage.Tests.CarryOvers;

public sealed class CarryOverStoreTests
{
    private static readonly CarryOver Full = new()
    {
        Id = "2018-01", Name = "某路改造", Lead = new UnitRef { UnitId = "长沙/住建", Name = "长沙市住建委" }, Responsible = [new UnitRef { UnitId = "@相关区县政府", Name = "相关区县政府" }],
        Cities = ["长沙", "株洲"], ItemId = "T11b", Target = "建成通车", DueOn = new(2020, 6, 30), Status = Statuses.Normal, Progress = "主线贯通。", Updated = new Stamp("p1", Given.Actor.At),
        Left = new ScopeExit("已撤销立项。", "王安和", new(2020, 3, 9), new Stamp("p1", Given.Actor.At)),
    };

    [Theory, EveryDatabase]
    [Trait("Rule", "R3")]
    public async Task What_was_imported_comes_back_as_it_went_and_before_that_there_is_nothing(On on)
    {
        using var given = new Given(on);
        var store = new CarryOverStore(given.Database);
        (await store.AllAsync()).ShouldBeEmpty();

        (await given.WriteAsync(work => CarryOverStore.SaveAsync(work, Full, "导入", null))).ShouldBeTrue();

        (await store.FindAsync("2018-01"))!.Says(Full).ShouldBeTrue();
        (await store.AllAsync()).ShouldHaveSingleItem();
        (await given.WriteAsync(work => CarryOverStore.SaveAsync(work, Full, "导入", null))).ShouldBeFalse("it is there");
        (await store.FindAsync("2018-02")).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Every_version_of_a_carry_over_is_on_the_trail_and_of_two_who_write_at_once_one_is_told(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => CarryOverStore.SaveAsync(work, Full, "导入", null));

        var written = await Task.WhenAll(((string[])["甲", "乙"]).Select(text =>
            given.WriteAsync(work => CarryOverStore.SaveAsync(work, Full with { Progress = text, Version = 2 }, "更新进展", Full))));

        written.Count(one => one).ShouldBe(1);
        var entry = (await new AuditStore(given.Database).OfAsync("carryover/2018-01"))[^1];
        (entry.Action, entry.PersonId, entry.Channel).ShouldBe(("carryover.更新进展", "p1", "test"));
        entry.BeforeValue!.ShouldContain("主线贯通。");
        await using var connection = await given.ConnectAsync();
        foreach (var sql in (string[])["DELETE FROM carry_overs", "UPDATE carry_over_versions SET action = 'x'", "DELETE FROM carry_over_versions"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }
}
