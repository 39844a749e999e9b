using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

/// <summary>What is asked about orders is answered from the orders.</summary>
public sealed class OrderAnswerTests
{
    [Fact]
    [Trait("Rule", "R85")]
    public async Task Totals_are_counted_with_rights_first_and_say_date_and_source()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var head = await world.PersonAsync(Roles.Head);
        (await world.SayAsync(head, "今年办结多少")).Sentence.ShouldBe("没有数据：没有您可以查看的2019年1月至12月交办单，不能统计办结、超期件数。如需查证，请联系秘书处。");
        await world.IssueAsync();
        await world.ReceiveAsync();
        await world.ReplyAsync();
        await world.CloseAsync();
        await world.IssueAsync("株洲市发改委");
        await world.IssueAsync();
        await world.MoveToAsync("2019-12-25T10:00");

        var all = (await world.SayAsync(head, "今年办结多少")).Text;
        all.ShouldContain("共交办3份：已办结1份，办理中0份，超期未结2份，超期办结0份，撤销0份。同期办结销号1份。");
        all.ShouldContain("数据截至2019年12月25日；来源：交办单台账。");
        var late = await world.SayAsync(head, "超期未结的交办单有哪些");
        late.Text.ShouldContain("超期未结2份");
        (await world.SayAsync(head, "超期未结和已办结的单子各多少")).Text.ShouldContain("超期未结2份、已办结1份");
        (await world.SayAsync(head, "没办结的单子有多少")).Text.ShouldContain("未办结2份");
        (await world.PressAsync(head, "order.open", late.Button("order.open"))).Text.ShouldContain("交办单〔2019〕");
        (await world.SayAsync(head, "株洲的交办单办结多少")).Text.ShouldContain("共交办1份");
        // The mayor of Zhuzhou counts what concerns Zhuzhou.
        (await world.SayAsync("zhao-tonghe", "今年办结多少")).Text.ShouldContain("共交办1份：已办结0份");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task One_order_is_shown_to_those_who_may_read_it_and_nobody_else_hears_that_it_exists()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();

        (await world.SayAsync("wang-anhe", "1号单子呢")).Text.ShouldContain("交办单〔2019〕1号");
        (await world.SayAsync("zhao-tonghe", "1号单子呢")).Sentence.ShouldBe("没有数据：没有您可以查看的1号交办单。如需查证，请联系秘书处。");
        (await world.SayAsync("wang-anhe", "2号单子呢")).Sentence.ShouldBe("没有数据：没有您可以查看的2号交办单。如需查证，请联系秘书处。");
    }

    [Fact]
    public async Task What_a_leader_gave_is_found_by_the_leader()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        await world.IssueAsync("株洲市发改委", ("instructor", "li-mingyuan"));

        var given = (await world.SayAsync(await world.PersonAsync(Roles.Head), "李书记交办的")).Text;
        given.ShouldContain("交办1份");
        given.ShouldContain("〔2019〕2号");
        (await world.SayAsync("li-mingyuan", "我交办的办得怎么样了")).Text.ShouldContain("〔2019〕2号");
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_level_that_the_secretariat_decided_counts_and_not_the_proposed_one()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var head = await world.PersonAsync(Roles.Head);
        (await world.SayAsync(head, "要分管副市长协调的")).Text.ShouldContain("（建议第3级）");

        await world.ClassifyAsync("4", more: [("reason", "涉及几个部门。")]);

        (await world.SayAsync(head, "要分管副市长协调的")).Text.ShouldContain("没有这样的问题");
        (await world.SayAsync(head, "要常务副市长协调的")).Text.ShouldContain("（核定第4级）");
    }
}
