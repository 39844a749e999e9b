using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Dispatches;

/// <summary>Pasted minutes → proposed orders, each confirmed by a person (R54).</summary>
[Trait("Rule", "R54")]
public sealed class MinutesTests
{
    private const string Text = "会议听取了有关情况。\n一、由长沙市住建委牵头，会同湘潭市住建局于12月20日前确定接线方案。\n二、请各市抓紧推进征拆。";

    [Fact]
    public async Task Each_proposal_is_confirmed_one_by_one_and_what_is_not_matched_is_flagged_and_not_guessed()
    {
        await using var world = await DispatchMoves.HeldAsync();
        var head = await world.PersonAsync(Roles.Head);

        var list = await world.SayAsync(head, $"纪要 1\n{Text}");

        list.Text.ShouldContain("拟办2项：待确认2项（1项有疑问）");
        list.Text.ShouldContain("责任单位待定");
        (await world.Get<OrderStore>().OpenAsync()).ShouldBeEmpty("a person confirms");
        var item = await world.PressAsync(head, "minutes.item", list.Button("minutes.item"));
        item.Text.ShouldContain("由长沙市住建委牵头");
        var form = await world.PressAsync(head, "order.new", item.Button("order.new"));
        (form.Input("mainUnit"), form.Input("coUnits"), form.Input("due")).ShouldBe(("长沙市住建委", "湘潭市住建局", "2019-12-20"));
        (string, string)[] filled = [("requirement", form.Input("requirement")!), ("mainUnit", form.Input("mainUnit")!), ("coUnits", form.Input("coUnits")!), ("due", "2019-12-20")];
        (await world.PressAsync(head, "order.issue", form.Button("order.issue"), filled)).Text.ShouldContain("〔2019〕1号");
        (await world.PressAsync(head, "order.new", item.Button("order.new"))).Text.ShouldContain("已经拟过交办单，没有重复拟单");

        list = await world.SayAsync(head, "纪要 1");
        list.Text.ShouldContain("待确认1项（1项有疑问），已拟单1项");
        item = await world.PressAsync(head, "minutes.item", list.Button("minutes.item"));
        item.Text.ShouldContain("没有名为“各市”的单位");
        (await world.PressAsync(head, "order.new", item.Button("order.new"))).Input("mainUnit").ShouldBe("");
        (await world.PressAsync(head, "minutes.skip", item.Button("minutes.skip"))).Text.ShouldContain("不作交办1项");
        (await world.DoDispatchAsync("dispatch.close", ("ending", "minutes"))).Text.ShouldContain("已收口：形成纪要");
        (await world.SayAsync(head, "纪要 1 再补一段。")).Sentence.ShouldContain("已经收口");
    }

    [Fact]
    public async Task A_clerk_drafts_from_a_proposal_and_the_draft_keeps_where_it_comes_from()
    {
        await using var world = await DispatchMoves.HeldAsync();
        var clerk = await world.ClerkAsync();
        var list = await world.SayAsync(clerk, $"纪要 {Text}");
        var form = await world.PressAsync(clerk, "order.new", (await world.PressAsync(clerk, "minutes.item", list.Button("minutes.item"))).Button("order.new"));

        var draft = await world.PressAsync(clerk, "order.send", form.Button("order.send"), ("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委"));

        draft.Text.ShouldContain("已送签");
        var head = await world.PersonAsync(Roles.Head);
        var again = await world.PressAsync(head, "order.new", (await world.PressAsync(head, "order.open", Moves.Data(("order", (await world.Get<OrderStore>().OpenAsync())[0].Id)))).Button("order.new"));
        await world.PressAsync(head, "order.issue", again.Button("order.issue"), ("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委"));
        var order = await world.OrderAsync();
        (order.State, order.Content.DispatchId, order.Content.Proposal).ShouldBe((OrderState.Issued, (await world.DispatchAsync()).Id, "p1.1"));
        await world.ForceVoidAsync(1);
        (await world.SayAsync(clerk, "纪要 1")).Text.ShouldContain("待确认2项", Case.Sensitive, "what was withdrawn waits again");
    }

    [Fact]
    public async Task Several_messages_add_up_the_same_one_counts_once_and_fifty_pages_break_nothing()
    {
        await using var world = await DispatchMoves.HeldAsync();
        var clerk = await world.ClerkAsync();
        var page = string.Concat(Enumerable.Repeat("会议听取了三市关于长株潭一体化重点工作推进情况的汇报，对下一步工作进行了研究。", 20)) + "\n请长沙市住建委于12月30日前会签方案。\n";
        var half = string.Concat(Enumerable.Repeat(page, 25));

        (await world.SayAsync(clerk, $"纪要 1\n{half}{half}")).Sentence.ShouldContain("一次最多30000字，没有录入");
        (await world.SayAsync(clerk, $"纪要 1\n{half}")).Text.ShouldContain("拟办25项");
        (await world.SayAsync(clerk, $"纪要 1\n{half}")).Text.ShouldContain("已经录入过，没有重复录入");
        (await world.SayAsync(clerk, $"纪要 1\n下半部分。{half}")).Text.ShouldContain("拟办50项");
        (await world.SayAsync(clerk, "纪要：请株洲市发改委于12月30日前报送可研。")).Text.ShouldContain("已录入第3段。拟办51项");
        var list = await world.SayAsync(clerk, "纪要 1");
        list.Buttons("minutes.item").Count.ShouldBe(3);
        list.Text.ShouldContain("第1页，共17页");
        (await world.PressAsync(clerk, "minutes.list", list.Button("minutes.list"))).Text.ShouldContain("第2页");
        (await world.SayAsync(clerk, "纪要 7 请会签。")).Sentence.ShouldContain("没有〔2019〕第7次调度，纪要没有录入");
        (await world.SayAsync(clerk, "纪要 1 【内部】请会签。")).Sentence.ShouldContain("【内部】");
        (await world.SayAsync(await world.ContactAsync(DispatchMoves.Builders), "纪要 1 请会签。")).Sentence.ShouldContain("没有这项权限");
    }

    [Fact]
    public async Task Where_several_meetings_wait_it_is_asked_which_and_where_none_does_it_is_said()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var clerk = await world.ClerkAsync();
        (await world.SayAsync(clerk, "纪要 请会签。")).Sentence.ShouldContain("没有已经召开、等待纪要的会议");
        await world.CallAsync("5");
        await world.CallAsync("8");
        (await world.SayAsync(clerk, "纪要 1 请会签。")).Sentence.ShouldContain("会议时间还没有到");
        await world.MoveToAsync("2019-12-11T10:00");

        var which = await world.SayAsync(clerk, "纪要 请会签。");

        which.Text.ShouldContain("请选择是哪次会议的纪要");
        var form = await world.PressAsync(clerk, "minutes.add", which.Buttons("minutes.add")[0]);
        (await world.PressAsync(clerk, "minutes.add", form.Button("minutes.add"), ("text", "请长沙市住建委尽快会签。"))).Text.ShouldContain("拟办1项");
    }
}
