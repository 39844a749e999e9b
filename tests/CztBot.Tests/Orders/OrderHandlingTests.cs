using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

public sealed class OrderHandlingTests
{
    [Fact]
    [Trait("Rule", "R50")]
    public async Task An_order_is_received_once()
    {
        await using var world = await IssuedAsync();
        var contact = await world.ContactAsync(OrderMoves.Unit);
        var seen = OrderMoves.Of(await world.OrderAsync());
        await world.PressAsync(contact, "order.receive", seen);

        (await world.PressAsync(contact, "order.receive", seen)).Text.ShouldContain("已经签收，不能重复签收");

        (await world.OrderAsync()).Version.ShouldBe(3);
    }

    [Fact]
    [Trait("Rule", "R37")]
    public async Task The_former_contact_cannot_answer_and_the_new_one_goes_on()
    {
        await using var world = await IssuedAsync();
        var former = await world.ContactAsync(OrderMoves.Unit);
        var card = await world.ReceiveAsync();
        await world.ChangeContactsAsync(contacts =>
            [.. contacts.Where(contact => contact.UnitId != OrderMoves.Unit), new(OrderMoves.Unit, "tian-yuqing", true, new(2019, 11, 1), null), new("长沙/财政", former, false, new(2019, 11, 1), null)]);

        (await world.PressAsync(former, "order.reply", card.Button("order.reply"), ("reply", "已办。"))).Sentence.ShouldContain("不能查看。请发送“我的交办”");

        (await world.OrderAsync()).State.ShouldBe(OrderState.Received);
        (await world.PressAsync("tian-yuqing", "order.reply", OrderMoves.Of(await world.OrderAsync()), ("reply", "已办。"))).Text.ShouldContain("已反馈，待核实");
    }

