using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

public sealed class OrderIssuingTests
{
    [Theory]
    [Trait("Rule", "R15")]
    [InlineData("相关区县政府", "", "还没有落实到具体单位，不能交办")]
    [InlineData("长沙市水务局", "", "不在名册中，也没有联络员，交办单送不到，不能交办。请先在名册中补充")]
    [InlineData("长沙市财政局", "", "长沙市财政局没有联络员，交办单送不到，不能交办。请先发送“更换联络员 长沙市财政局”登记联络员")]
    [InlineData("交通局", "", "对应3个单位：长沙市交通局、株洲市交通运输局、湘潭市交通局。请写单位全称")]
    [InlineData("火星办", "", "没有名为“火星办”的单位，请写单位全称")]
    [InlineData("", "", "请填写主办单位")]
    [InlineData("长沙市住建委", "2019-12-01", "办结时限2019年12月1日已经过去")]
    [InlineData("长沙市住建委", "2039-12-01", "太远，请核对年份")]
    public async Task A_unit_that_cannot_get_it_and_a_date_that_cannot_be_kept_are_refused_in_the_form_with_the_text_kept(string unit, string due, string sentence)
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");

        await world.EndContactsAsync("长沙/财政");

        var form = await world.IssueAsync(unit, ("due", due), ("coUnits", "湘潭市住建局"));

        form.Text.ShouldContain(sentence);
        form.Input("requirement").ShouldBe("会同有关单位确定接线方案。");
        (form.Input("mainUnit"), form.Input("coUnits")).ShouldBe((unit, "湘潭市住建局"));
        (await world.Get<OrderStore>().OpenAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R46")]
    public async Task A_unit_is_not_main_and_assisting_at_once()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");

        (await world.IssueAsync("长沙市住建委", ("coUnits", "长沙市住建委"))).Text.ShouldContain("既是主办又是协办");
    }

    [Fact]
    [Trait("Rule", "R46")]
    public async Task A_matter_that_goes_to_several_units_gets_an_order_each_and_one_group_number()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");

        var card = await world.IssueAsync("长沙市住建委、湘潭市住建局");

