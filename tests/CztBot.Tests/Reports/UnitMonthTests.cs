using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Reports;

/// <summary>The secretariat and a city's coordinator fetch a unit's month where they look at it (R94).</summary>
public sealed class UnitMonthTests
{
    private const string Word = "下载 Word 文件";

    [Fact]
    [Trait("Rule", "R94")]
    public async Task The_secretariat_fetches_a_units_month_from_the_review_card_and_from_the_board_by_unit()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var review = await world.ReviewAsync("T05");
        var file = await world.PressAsync(clerk, "paper.get", review.Button("paper.get"));
        file.Text.ShouldContain("长沙市住建委2019年11月工作进展报告");
        (await world.Http.GetByteArrayAsync(new Uri(file.Links[Word]))).Take(2).ShouldBe("PK"u8.ToArray());

        var units = await world.PressAsync(clerk, "word.say", (await world.SayAsync(clerk, "进度")).Buttons("word.say").Single(button => button.GetProperty("text").GetString()!.Contains("各单位", StringComparison.Ordinal)));
        units.Text.ShouldContain("第1页，共");
        units.Buttons("paper.get").Count.ShouldBe(4);
        (await world.PressAsync(clerk, "paper.get", units.Button("paper.get"))).Links.Keys.ShouldContain(Word);
        var next = await world.PressAsync(clerk, "word.say", units.Button("word.say"));
        next.Text.ShouldContain("第2页，共");
        next.Executes.Count.ShouldBe(6, "the rows, 更多 and 返回首页");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_coordinator_has_the_own_citys_units_and_nobody_elses()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var coordinator = await world.PersonAsync(Roles.Coordinator, "株洲");

        var units = await world.SayAsync(coordinator, "进度 各单位");

        units.Buttons("paper.get").ShouldAllBe(button => button.GetProperty("item").GetString()!.StartsWith("株洲/", StringComparison.Ordinal));
        (await world.PressAsync(coordinator, "paper.get", Moves.Data(("month", "2019-11"), ("item", "长沙/住建")))).Text.ShouldContain("不能下载");
        (await world.SayAsync(await world.ContactAsync("长沙/住建"), "进度 各单位")).Buttons("paper.get").ShouldBeEmpty();
    }
}
