using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Plans;

public sealed class PlanScopeTests
{
    [Fact]
    [Trait("Rule", "R6")]
    public async Task An_item_that_left_is_expected_for_its_month_and_not_for_later_ones_and_comes_back()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var form = await world.PressAsync(clerk, "item.leave", (await world.SayAsync(clerk, "移出 5")).Button("item.leave"));
        (await world.PressAsync(clerk, "item.leave", form.Button("item.leave"), ("reason", "并入他项。"), ("approver", ""), ("date", "2019-12-02"))).ShouldSatisfyAllConditions(
            again => again.Text.ShouldContain("请填写批准人"), again => again.Input("reason").ShouldBe("并入他项。"));
        (await world.PressAsync(clerk, "item.leave", form.Button("item.leave"), ("reason", "并入他项。"), ("approver", "王安和"), ("date", "2019-12-02"))).Text.ShouldContain("已移出");
        (await world.PressAsync(clerk, "item.leave", form.Button("item.leave"), ("reason", "并入他项。"), ("approver", "王安和"), ("date", "2019-12-02"))).Text.ShouldContain("不能再次移出");

        await world.ReportAsync("T05", "完成路基施工。");
        await world.MoveToAsync("2020-01-03T10:00");
        (await ItemsAsync(world, new(2019, 12))).ShouldContain("T05", "the month in which it left still counts");
        await world.MoveToAsync("2020-02-04T10:00");
        (await ItemsAsync(world, new(2020, 1))).ShouldSatisfyAllConditions(items => items.ShouldNotContain("T05"), items => items.Count.ShouldBe(31));
        (await world.SayAsync(await world.ReporterAsync("T05"), "我的任务")).Text.ShouldNotContain("任务5 ");
        (await world.SayAsync(await world.ReporterAsync("T05"), "历史 5")).Text.ShouldContain("完成路基施工。", Case.Sensitive, "history stays");
        (await world.SayAsync(clerk, "移出")).Text.ShouldContain("2019年12月2日移出，并入他项。（王安和批准）");
        (await world.SayAsync(clerk, "任务5到哪了")).Text.ShouldContain("2019年12月2日移出");

        var back = await world.PressAsync(clerk, "item.return", (await world.SayAsync(clerk, "移出 5")).Button("item.return"));
        (await world.PressAsync(clerk, "item.return", back.Button("item.return"), ("reason", "恢复调度。"))).Text.ShouldContain("已重新纳入");
        await world.MoveToAsync("2020-03-03T10:00");
        (await ItemsAsync(world, new(2020, 2))).ShouldContain("T05");
        (await world.SayAsync(await world.ReporterAsync("T05"), "移出 5")).Sentence.ShouldContain("由秘书处办理");
        (await world.SayAsync(clerk, "移出 11")).Sentence.ShouldContain("有2个报送事项");
        (await world.SayAsync(clerk, "移出 99")).Sentence.ShouldContain("没有编号为“99”的任务");
    }

    [Fact]
    [Trait("Rule", "R15")]
    public async Task The_secretariat_names_real_units_for_a_general_name_and_the_item_has_them_from_then_on()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await RegisterAsync(world, new Unit("长沙/岳麓区政府", "长沙", "长沙市岳麓区政府"));
        var clerk = await world.PersonAsync(Roles.Clerk);
        var list = await world.SayAsync(clerk, "落实单位 5");
        list.Text.ShouldContain("相关区县政府 · 未落实");
        var form = await world.PressAsync(clerk, "placeholder.resolve", list.Button("placeholder.resolve"));

        (await world.PressAsync(clerk, "placeholder.resolve", form.Button("placeholder.resolve"), ("units", "长沙市岳麓区政府、相关区县政府"))).ShouldSatisfyAllConditions(
            again => again.Text.ShouldContain("只是统称"), again => again.Input("units").ShouldBe("长沙市岳麓区政府、相关区县政府"));
        (await world.PressAsync(clerk, "placeholder.resolve", form.Button("placeholder.resolve"), ("units", "长沙市望城区政府"))).Text.ShouldContain("请先在名册的“单位”表登记");
        (await world.PressAsync(clerk, "placeholder.resolve", form.Button("placeholder.resolve"), ("units", "长沙市岳麓区政府"))).Text.ShouldContain("已落实：长沙市岳麓区政府");

        (await world.StandingAsync()).Item("T05")!.Responsible.ShouldContain(unit => unit.UnitId == "长沙/岳麓区政府");
        (await world.StandingAsync()).Item("T07")!.Responsible.ShouldContain(unit => unit.IsPlaceholder, "each item is decided on its own");
        (await world.SayAsync(clerk, "任务5谁负责")).Text.ShouldContain("长沙市岳麓区政府");
        (await world.SayAsync(clerk, "落实单位")).Text.ShouldContain("统称单位8处，未落实7处");
        (await world.PressAsync(clerk, "placeholder.resolve", form.Button("placeholder.resolve"), ("units", ""))).Text.ShouldContain("刚刚有更新", Case.Sensitive, "an old card changes nothing");
        (await world.SayAsync(await world.ReporterAsync("T05"), "落实单位")).Sentence.ShouldContain("由秘书处办理");
    }

    private static async Task<List<string>> ItemsAsync(BotWorld world, Month month) => [.. (await world.Get<RoundStore>().FindAsync(month))!.Items.Select(item => item.ItemId)];

    private static async Task RegisterAsync(BotWorld world, Unit unit)
    {
        var roster = (await world.StandingAsync()).Roster;
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, roster with { Units = [.. roster.Units, unit] }, "登记区县");
            return true;
        });
    }
}
