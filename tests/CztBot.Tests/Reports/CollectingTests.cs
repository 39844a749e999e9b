using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Reports;

public sealed class CollectingTests
{
    [Fact]
    [Trait("Rule", "R39")]
    public async Task A_lead_unit_asks_by_one_tap_reads_the_paragraphs_beside_its_form_and_submits_one_text()
    {
        await using var world = await StartAsync();
        var (lead, other) = (await world.ReporterAsync("T05"), await world.ContactAsync("湘潭/住建"));
        var form = await world.FormAsync("T05");

        var asked = await world.PressAsync(lead, "collect.ask", form.Button("collect.ask"), ("progress", "写到一半。"), ("status", "正常推进"));
        asked.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("已向"), text => text.ShouldContain("湘潭市住建局"), text => text.ShouldContain("相关区县政府（没有落实到具体单位）"));
        asked.Input("progress").ShouldBe("写到一半。");
        (await world.PressAsync(lead, "collect.ask", form.Button("collect.ask"))).Text.ShouldContain("已经征集过的没有重复发送");
        await world.DrainAsync();
        world.Told(other, "请湘潭市住建局提供本单位负责部分的进展").ShouldBe(1);

        var card = await world.PressAsync(other, "collect.open", (await world.SayAsync(other, "征集")).Button("collect.open"));
        (await world.PressAsync(other, "collect.reply", card.Button("collect.reply"), ("paragraph", ""))).Text.ShouldContain("请填写本单位的进展");
        (await world.PressAsync(other, "collect.reply", card.Button("collect.reply"), ("paragraph", "潭州大道湘潭段完成路面。"))).Text.ShouldContain("已报给长沙市住建委");
        (await world.PressAsync(other, "collect.reply", card.Button("collect.reply"), ("paragraph", "潭州大道湘潭段完成路面。"))).Text.ShouldContain("已报给长沙市住建委");

        (await world.FormAsync("T05")).Text.ShouldContain("湘潭市住建局：潭州大道湘潭段完成路面。");
        (await world.SayAsync(lead, "征集")).Text.ShouldContain("已报来1家");
        await world.ReportAsync("T05", "三条道路全部完成路面，湘潭段最快。");
        (await world.StoredAsync("T05"))!.Content!.Progress.ShouldBe("三条道路全部完成路面，湘潭段最快。");
        (await world.PressAsync(other, "collect.reply", card.Button("collect.reply"), ("paragraph", "再补充。"))).Sentence.ShouldContain("牵头单位已经报送任务5，不能再补充");
        (await world.Get<ReportStore>().MonthAsync(Moves.November)).ShouldHaveSingleItem().ItemId.ShouldBe("T05", "the paragraphs are no reports");
    }

    [Fact]
    [Trait("Rule", "R39")]
    public async Task Only_the_lead_unit_asks_until_the_date_and_only_who_was_asked_answers()
    {
        await using var world = await StartAsync();
        var (lead, other, clerk) = (await world.ReporterAsync("T05"), await world.ContactAsync("湘潭/住建"), await world.PersonAsync(Roles.Clerk));
        var data = Moves.Data(("month", "2019-11"), ("item", "T05"));

        (await world.PressAsync(other, "collect.ask", data)).Sentence.ShouldContain("您不是该单位的联络员");
        (await world.PressAsync(clerk, "collect.ask", data)).Sentence.ShouldContain("您不能代为征集");
        (await world.PressAsync(other, "collect.reply", data, ("paragraph", "先报。"))).Sentence.ShouldContain("没有向您的单位征集这项内容");
        await world.PressAsync(lead, "collect.ask", data);
        (await world.PressAsync(clerk, "collect.reply", data, ("paragraph", "代报。"))).Sentence.ShouldContain("没有向您的单位征集这项内容");
        await world.MoveToAsync("2019-12-06T10:00");
        (await world.PressAsync(lead, "collect.ask", data)).Sentence.ShouldContain("报送时限（12月5日）已过");
        (await world.PressAsync(other, "collect.reply", data, ("paragraph", new string('长', 2001)))).Sentence.ShouldContain("最多2000字");
        (await world.FormAsync("T05")).Buttons("collect.ask").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R39")]
    public async Task Of_two_contacts_of_a_unit_the_second_sees_what_the_first_wrote_and_keeps_the_text()
    {
        await using var world = await StartAsync();
        var other = await world.ContactAsync("湘潭/住建");
        await world.PressAsync(await world.ReporterAsync("T05"), "collect.ask", Moves.Data(("month", "2019-11"), ("item", "T05")));
        var data = Moves.Data(("month", "2019-11"), ("item", "T05"), ("unit", "湘潭/住建"), ("version", "0"));
        await world.PressAsync(other, "collect.reply", data, ("paragraph", "第一稿。"));

        var second = await world.PressAsync(other, "collect.reply", data, ("paragraph", "第二稿。"));

        second.Text.ShouldContain("本单位刚刚已经报过：第一稿。");
        second.Input("paragraph").ShouldBe("第二稿。");
        (await world.PressAsync(other, "collect.reply", second.Button("collect.reply"), ("paragraph", "第二稿。"))).Text.ShouldContain("已报给");
        (await world.Get<ContributionStore>().OfItemAsync(Moves.November, "T05")).Single(one => one.UnitId == "湘潭/住建").Paragraph.ShouldBe("第二稿。");
        await world.DrainAsync();
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Count(entry => entry.Kind == DeliveryKinds.Collect && entry.Recipient == $"person:{other}").ShouldBe(1);
    }

    private static async Task<BotWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        return world;
    }
}