        card.Text.ShouldContain("同组共2份：〔2019〕1号长沙市住建委、〔2019〕2号湘潭市住建局");
        (await world.OrderAsync(1)).Group.ShouldBe(1);
        (await world.OrderAsync(2)).ShouldSatisfyAllConditions(order => order.Group.ShouldBe(1), order => order.Content.UnitId.ShouldBe("湘潭/住建"));
        await world.IssueAsync();
        (await world.OrderAsync(3)).Group.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R47")]
    public async Task The_same_card_pressed_again_issues_nothing_and_numbers_stay_without_gaps()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var head = await world.PersonAsync(Roles.Head);
        var form = (await world.PressAsync(head, "order.new", Moves.Data())).Button("order.issue");
        (string, string)[] filled = [("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委")];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.PressAsync(head, "order.issue", form, filled)));
        (await world.PressAsync(head, "order.issue", form, filled)).Text.ShouldContain("没有重复签发");
        await world.IssueAsync("火星办");
        await world.IssueAsync();

        (await world.Get<OrderStore>().IssuedAsync()).Select(order => order.Number!.Number).ShouldBe([1, 2]);
    }

    [Fact]
    [Trait("Rule", "R46")]
    public async Task A_press_that_names_no_card_is_an_order_of_its_own()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var head = await world.PersonAsync(Roles.Head);
        foreach (var unit in (string[])["长沙市住建委", "湘潭/住建"])
            await world.PressAsync(head, "order.issue", Moves.Data(), ("requirement", "确定接线方案。"), ("due", "2019-12-20"), ("mainUnit", unit), ("coUnits", ""), ("urgency", "normal"), ("key", "false"));

        (await world.Get<OrderStore>().IssuedAsync()).Select(order => order.Content.UnitId).ShouldBe(["长沙/住建", "湘潭/住建"]);
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_drafted_order_follows_the_level_of_its_problem_and_says_what_it_was_once()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var (clerk, head) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));
        await world.ClassifyAsync();
        var form = await world.PressAsync(clerk, "order.new", (await world.OpenProblemAsync(clerk)).Button("order.new"));
        (string, string)[] filled = [("requirement", "会商确定。"), ("mainUnit", "长沙市住建委")];
        (await world.PressAsync(clerk, "order.send", form.Button("order.send"), filled)).Text.ShouldContain("第3级");
        var drafted = (await world.Get<OrderStore>().OpenAsync()).ShouldHaveSingleItem();
        var seen = await world.PressAsync(head, "order.new", Moves.Data(("order", drafted.Id)));

        await world.ClassifyAsync("4", more: ("reason", "涉及政府层面。"));
        await world.ClassifyAsync("4", "征地拆迁");

        (await world.PressAsync(head, "order.open", Moves.Data(("order", drafted.Id)))).Text.ShouldContain("第4级");
        var trail = (await world.Get<AuditStore>().OfAsync($"order/{drafted.Id}")).Where(entry => entry.Action.Contains("层级调整", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (trail.Action, trail.PersonId, trail.BeforeValue!.Contains("\"level\":3", StringComparison.OrdinalIgnoreCase), trail.AfterValue!.Contains("\"level\":4", StringComparison.OrdinalIgnoreCase))
            .ShouldBe(("order.层级调整（原为第3级）", clerk, true, true));
        // Whoever signs has seen the level that counts.
        (await world.PressAsync(head, "order.issue", seen.Button("order.issue"), filled)).Text.ShouldContain("刚刚有更新，没有签发");
        var again = await world.PressAsync(head, "order.new", Moves.Data(("order", drafted.Id)));
        (await world.PressAsync(head, "order.issue", again.Button("order.issue"), filled)).Text.ShouldContain("已签发");
        (await world.OrderAsync()).Content.Level.ShouldBe(4);
    }

    [Fact]
    [Trait("Rule", "R46")]
    public async Task A_problem_is_handed_over_once_whoever_presses_and_however_often()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var head = await world.PersonAsync(Roles.Head);
        await world.ClassifyAsync();
        var problem = (await world.OpenProblemAsync(head)).Button("order.new");
        (string, string)[] filled = [("requirement", "会商确定。"), ("mainUnit", "长沙市住建委")];
        var first = (await world.PressAsync(head, "order.new", problem)).Button("order.issue");
        var second = (await world.PressAsync(head, "order.new", problem)).Button("order.issue");

        await world.PressAsync(head, "order.issue", first, filled);

        (await world.PressAsync(head, "order.issue", second, filled)).Sentence.ShouldContain("这个问题已经交办，一事一单，不能重复交办");
        (await world.Get<OrderStore>().IssuedAsync()).Count.ShouldBe(1);
        (await world.ForceAsync(head, "order.void", ("reason", "另行交办。"))).Text.ShouldContain("已撤销");
        (await world.OpenProblemAsync(head)).Text.ShouldContain("已分类，待交办");
        await world.IssueAsync();
        (await world.OrderAsync(2)).State.ShouldBe(OrderState.Issued);
    }

    [Fact]
    [Trait("Rule", "R45")]
    public async Task A_clerk_drafts_and_sends_and_the_head_issues()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var (clerk, head) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));
        var form = await world.PressAsync(clerk, "order.new", Moves.Data());
        form.Buttons("order.issue").ShouldBeEmpty();
        (await world.PressAsync(clerk, "order.send", form.Button("order.send"), ("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委"), ("urgency", "urgent"), ("key", "true"))).Text.ShouldContain("待签发");
        (await world.Get<OrderStore>().IssuedAsync()).ShouldBeEmpty();

        var list = await world.SayAsync(head, "交办");
        list.Text.ShouldContain("待签发");
        var open = await world.PressAsync(head, "order.open", list.Button("order.open"));
        var edit = await world.PressAsync(head, "order.new", open.Button("order.new"));
        edit.Input("requirement").ShouldBe("确定接线方案。");
        edit.Input("urgency").ShouldBe("urgent");
        (await world.PressAsync(head, "order.issue", edit.Button("order.issue"), ("requirement", "确定接线方案和工期。"), ("mainUnit", "长沙市住建委"), ("urgency", "urgent"), ("due", edit.Input("due")!))).Text.ShouldContain("〔2019〕1号");

        var order = await world.OrderAsync();
        (order.Content.Requirement, order.Content.DueOn, order.State).ShouldBe(("确定接线方案和工期。", new DateOnly(2019, 12, 11), OrderState.Issued));
        (await world.Get<OrderStore>().OpenAsync()).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R48")]
    public async Task An_off_day_moves_to_the_next_working_day_unless_a_leader_set_it()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");

        await world.IssueAsync("长沙市住建委", ("due", "2019-12-14"));
        await world.IssueAsync("长沙市住建委", ("due", "2019-12-14"), ("instructor", await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor)));

        (await world.OrderAsync(1)).Content.DueOn.ShouldBe(new DateOnly(2019, 12, 16));
        (await world.OrderAsync(2)).Content.DueOn.ShouldBe(new DateOnly(2019, 12, 14));
    }
}
