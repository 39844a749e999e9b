using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Mechanisms;

[Collection(nameof(Terminal))]
public sealed class YearlyStoryTests
{
    [Fact]
    [Trait("Rule", "R79")]
    public async Task The_citys_coordinator_ticks_a_duty_with_date_and_note_and_everybody_concerned_sees_it()
    {
        await using var world = await BotWorld.StartAsync("2020-01-20T10:00");
        var (coordinator, clerk, mayor) = (await world.PersonAsync(Roles.Coordinator, "湘潭"), await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Leader, "湘潭", Office.Mayor));
        var list = await world.SayAsync(coordinator, "年度清单");
        list.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("2020年度清单 湘潭市"), text => text.ShouldContain("共4项：已完成0项，尚未登记完成4项。"), text => text.ShouldNotContain("论坛"));
        (await world.SayAsync(await world.PersonAsync(Roles.Coordinator, "株洲"), "年度清单")).Text.ShouldContain("论坛", Case.Sensitive, "Zhuzhou presides");

        var card = await world.PressAsync(coordinator, "yearly.open", list.Buttons("yearly.open")[1]);
        var form = await world.PressAsync(coordinator, "yearly.tick", card.Button("yearly.tick"));
        var empty = await world.PressAsync(coordinator, "yearly.tick", form.Button("yearly.tick"), ("date", "2020-01-16"), ("note", ""));
        (empty.Text, empty.Input("date")).ShouldSatisfyAllConditions(one => one.Text.ShouldContain("请填写完成情况"), one => one.Item2.ShouldBe("2020-01-16"));
        var done = await world.PressAsync(coordinator, "yearly.tick", form.Button("yearly.tick"), ("date", "2020-01-16"), ("note", "市政府工作报告第三部分"));

        done.Text.ShouldContain("2020年1月16日完成");
        var seen = await world.SayAsync(mayor, "年度清单");
        seen.Text.ShouldContain("已完成1项");
        var more = seen.Executes.Single(button => button.Title == "更多");
        (await world.PressAsync(mayor, more.Verb, more.Data)).Text.ShouldContain("市政府工作报告第三部分", Case.Sensitive, "what is done stands last");
        (await world.SayAsync(clerk, "年度清单")).Text.ShouldContain("共15项：已完成1项，尚未登记完成14项。");
        (await world.PressAsync(coordinator, "yearly.tick", form.Button("yearly.tick"), ("date", "2020-01-17"), ("note", "又一次"))).Text.ShouldContain("刚刚有更新，没有保存");
        await world.PressAsync(clerk, "yearly.reopen", done.Button("yearly.reopen"), ("reason", "登记有误。"));
        (await world.SayAsync(mayor, "年度清单 2020 湘潭")).Text.ShouldContain("已完成0项");
        (await world.Get<AuditStore>().OfAsync("yearlyentry/2020-government-湘潭")).Select(entry => entry.Action).ShouldBe(["yearlyentry.登记完成", "yearlyentry.取消登记：登记有误。"]);
    }

    [Fact]
    [Trait("Rule", "R79")]
    public async Task Another_city_is_not_ticked_and_odd_words_get_one_sentence()
    {
        await using var world = await BotWorld.StartAsync("2020-01-20T10:00");
        var coordinator = await world.PersonAsync(Roles.Coordinator, "湘潭");

        (await world.SayAsync(coordinator, "年度清单 2020 长沙")).Sentence.ShouldContain("不在您的权限内");
        (await world.PressAsync(coordinator, "yearly.tick", Moves.Data(("entry", "2020-party-长沙"), ("version", "0")), ("date", "2020-01-16"), ("note", "代登记"))).Sentence.ShouldContain("没有找到这项年度事项");
        (await world.PressAsync(await world.PersonAsync(Roles.Leader, "湘潭", Office.Mayor), "yearly.tick", Moves.Data(("entry", "2020-party-湘潭"), ("version", "0")), ("date", "2020-01-16"), ("note", "代登记"))).Sentence.ShouldContain("由秘书处和该市统筹员办理");
        (await world.SayAsync(coordinator, "年度清单 2019")).Sentence.ShouldContain("从2020年起登记");
        (await world.SayAsync(coordinator, "年度清单 明年")).Sentence.ShouldContain("请写成“年度清单”");
        (await world.SayAsync(await world.ContactAsync("长沙/住建"), "年度清单")).Sentence.ShouldContain("没有这项权限");
        (await world.Get<YearlyStore>().AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R77")]
    public async Task The_forum_and_the_papers_are_reminded_of_until_they_are_ticked_and_the_plan_of_sending_says_why()
    {
        await using var world = await BotWorld.StartAsync("2020-05-29T10:00");
        var (clerk, coordinator, other) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Coordinator, "株洲"), await world.PersonAsync(Roles.Coordinator, "湘潭"));
        var explained = (await Terminal.RunOnAsync(world, "due", "--explain", "2020-05", "--at", "2020-05-29T10:00:00+08:00")).Out;
        explained.ShouldContain("2020-06-01 09:00 年度事项提醒（论坛、《论丛》尚未登记完成，发秘书处和轮值会长城市统筹员），将发4人：");

        await world.MoveToAsync("2020-06-02T10:00");

        const string told = "尚未登记完成。请按年度安排推进";
        (world.Told(clerk, told), world.Told(coordinator, told), world.Told(other, told)).ShouldBe((1, 1, 0));
        var card = world.Channel.To($"chat-{coordinator}").Last(posted => posted.Answer.Text.Contains(told, StringComparison.Ordinal)).Answer;
        (await world.PressAsync(coordinator, "yearly.tick", card.Button("yearly.tick"), ("date", "2020-06-01"), ("note", "论坛在株洲举办。"))).Text.ShouldContain("2020年6月1日完成");
        await world.MoveToAsync("2020-10-10T10:00");
        (world.Told(clerk, told), world.Told(coordinator, told)).ShouldBe((2, 2), "the forum is done, the papers were due in September");
        (await Terminal.RunOnAsync(world, "due", "--explain", "2020-08", "--at", "2020-10-10T10:00:00+08:00")).Out.ShouldContain("年度事项提醒（论坛、《论丛》尚未登记完成，发秘书处和轮值会长城市统筹员），已发4人");
    }
}