    [Fact]
    [Trait("Rule", "R52")]
    public async Task The_unit_does_not_close_its_own_order_even_where_its_contact_is_a_clerk()
    {
        await using var world = await IssuedAsync();
        await world.ReceiveAsync();
        await world.ReplyAsync();
        var contact = await world.ContactAsync(OrderMoves.Unit);
        (await world.ForceAsync(contact, "order.close", ("opinion", "办好了。"))).Sentence.ShouldContain("主办单位不能核实自己的办理结果");

        var clerk = await world.PersonAsync(Roles.Clerk);
        await world.ChangeContactsAsync(contacts => [.. contacts, new(OrderMoves.Unit, clerk, false, new(2019, 11, 1), null)]);

        (await world.ForceAsync(clerk, "order.close", ("opinion", "办好了。"))).Sentence.ShouldContain("主办单位不能核实自己的办理结果");
        (await world.OrderAsync()).State.ShouldBe(OrderState.Replied);
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task A_refusal_goes_to_the_head_who_reassigns_and_both_units_are_told()
    {
        await using var world = await IssuedAsync();
        var (former, next, head) = (await world.ContactAsync(OrderMoves.Unit), await world.ContactAsync("湘潭/住建"), await world.PersonAsync(Roles.Head));
        (await world.MoveAsync(former, "order.refuse", ("reason", "属湘潭境内。"), ("suggestedUnit", "住建局委员会"))).Text.ShouldContain("请写单位全称");
        (await world.ForceAsync(former, "order.refuse", ("reason", "属湘潭境内。"), ("suggestedUnit", "湘潭市住建局"))).Text.ShouldContain("申请退回");
        await world.DrainAsync();
        world.Told(head, "单位申请退回，请改派或维持交办").ShouldBe(1);

        var form = await world.PressAsync(head, "order.reassign", OrderMoves.Of(await world.OrderAsync()));
        form.Input("mainUnit").ShouldBe("湘潭市住建局");
        (await world.PressAsync(head, "order.reassign", form.Button("order.reassign"), ("mainUnit", "湘潭市住建局"), ("due", form.Input("due")!), ("reason", "属湘潭境内。"))).Text.ShouldContain("待签收");
        await world.DrainAsync();

        world.Told(next, "请签收办理").ShouldBe(1);
        world.Told(former, "交办单〔2019〕1号已改由其他单位主办").ShouldBe(1);
        (await world.OrderAsync()).ShouldSatisfyAllConditions(order => order.Content.UnitId.ShouldBe("湘潭/住建"), order => order.State.ShouldBe(OrderState.Issued));
        (await world.ForceAsync(former, "order.receive")).Sentence.ShouldContain("不能查看");
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task The_head_grants_the_first_extension_and_the_issuing_leader_decides_on_the_second()
    {
        await using var world = await IssuedAsync(("instructor", "wang-anhe"));
        var contact = await world.ContactAsync(OrderMoves.Unit);
        await world.ReceiveAsync();
        (await world.MoveAsync(contact, "order.extend", ("reason", "方案待批。"), ("due", "2019-12-31"))).Text.ShouldContain("申请延期");
        (await world.ForceAsync("wang-anhe", "order.extension", ("opinion", "同意。"))).Sentence.ShouldContain("首次延期由秘书处负责人审批");
        (await world.MoveAsync(await world.PersonAsync(Roles.Head), "order.extension", ("opinion", "同意。"), ("decision", "grant"))).Text.ShouldContain("2019年12月31日（周二）（原2019年12月20日（周五），延期1次）");

        await world.MoveAsync(contact, "order.extend", ("reason", "仍待批。"), ("due", "2020-01-10"));
        await world.DrainAsync();
        world.Told("wang-anhe", "单位申请延期，请审批").ShouldBe(1);
        (await world.ForceAsync(await world.PersonAsync(Roles.Head), "order.extension", ("opinion", "同意。"))).Sentence.ShouldContain("再次延期由交办领导审批");
        (await world.MoveAsync("wang-anhe", "order.extension", ("opinion", "同意。"))).Text.ShouldContain("没有选择同意或者不同意");
        (await world.MoveAsync("wang-anhe", "order.extension", ("opinion", "请抓紧。"), ("decision", "deny"))).Text.ShouldContain("不同意延期");

        (await world.OrderAsync()).ShouldSatisfyAllConditions(order => order.Content.DueOn.ShouldBe(new DateOnly(2019, 12, 31)), order => order.Asked.ShouldBeNull());
        await world.MoveToAsync("2020-01-02T10:00");
        (await world.ForceAsync(contact, "order.extend", ("reason", "再延。"), ("due", "2020-01-10"))).Text.ShouldContain("已过，不能再申请延期");
    }

    [Fact]
    [Trait("Rule", "R49")]
    public async Task A_result_that_is_not_enough_goes_back_with_the_opinion_and_text_typed_into_an_old_form_is_kept()
    {
        await using var world = await IssuedAsync();
        var contact = await world.ContactAsync(OrderMoves.Unit);
        var received = await world.ReceiveAsync();
        var form = await world.PressAsync(contact, "order.reply", received.Button("order.reply"));
        await world.ReplyAsync();

        var kept = await world.PressAsync(contact, "order.reply", form.Button("order.reply"), ("reply", "另一位联络员写的结果。"));
        kept.Text.ShouldContain("您填写的内容还在");
        kept.Input("reply").ShouldBe("另一位联络员写的结果。");
        (await world.OrderAsync()).Reply!.Text.ShouldBe("方案已会签。");

        (await world.MoveAsync(await world.PersonAsync(Roles.Clerk), "order.redo", ("opinion", "请补充图纸。"))).Text.ShouldContain("退回重办");
        await world.DrainAsync();
        world.Told(contact, "请补充图纸。").ShouldBe(1);
        (await world.MoveAsync(contact, "order.reply", ("reply", "图纸已补。"), ("attachment", "长建函〔2019〕8号"))).Text.ShouldContain("长建函〔2019〕8号");
    }

    [Fact]
    [Trait("Rule", "R83")]
    public async Task Every_move_is_on_the_trail_with_person_channel_before_and_after()
    {
        await using var world = await IssuedAsync(("instructor", "wang-anhe"));
        await world.ReceiveAsync();
        await world.ReplyAsync();
        await world.CloseAsync();

        var trail = await world.Get<AuditStore>().OfAsync($"order/{(await world.OrderAsync()).Id}");

        trail.Select(entry => entry.Action).ShouldBe(["order.草拟", "order.签发", "order.签收", "order.反馈结果", "order.办结销号"]);
        trail.Skip(1).ShouldAllBe(entry => entry.Channel == "test" && entry.BeforeValue != null && entry.AfterValue != entry.BeforeValue);
        trail[2].PersonId.ShouldBe(await world.ContactAsync(OrderMoves.Unit));
    }

    [Fact]
    [Trait("Rule", "R83")]
    public async Task Whoever_acts_for_the_head_or_a_leader_is_on_the_trail_with_whose_right_it_was()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var roster = Rights.Cast.Extended((await world.StandingAsync()).Roster);
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, roster, "委托");
            await AccountStore.BindAsync(work, "test", $"user-{Rights.Cast.Aide}", Rights.Cast.Aide);
            return true;
        });
        var head = await world.PersonAsync(Roles.Head);
        var form = await world.PressAsync(Rights.Cast.Deputy, "order.new", Moves.Data());
        await world.PressAsync(Rights.Cast.Deputy, "order.issue", form.Button("order.issue"), ("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委"), ("instructor", "wang-anhe"));
        await world.ReceiveAsync();
        await world.ReplyAsync();
        await world.MoveAsync(Rights.Cast.Aide, "order.close", ("opinion", "同意。"));

        (await world.Get<AuditStore>().OfAsync($"order/{(await world.OrderAsync()).Id}")).Select(entry => (entry.Action, entry.OnBehalfOf)).ShouldBe(
            [("order.草拟", head), ("order.签发", head), ("order.签收", null), ("order.反馈结果", null), ("order.办结销号", "wang-anhe")]);
        var file = Path.Combine(world.Folder, "audit.csv");
        await Terminal.RunOnAsync(world, "export", "audit", "--out", file);
        (await File.ReadAllLinesAsync(file)).Select(line => line.Split(',')).Where(cells => cells.Length > 5 && cells[5] is "order.签发" or "order.办结销号").Select(cells => cells[3])
            .ShouldBe(["蒋高远", "王安和"], "the name of whose right it was, looked up when it is read");
    }

    private static async Task<BotWorld> IssuedAsync(params (string, string)[] more)
    {
        var world = await BotWorld.StartAsync("2019-12-06T10:00");
        (await world.IssueAsync("长沙市住建委", more)).Text.ShouldContain("〔2019〕1号");
        return world;
    }
}
