using System.Text.Json;
using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

public sealed class OrderListTests
{
    [Fact]
    [Trait("Rule", "R1")]
    public async Task Orders_and_problems_are_listed_by_the_source_of_the_matter()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var head = await world.PersonAsync(Roles.Head);
        await world.IssueAsync();
        async Task<string> TitleAsync(string said) => (await world.SayAsync(head, said)).Text.Split('\n')[0];

        (await TitleAsync("交办")).ShouldBe("未办结的交办单1份");
        (await TitleAsync("交办 临时调度")).ShouldBe("未办结的临时调度的交办单1份");
        (await TitleAsync("交办 跨区域项目")).ShouldBe("没有未办结的跨区域项目的交办单");
        (await TitleAsync("交办 结转")).ShouldBe("没有未办结的2018–2019年结转事项的交办单");
        (await TitleAsync("问题 计划")).ShouldBe("2019–2020年行动计划的问题1个");
        (await TitleAsync("问题 跨区域项目")).ShouldBe("没有待处理的跨区域项目的问题");
        var all = await world.PressAsync(head, "order.list", (await world.SayAsync(head, "交办 结转")).Button("order.list"));
        all.Text.ShouldContain("未办结的交办单1份");
    }

    [Fact]
    [Trait("Rule", "R61")]
    public async Task A_list_is_one_screen_what_waits_and_is_urgent_first_the_rest_behind_more_and_the_way_back()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        for (var index = 1; index <= 7; index++) await world.IssueAsync("长沙市住建委", ("requirement", $"第{index}件事。"), ("due", index == 4 ? "2019-12-09" : ""));
        await world.MoveToAsync("2019-12-10T10:00");
        var contact = await world.ContactAsync(OrderMoves.Unit);

        var first = await world.SayAsync(contact, "我的交办");

        first.Text.ShouldContain("未办结的交办单7份");
        first.Text.IndexOf("第4件事。", StringComparison.Ordinal).ShouldBeInRange(0, first.Text.IndexOf("第7件事。", StringComparison.Ordinal));
        var seen = new HashSet<string>();
        for (var page = first; ; page = await world.PressAsync(contact, "order.list", page.Button("order.list")))
        {
            Buttons(page).ShouldBeInRange(2, 6);
            page.Buttons("word.say").ShouldNotBeEmpty();
            foreach (var row in page.Buttons("order.open")) seen.Add(row.GetProperty("item").GetString()!).ShouldBeTrue();
            if (page.Buttons("order.list").All(button => button.GetProperty("page").GetString() == "0")) break;
        }

        seen.Count.ShouldBe(7);
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task Everybody_sees_their_own_and_nothing_else()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync("长沙市住建委", ("requirement", "长沙的事。"), ("instructor", "wang-anhe"), ("coUnits", "株洲市交通运输局"));
        await world.IssueAsync("湘潭市住建局", ("requirement", "湘潭的事。"));
        async Task<string> ListAsync(string person, string word) => (await world.SayAsync(person, word)).Text;

        (await ListAsync(await world.ContactAsync("株洲/交通"), "我的交办")).ShouldContain("协办");
        (await ListAsync(await world.ContactAsync("湘潭/住建"), "交办")).ShouldSatisfyAllConditions(text => text.ShouldContain("湘潭的事。"), text => text.ShouldNotContain("长沙的事。"));
        (await ListAsync(await world.PersonAsync(Roles.Coordinator, "长沙"), "交办")).ShouldSatisfyAllConditions(text => text.ShouldContain("长沙的事。"), text => text.ShouldNotContain("湘潭的事。"));
        (await ListAsync("wang-anhe", "我的交办")).ShouldSatisfyAllConditions(text => text.ShouldContain("您交办"), text => text.ShouldNotContain("湘潭的事。"));
        (await ListAsync(await world.PersonAsync(Roles.Clerk), "交办")).ShouldSatisfyAllConditions(text => text.ShouldContain("湘潭的事。"), text => text.ShouldContain("共交办2份"));
        (await ListAsync(await world.ContactAsync("长沙/教育"), "我的交办")).ShouldBe("目前没有您的交办单。");
        (await ListAsync(await world.ContactAsync("长沙/教育"), "交办 1")).ShouldContain("不能查看");
        (await ListAsync(await world.PersonAsync(Roles.Clerk), "交办 2019 2")).ShouldContain("湘潭的事。");
        (await ListAsync(await world.PersonAsync(Roles.Clerk), "交办 一")).ShouldContain("请写成“交办”");
    }

    [Fact]
    [Trait("Rule", "R61")]
    public async Task The_unit_that_leads_an_item_follows_its_orders()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await world.ClassifyAsync();
        var head = await world.PersonAsync(Roles.Head);
        var form = await world.PressAsync(head, "order.new", (await world.OpenProblemAsync(head)).Button("order.new"));
        await world.PressAsync(head, "order.issue", form.Button("order.issue"), ("requirement", "提供接线标高。"), ("mainUnit", "湘潭市住建局"));

        var list = await world.SayAsync(await world.ContactAsync(OrderMoves.Unit), "我的交办");

        list.Text.ShouldContain("跟踪");
        (await world.PressAsync(await world.ContactAsync(OrderMoves.Unit), "order.open", list.Button("order.open"))).Buttons("order.receive").ShouldBeEmpty();
    }

    private static int Buttons(Answer answer) => answer.Card!.Value.ToString().Split("\"Action.Execute\"").Length - 1;
}
