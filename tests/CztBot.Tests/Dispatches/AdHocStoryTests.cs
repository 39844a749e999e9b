using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Dispatches;

/// <summary>An ad hoc dispatch over the channel, from the word to its recorded end.</summary>
public sealed class AdHocStoryTests
{
    [Fact]
    [Trait("Rule", "R44")]
    public async Task From_the_word_over_the_answers_to_an_order_and_the_recorded_end()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var clerk = await world.ClerkAsync();
        var form = await world.SayAsync(clerk, "临时调度 5 8");
        form.Text.ShouldContain("任务5 “三干”工程（长沙市住建委）");
        form.Input("due").ShouldBe("2019-12-10");
        (await world.Get<DispatchStore>().AllAsync()).ShouldBeEmpty("the form shows everything before anything is written");

        (await world.AskAsync()).Text.ShouldContain("已发出，通知2家单位");

        var builders = await world.ContactAsync(DispatchMoves.Builders);
        var card = world.Got(builders).ShouldHaveSingleItem().Answer;
        card.Text.ShouldContain("请报送接线方案进展。");
        card.Text.ShouldContain("2019年12月10日（周二）24时前");
        DispatchMoves.Fields(card).ShouldHaveSingleItem("one text field an item, the own ones only");
        var receipt = await world.PressAsync(builders, "dispatch.reply", card.Button("dispatch.reply"), ("text.0", "方案*已*送审。"));
        receipt.Text.ShouldContain("已收到");
        receipt.Text.ShouldContain("方案*已*送审。");
        (await world.AnswerAsync(DispatchMoves.Builders, "方案已会签。")).Text.ShouldContain("方案已会签。");

        var list = await world.SayAsync(clerk, "临时调度");
        list.Text.ShouldContain("报送中，未报1家");
        var units = await world.PressAsync(clerk, "dispatch.units", (await world.ShowDispatchAsync(clerk)).Button("dispatch.units"));
        units.Text.IndexOf("株洲市发改委", StringComparison.Ordinal).ShouldBeLessThan(units.Text.IndexOf("长沙市住建委", StringComparison.Ordinal), "who did not answer stands first");
        var answer = await world.PressAsync(clerk, "dispatch.answer", units.Buttons("dispatch.answer")[^1]);
        answer.Text.ShouldContain("方案已会签。");
        answer.Text.ShouldContain("第2次修改稿");

        var head = await world.PersonAsync(Roles.Head);
        var writing = await world.PressAsync(head, "order.new", answer.Button("order.new"));
        writing.Input("requirement").ShouldBe("方案已会签。");
        writing.Input("mainUnit").ShouldBe("长沙市住建委");
        (await world.PressAsync(head, "order.issue", writing.Button("order.issue"), ("requirement", "按会签方案组织施工。"), ("mainUnit", "长沙市住建委"))).Text.ShouldContain("临时调度〔2019〕第1次");
        var order = await world.OrderAsync();
        (order.Content.DispatchId, order.Content.ItemId).ShouldBe(((await world.DispatchAsync()).Id, "T05"));

