using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Mechanisms;

/// <summary>Mechanisms and policies in the monthly round: quarterly, by whoever presides, by stage.</summary>
public sealed class MechanismRoundTests
{
    [Fact]
    [Trait("Rule", "R73")]
    public async Task The_mechanisms_are_expected_reported_and_named_as_missing_with_the_quarter()
    {
        await using var world = await BotWorld.StartAsync("2020-01-02T08:00");
        await world.MoveToAsync("2020-01-03T10:00");
        var round = (await world.Get<RoundStore>().FindAsync(new Month(2019, 12)))!;

        round.Items.Select(item => item.ItemId).TakeLast(5).ShouldBe(["M1", "M2", "M3", "P1", "P2"]);
        round.Items.Count.ShouldBe(37);
        (await world.SubmitAsync("P1", [("stage", "征求意见")])).Text.ShouldContain("已收到");
        var reporter = await world.ContactAsync("株洲/发改");
        var form = await world.SayAsync(reporter, "填报 M3");
        (await world.PressAsync(reporter, "report.submit", form.Button("report.submit"), Moves.With(("progress", "论坛方案已初拟。")))).Text.ShouldContain("已收到");
        (await world.StoredAsync("M3", round.Month))!.UnitId.ShouldBe("株洲/发改");
        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "机制1到哪了")).Text.ShouldContain("尚未报送");
    }

    [Fact]
    [Trait("Rule", "R78")]
    public async Task A_policy_is_reported_by_stage_quarterly_and_the_answer_names_the_stage()
    {
        await using var world = await BotWorld.StartAsync("2020-01-02T08:00");
        await world.MoveToAsync("2020-01-03T10:00");
        var quarter = new Month(2019, 12);

        var refused = await world.SubmitAsync("P1", ("progress", "完成初稿。"));
        refused.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("请选择“阶段”"), text => text.ShouldContain("▲ 请修改：阶段"));
        refused.Input("progress").ShouldBe("完成初稿。");
        await world.ReportAsync("P1", "完成初稿。", ("stage", "起草方案"));
        (await world.ReviewAsync("P1", quarter)).Text.ShouldContain("起草方案");
        await world.AcceptAsync("P1", quarter);

        (await world.SayAsync(await world.PersonAsync(Roles.Head), "政策1怎么样")).Text.ShouldContain("阶段：起草方案。完成初稿。");
        (await world.FormAsync("T05")).Input("stage").ShouldBeNull("a task has no stage");
        await world.MoveToAsync("2020-02-04T10:00");
        (await world.Get<RoundStore>().FindAsync(new Month(2020, 1)))!.Item("P1").ShouldBeNull();
    }

    [Theory]
    [Trait("Rule", "R74")]
    [InlineData("2021-04-01T08:00", "2021-03", "株洲/发改")]
    [InlineData("2021-07-01T08:00", "2021-06", "湘潭/发改")]
    public async Task The_lead_of_the_presiding_city_is_the_one_of_the_day_on_which_the_round_opens(string at, string month, string unit)
    {
        await using var world = await BotWorld.StartAsync(at);
        await world.MoveToAsync(at.Replace("T08:00", "T10:00", StringComparison.Ordinal));

        (await world.Get<RoundStore>().FindAsync(Month.Parse(month)))!.Item("M3")!.UnitId.ShouldBe(unit);
        (await world.SayAsync(await world.ContactAsync(unit), "我的任务")).Text.ShouldContain("机制3");
    }

    [Fact]
    [Trait("Rule", "R75")]
    public async Task Whoever_joins_the_secretariat_goes_on_where_the_others_stopped_and_old_work_keeps_its_names()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.ReportAsync("T09", "完成初步设计。");
        await world.AcceptAsync("T05");
        var (clerk, head, fresh) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Admin));

        await world.ChangeRolesAsync(fresh, Roles.Head | Roles.Clerk);
        await world.ChangeRolesAsync(head, Roles.None);
        await world.ChangeContactsAsync(contacts => contacts, leaves: clerk);

        (await world.SayAsync(fresh, "审核")).Text.ShouldContain("任务9");
        var card = await world.PressAsync(fresh, "report.review", Moves.Data(("month", "2019-11"), ("item", "T09")));
        (await world.PressAsync(fresh, "report.accept", card.Button("report.accept"), ("lamp", "green"))).Text.ShouldContain("已核定任务9");
        (await world.StoredAsync("T05"))!.State.ShouldBe(ReportState.Accepted, "what the former clerk did stands");
        (await world.SayAsync(fresh, "签发")).Card.ShouldNotBeNull();
        (await world.SayAsync(head, "审核")).Sentence.ShouldContain("没有这项权限");
        (await world.Get<AuditStore>().OfAsync("report/2019-11/T05")).ShouldContain(entry => entry.PersonId == clerk);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task The_monthly_cycle_is_information_everybody_gets_a_form_and_nobody_a_meeting()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-31T10:00");

        (await world.Get<DispatchStore>().AllAsync()).ShouldBeEmpty();
        var sent = await world.Get<DeliveryStore>().MonthAsync(Moves.November);
        sent.ShouldNotContain(entry => entry.Kind.StartsWith("dispatch", StringComparison.Ordinal));
        var contact = await world.ContactAsync("长沙/住建");
        world.Channel.To($"chat-{contact}")[0].Answer.Buttons("report.open").ShouldNotBeEmpty();
        (await world.SayAsync(contact, "我的调度")).Sentence.ShouldContain("没有");
    }
}
