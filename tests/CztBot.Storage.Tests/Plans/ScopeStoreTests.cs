using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Plans;

namespace CztBot.Storage.Tests.Plans;

public sealed class ScopeStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R6")]
    public async Task What_left_the_scope_comes_back_as_it_went_and_of_two_who_decide_one_is_told(On on)
    {
        using var given = new Given(on);
        var store = new ItemScopeStore(given.Database);
        var fresh = await store.FindAsync("T05");
        var left = fresh with { Version = 1, Left = new ScopeExit("并入他项。", "王安和", new(2020, 3, 9), new Stamp("p1", Given.Actor.At)) };

        var written = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => given.WriteAsync(work => ItemScopeStore.SaveAsync(work, left, "移出调度范围", fresh))));

        written.Count(one => one).ShouldBe(1);
        (await store.FindAsync("T05")).ShouldBe(left);
        (await given.WriteAsync(work => ItemScopeStore.SaveAsync(work, left with { Version = 2, Left = null }, "重新纳入：恢复。", left))).ShouldBeTrue();
        (await store.AllAsync()).ShouldHaveSingleItem().Left.ShouldBeNull();
        (await new AuditStore(given.Database).OfAsync("item/T05")).Select(entry => (entry.Action, entry.BeforeValue is null)).ShouldBe([("item.移出调度范围", true), ("item.重新纳入：恢复。", false)]);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R15")]
    public async Task Real_units_for_a_general_name_are_kept_with_who_named_them(On on)
    {
        using var given = new Given(on);
        var placeholder = new Placeholder("T05", new UnitRef { UnitId = "@项目所在地/相关区县政府", Name = "相关区县政府" }, [], 0);
        (await given.WriteAsync(work => PlaceholderStore.SaveAsync(work, placeholder, ["长沙/岳麓区政府", "湘潭/岳塘区政府"]))).ShouldBeTrue();
        (await given.WriteAsync(work => PlaceholderStore.SaveAsync(work, placeholder with { Version = 3 }, ["长沙/岳麓区政府"]))).ShouldBeFalse("somebody was quicker");

        var kept = (await new PlaceholderStore(given.Database).AllAsync()).ShouldHaveSingleItem();

        (kept.ItemId, kept.PlaceholderId, kept.Version).ShouldBe(("T05", "@项目所在地/相关区县政府", 1));
        kept.UnitIds.ShouldBe(["长沙/岳麓区政府", "湘潭/岳塘区政府"]);
        (await new AuditStore(given.Database).OfAsync("item/T05/@项目所在地/相关区县政府")).ShouldHaveSingleItem().AfterValue.ShouldBe("长沙/岳麓区政府、湘潭/岳塘区政府");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R39")]
    public async Task A_unit_is_asked_once_and_what_it_wrote_has_versions_on_the_trail(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var store = new ContributionStore(given.Database);

        (await given.WriteAsync(work => ContributionStore.AskAsync(work, Given.November, "T05", ["株洲/住建", "湘潭/住建"]))).Count.ShouldBe(2);
        (await given.WriteAsync(work => ContributionStore.AskAsync(work, Given.November, "T05", ["株洲/住建", "长沙/财政"]))).ShouldBe(["长沙/财政"]);
        var asked = (await store.OfItemAsync(Given.November, "T05")).Single(one => one.UnitId == "株洲/住建");
        var written = await Task.WhenAll(((string[])["甲", "乙"]).Select(text => given.WriteAsync(work => ContributionStore.ReplyAsync(work, Given.November, asked, text))));

        written.Count(one => one).ShouldBe(1);
        (await store.MonthAsync(Given.November)).Single(one => one.UnitId == "株洲/住建").ShouldSatisfyAllConditions(one => one.Version.ShouldBe(1), one => one.PersonId.ShouldBe("p1"), one => one.At.ShouldBe(Given.Actor.At));
        (await new AuditStore(given.Database).OfAsync("report/2019-11/T05/株洲/住建")).ShouldHaveSingleItem().Action.ShouldBe("collect.reply");
    }
}