        (await world.DoDispatchAsync("dispatch.close", ("ending", "orders"))).Text.ShouldContain("已收口：已交办");
        (await world.ForceDispatchAsync(builders, "dispatch.reply", ("seen", "2"), ("text.0", "再改。"))).Text.ShouldContain("已经收口，不能再修改");
    }

    [Fact]
    [Trait("Rule", "R83")]
    public async Task Every_answer_is_on_the_trail_with_person_channel_before_and_after()
    {
        await using var world = await DispatchMoves.AskedAsync();
        await world.AnswerAsync(DispatchMoves.Builders, "方案已送审。");
        await world.AnswerAsync(DispatchMoves.Builders, "方案已会签。");

        var trail = await world.Get<AuditStore>().OfAsync($"dispatch/{(await world.DispatchAsync()).Id}");

        trail.Select(entry => entry.Action).ShouldBe(["dispatch.临时调度", "dispatch.报送", "dispatch.报送"]);
        (trail[2].PersonId, trail[2].Channel).ShouldBe((await world.ContactAsync(DispatchMoves.Builders), "test"));
        trail[2].BeforeValue!.ShouldContain("方案已送审。");
        trail[2].AfterValue!.ShouldContain("方案已会签。");
    }

    [Fact]
    [Trait("Rule", "R9")]
    public async Task The_answer_goes_into_the_monthly_form_by_one_tap_and_the_monthly_report_is_not_touched()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.AskAsync("5 8", ("due", "2019-12-04"));
        var round = (await world.StandingAsync()).Round!;
        await world.AnswerAsync(DispatchMoves.Builders, "方案已会签。");
        (await world.StoredAsync("T05")).ShouldBeNull("an answer reports nothing");
        var builders = await world.ContactAsync(DispatchMoves.Builders);

        var copied = await world.PressAsync(builders, "dispatch.copy", (await world.ShowDispatchAsync(builders)).Button("dispatch.copy"));

        copied.Text.ShouldContain("任务5：已带入2019年11月月报草稿。");
        (await world.StoredAsync("T05")).ShouldBeNull("a draft is no report");
        (await world.PressAsync(builders, "report.open", copied.Button("report.open"))).Input("progress").ShouldBe("方案已会签。");
        (await world.StandingAsync()).Round!.ShouldBeEquivalentTo(round);
        await world.MoveToAsync("2019-12-06T10:00");
        (await world.SayAsync(builders, "我的任务")).Text.ShouldContain("未报");
        await world.SubmitAsync("T05", ("progress", "方案已会签。"));
        (await world.StoredAsync("T05"))!.FirstSubmittedAt!.Value.Day.ShouldBe(6, "late is late, whatever was answered besides");

        await world.AnswerAsync(DispatchMoves.Builders, "已开工。");
        (await world.PressAsync(builders, "dispatch.copy", (await world.ShowDispatchAsync(builders)).Button("dispatch.copy"))).Text.ShouldContain("已带入2019年12月月报草稿，月报开启后在表中显示");
        (await world.StoredAsync("T05"))!.Content!.Progress.ShouldBe("方案已会签。");
    }

    [Fact]
    [Trait("Rule", "R9")]
    public async Task A_regular_round_goes_on_as_if_nothing_had_been_asked()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.AskAsync("综合", ("due", "2019-12-04"));
        var builders = await world.ContactAsync(DispatchMoves.Builders);
        await world.AnswerAsync(DispatchMoves.Builders, "方案已会签。");

        await world.MoveToAsync("2019-12-05T10:00");

        world.Told(builders, "任务5").ShouldBeGreaterThan(1);
        world.Got(builders).Count(posted => posted.Answer.Buttons("report.open").Count > 0).ShouldBe(3, "opening, before the date, on the date");
        (await world.SayAsync(await world.ClerkAsync(), "进度")).Text.ShouldContain("32");
    }

    [Fact]
    [Trait("Rule", "R15")]
    public async Task Who_cannot_get_it_is_named_with_the_reason_and_the_rest_goes()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.EndContactsAsync("长沙/金融");

        var answer = await world.AskAsync("20", ("units", "株洲市教育局"));

        answer.Text.ShouldContain("通知2家单位");
        answer.Text.ShouldContain("长沙市金融办没有联络员");
        answer.Text.ShouldContain("没有联络员");
        (await world.AskAsync("20", ("units", "相关区县政府"))).Text.ShouldContain("还没有落实到具体单位，不能调度");
        await world.EndContactsAsync("长沙/金融");
        (await world.AskAsync("28")).Text.ShouldContain("没有能收到的单位");
        (await world.Get<DispatchStore>().AllAsync()).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R14")]
    public async Task A_unit_that_leads_none_of_the_items_is_asked_in_general()
    {
        await using var world = await DispatchMoves.AskedAsync();

        (await world.AskAsync("5", ("units", "湘潭市医保局"))).Text.ShouldContain("通知2家单位");

        var card = world.Got(await world.ContactAsync("湘潭/医保")).ShouldHaveSingleItem().Answer;
        card.Text.ShouldContain("有关情况");
        (await world.AnswerAsync("湘潭/医保", "已办理。")).Text.ShouldContain("有关情况：已办理。");
    }

    [Fact]
    [Trait("Rule", "R89")]
    public async Task Bad_input_is_one_sentence_in_the_form_with_the_text_kept_and_nothing_written()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var clerk = await world.ClerkAsync();
        (await world.SayAsync(clerk, "临时调度 天气")).Text.ShouldContain("没有听懂“天气”");
        var past = await world.AskAsync("5", ("due", "2019-12-04"));
        past.Text.ShouldContain("已经过去");
        past.Input("content").ShouldBe("请报送接线方案进展。");
        (await world.AskAsync("5", ("items", ""))).Text.ShouldContain("没有选择事项");
        (await world.AskAsync("5", ("content", " "))).Text.ShouldContain("请填写报送要求");
        (await world.AskAsync("5", ("due", "明天"))).Text.ShouldContain("时限应为");
        (await world.AskAsync("5", ("content", new string('长', 2001)))).Text.ShouldContain("最多2000字");
        (await world.AskAsync("5", ("items", "6"))).Text.ShouldContain("事项有变动，请核对后再发出");
        (await world.AskAsync("5", ("content", "【内部】请报送。"))).Text.ShouldContain("【内部】");
        (await world.SayAsync(await world.ContactAsync(DispatchMoves.Builders), "临时调度 5")).Sentence.ShouldContain("没有这项权限");
        (await world.Get<DispatchStore>().AllAsync()).ShouldBeEmpty();

        (await world.AskAsync("5", ("due", "2019-12-07"))).Text.ShouldContain("遇休息日，顺延至2019年12月9日");
    }

    [Fact]
    [Trait("Rule", "R89")]
    public async Task The_same_card_pressed_again_sends_nothing_twice()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var clerk = await world.ClerkAsync();
        var form = await world.SayAsync(clerk, "临时调度 5");
        (string, string)[] filled = [("items", "T05"), ("content", "请报送。"), ("due", "2019-12-10")];
        await world.PressAsync(clerk, "round.adhoc", form.Button("round.adhoc"), filled);

        (await world.PressAsync(clerk, "round.adhoc", form.Button("round.adhoc"), filled)).Text.ShouldContain("没有重复发出");

        await world.DrainAsync();
        world.Got(await world.ContactAsync(DispatchMoves.Builders)).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R31")]
    public async Task An_answer_is_whole_and_not_too_long_and_of_two_at_once_nobodys_text_is_lost()
    {
        await using var world = await DispatchMoves.AskedAsync("长沙市住建委");
        var builders = await world.ContactAsync(DispatchMoves.Builders);
        var form = world.Got(builders)[0].Answer;
        var half = await world.PressAsync(builders, "dispatch.reply", form.Button("dispatch.reply"), ("text.0", "方案已会签。"), ("text.1", ""));
        half.Text.ShouldContain("还没有填写：任务7");
        half.Input("text.0").ShouldBe("方案已会签。");
        (await world.PressAsync(builders, "dispatch.reply", form.Button("dispatch.reply"), ("text.0", new string('长', 2001)), ("text.1", "无"))).Sentence.ShouldContain("最多2000字");
        await world.AnswerAsync(DispatchMoves.Builders, "已报。");

        var late = await world.PressAsync(builders, "dispatch.reply", form.Button("dispatch.reply"), ("text.0", "我的一份。"), ("text.1", "我的另一份。"));

        late.Text.ShouldContain("本单位刚刚已有报送");
        late.Input("text.0").ShouldBe("我的一份。");
        (await world.PressAsync(builders, "dispatch.reply", late.Button("dispatch.reply"), ("text.0", "我的一份。"), ("text.1", "我的另一份。"))).Text.ShouldContain("已收到");
        (await world.Get<DispatchStore>().AnswersOfAsync((await world.DispatchAsync()).Id, DispatchMoves.Builders)).Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "R37")]
    public async Task The_former_contact_cannot_answer_and_the_new_one_goes_on()
    {
        await using var world = await DispatchMoves.AskedAsync();
        var former = await world.ContactAsync(DispatchMoves.Builders);
        await world.ChangeContactsAsync(contacts => contacts.Where(contact => contact.PersonId != former));

        (await world.ForceDispatchAsync(former, "dispatch.reply", ("seen", "0"), ("text.0", "迟来的。"))).Text.ShouldNotContain("已收到");
        (await world.AnswerAsync(DispatchMoves.Builders, "由我报送。")).Text.ShouldContain("已收到");
        (await world.Get<DispatchStore>().AnswersAsync((await world.DispatchAsync()).Id)).ShouldHaveSingleItem().Given.By.ShouldNotBe(former);
    }
}
