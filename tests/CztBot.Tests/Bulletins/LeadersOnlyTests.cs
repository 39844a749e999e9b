using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

/// <summary>What is for leaders alone reaches no group and no unit, whoever wrote what over the machine's text (R43, R56).</summary>
public sealed class LeadersOnlyTests
{
    private const string Matter = "请三市住建部门会商。";

    [Fact]
    [Trait("Rule", "R56")]
    public async Task What_a_clerk_wrote_over_the_orders_stays_with_the_leaders_and_the_head_is_told_before_signing()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await world.ClassifyAsync("4", more: ("reason", "涉及三市政府。"));
        await IssueOfProblemAsync(world);
        await world.MoveToAsync("2019-12-16T09:00");
        var (clerk, head) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));
        var number = (await world.OrderAsync()).Number!.ToString();
        var section = await world.PressAsync(clerk, "bulletin.section", Moves.Data(("month", "2019-11"), ("section", "orders")));
        (await world.PressAsync(clerk, "bulletin.edit", section.Button("bulletin.edit"), ("text", $"{number}正在办理。"))).Text.ShouldContain("通报用系统底稿");

        var asked = await world.PressAsync(head, "bulletin.sign", (await world.SayAsync(head, "签发")).Button("bulletin.sign"));
        asked.Text.ShouldContain("“上月问题交办处理情况”经过编辑，其中有只报领导的内容，通报的这一部分用系统底稿");
        await world.PressAsync(head, "bulletin.sign", asked.Button("bulletin.sign"));
        await world.PublishAsync();

        var papers = world.Papers().ToList();
        papers.Where(one => one.Answer.Text.Contains("工作通报", StringComparison.Ordinal)).ShouldNotBeEmpty();
        papers.Where(one => one.Answer.Text.Contains("工作通报", StringComparison.Ordinal)).ShouldAllBe(one => !one.Answer.Text.Contains(number, StringComparison.Ordinal));
        papers.Where(one => one.Answer.Text.Contains("工作简报", StringComparison.Ordinal)).ShouldAllBe(one => one.Answer.Text.Contains(number, StringComparison.Ordinal));
        (await world.SayAsync(await world.ContactAsync("株洲/交通"), "通报")).Text.ShouldNotContain(number);
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_matter_proposed_for_level_two_and_classified_for_level_four_leaves_the_circular_and_the_head_looks_again()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportProblemAsync("T05", "2");
        await world.MoveToAsync("2019-12-16T09:00");
        var head = await world.PersonAsync(Roles.Head);
        var seen = await world.SayAsync(head, "签发");
        (await CircularAsync(world, head)).ShouldContain(Matter);

        await world.ClassifyAsync("4", more: ("reason", "涉及三市政府。"));

        (await CircularAsync(world, head)).ShouldNotContain(Matter);
        (await world.PressAsync(head, "bulletin.sign", seen.Button("bulletin.sign"))).Text.ShouldContain("您打开后内容又有变化，没有签发");
    }

    private static async Task<string> CircularAsync(BotWorld world, string person) =>
        (await world.PressAsync(person, "bulletin.preview", Moves.Data(("month", "2019-11"), ("form", "circular")))).Text;

    private static async Task IssueOfProblemAsync(BotWorld world)
    {
        var head = await world.PersonAsync(Roles.Head);
        var form = await world.PressAsync(head, "order.new", Moves.Data(("problem", (await world.ProblemAsync()).Id)));
        (await world.PressAsync(head, "order.issue", form.Button("order.issue"), ("requirement", "会同有关单位确定接线方案。"), ("mainUnit", "长沙市住建委"))).Text.ShouldContain("签发");
        (await world.Get<OrderStore>().IssuedAsync()).Single().Content.Level.ShouldBe(4);
    }
}
