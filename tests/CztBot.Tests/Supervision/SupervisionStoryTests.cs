using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Rounds;
using CztBot.Core.Supervision;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Supervision;

public sealed class SupervisionStoryTests
{
    [Fact]
    [Trait("Rule", "R65")]
    public async Task A_team_whose_unit_has_nobody_left_is_the_secretariats_to_confirm()
    {
        await using var world = await SupervisionMoves.OpenedAsync("株洲市发改委");
        var (clerk, team) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync("株洲/发改"));
        await world.DoAsync(team, "supervision.record", SupervisionMoves.Written);
        await world.DoAsync(team, "supervision.send");
        (await world.ShowAsync(clerk)).Buttons("supervision.confirm").ShouldBeEmpty("the team confirms itself");
        await world.EndContactsAsync("株洲/发改");

        (await world.DoAsync(clerk, "supervision.confirm")).Text.ShouldContain("督查组确认");

        (await world.DoAsync(await world.ContactAsync(SupervisionMoves.Unit), "supervision.confirm")).Text.ShouldContain("双方已确认，待签发");
    }

    [Fact]
    [Trait("Rule", "R65")]
    public async Task A_unit_that_never_confirms_is_passed_over_by_the_head_after_its_time_and_the_report_goes_out()
    {
        await using var world = await SupervisionMoves.SentAsync();
        var (head, unit) = (await world.PersonAsync(Roles.Head), await world.ContactAsync(SupervisionMoves.Unit));
        await world.DoAsync(await world.PersonAsync(Roles.Clerk), "supervision.confirm");
        (await world.ShowAsync(head)).Text.ShouldContain("2020年1月3日");
        (await world.ShowAsync(head)).Buttons("supervision.pass").ShouldBeEmpty("the unit has three working days");
        (await world.ForceAsync(head, "supervision.pass", ("reason", "没有回复。"))).Text.ShouldContain("确认时限是2020年1月3日，还没有过");
        await world.MoveToAsync("2020-01-06T10:00");

        (await world.DoAsync(head, "supervision.pass", ("reason", "两次电话催办没有回复。"))).Text.ShouldContain("单位没有确认，督查组已确认，待签发");

        world.Told(unit, "已记录本单位没有确认").ShouldBe(1);
        (await world.ForceAsync(unit, "supervision.confirm")).Text.ShouldContain("不能再确认");
        (await world.DoAsync(head, "supervision.conclude")).Text.ShouldContain("整改中");
        world.Told(await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor), "截至2020年1月3日，被督查单位没有确认督查报告（两次电话催办没有回复）").ShouldBe(1);
        (await world.Get<AuditStore>().OfAsync($"supervision/{(await world.CaseAsync()).Id}")).ShouldContain(entry => entry.Action.Contains("记录单位没有确认", StringComparison.Ordinal) && entry.PersonId == head);
    }

    [Fact]
    [Trait("Rule", "R65")]
    public async Task An_overdue_order_is_proposed_opened_recorded_confirmed_with_the_units_view_signed_reported_put_right_and_verified()
    {
        await using var world = await SupervisionMoves.OverdueAsync();
        var (head, clerk, contact) = (await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Clerk), await world.ContactAsync(SupervisionMoves.Unit));
        world.Told(head, "建议督查：长沙市住建委，交办单〔2019〕1号").ShouldBe(1);
        (await world.SayAsync(contact, "我的督查")).Sentence.ShouldBe("目前没有与本单位有关的督查。");
        var queue = await world.SayAsync(head, "督查");
        queue.Text.ShouldContain("建议督查：超期6个工作日");

        var form = await world.PressAsync(head, "supervision.open", queue.Button("supervision.open"));
        form.Text.ShouldContain("截至2019年12月30日没有反馈办理结果，超期10天（6个工作日）");
        form.Input("matter").ShouldBe("会同有关单位确定接线方案。");
        form.Input("basis")!.ShouldContain("交办单〔2019〕1号超期6个工作日");
        (await world.PressAsync(head, "supervision.open", form.Button("supervision.open"), ("matter", form.Input("matter")!), ("basis", form.Input("basis")!), ("teamLead", "秘书处"), ("team", "袁佳文、蔡晓雨"))).Text
            .ShouldContain("督查中");
        await world.DrainAsync();
        world.Told(contact, "已决定对这份交办单开展督查").ShouldBe(1);
        world.Told(clerk, "请督查组开展督查").ShouldBe(1);
        (await world.PressAsync(clerk, "order.open", Moves.Data(("order", (await world.OrderAsync()).Id)))).Text.ShouldContain("转督查，12月30日");
        (await world.SayAsync(clerk, "交办")).Text.ShouldContain("转督查");

        (await world.DoAsync(clerk, "supervision.record", SupervisionMoves.Written)).Text.ShouldContain("接线方案没有送湘潭市住建局会签。");
        (await world.ShowAsync(contact)).Text.ShouldNotContain("接线方案没有送湘潭市住建局会签。");
        (await world.DoAsync(clerk, "supervision.send")).Text.ShouldContain("待双方确认");
        world.Told(contact, "请核对督查报告初稿并确认").ShouldBe(1);

        (await world.DoAsync(contact, "supervision.confirm", ("view", "湘潭方面回复较晚。"))).Text.ShouldContain("待督查组确认");
        (await world.DoAsync(clerk, "supervision.confirm")).Text.ShouldContain("双方已确认，待签发");
        world.Told(head, "督查报告已经双方确认，请签发").ShouldBe(1);
        (await world.DoAsync(head, "supervision.conclude")).Text.ShouldContain("整改中");

        foreach (var leader in (string[])["li-mingyuan", "wang-anhe", "liu-zhiyuan", "zhao-tonghe", "yang-xiangchen", "zhang-shouzheng"])
        {
            var report = world.Channel.To($"chat-{leader}").ShouldHaveSingleItem().Answer.Text;
            report.ShouldContain("关于长沙市住建委办理交办单〔2019〕1号情况的督查报告");
            report.ShouldContain("接线方案没有送湘潭市住建局会签。");
            report.ShouldContain("2019年12月6日交办，时限2019年12月20日");
            report.ShouldContain("湘潭方面回复较晚。");
        }

        world.Told("chen-siqi", "督查报告").ShouldBe(0);
        (await world.DoAsync(contact, "supervision.rectify", ("result", "已会签。"), ("attachment", "长住建函〔2020〕1号"))).Text.ShouldContain("已报整改，待核实");
        world.Told(clerk, "单位已报整改结果，请核实").ShouldBe(1);
        (await world.DoAsync(clerk, "supervision.verify", ("result", "会签单齐全。"))).Text.ShouldContain("督查办结");

        (await world.CaseAsync()).ShouldSatisfyAllConditions(one => one.State.ShouldBe(SupervisionState.Closed), one => one.Record.Result.ShouldBe("会签单齐全。"));
        (await world.OrderAsync()).ShouldSatisfyAllConditions(order => order.State.ShouldBe(OrderState.Received), order => order.Supervision!.Until.ShouldNotBeNull());
        (await world.Get<SupervisionStore>().VersionsAsync((await world.CaseAsync()).Id)).Select(version => version.Action)
            .ShouldBe(["开展督查", "填写督查记录", "送双方确认", "单位确认", "督查组确认", "签发督查报告", "报整改结果", "督查办结"]);
        (await world.Get<OrderStore>().VersionsAsync((await world.OrderAsync()).Id)).Select(version => version.Action).ShouldBe(["草拟", "签发", "签收", "转督查", "结束督查"]);
    }

    [Fact]
    [Trait("Rule", "R65")]
    public async Task A_unit_that_disagrees_is_heard_the_record_is_changed_and_both_confirm_anew()
    {
        await using var world = await SupervisionMoves.SentAsync();
        var (clerk, contact) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync(SupervisionMoves.Unit));
        await world.DoAsync(clerk, "supervision.confirm");
        (await world.DoAsync(contact, "supervision.view", ("view", "12月28日已经送会签。"))).Text.ShouldContain("单位有意见，待确认");
        world.Told(clerk, "被督查单位有不同意见，请核对").ShouldBe(1);

        (await world.DoAsync(clerk, "supervision.record", [.. SupervisionMoves.Written.Where(one => one.Id != "findings"), ("findings", "12月28日才送会签。")])).Text.ShouldContain("督查中");

        (await world.CaseAsync()).TeamConfirmed.ShouldBeNull();
        (await world.ForceAsync(await world.PersonAsync(Roles.Head), "supervision.conclude")).Text.ShouldContain("还没有经双方确认，不能签发督查报告");
        await world.DoAsync(clerk, "supervision.send");
        (await world.PressAsync(contact, "supervision.report", await world.SeenAsync())).Text.ShouldContain("12月28日才送会签。");
    }

    [Fact]
    [Trait("Rule", "R65")]
    public async Task The_report_goes_out_once_however_often_it_is_signed()
    {
        await using var world = await SupervisionMoves.ConfirmedAsync();
        var head = await world.PersonAsync(Roles.Head);
        var seen = await world.SeenAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => world.PressAsync(head, "supervision.conclude", seen, ("filled", "true"))));
        (await world.ForceAsync(head, "supervision.conclude")).Text.ShouldContain("督查报告已经签发，不能再签发督查报告");
        await world.DrainAsync();

        world.Told("wang-anhe", "督查报告").ShouldBe(1);
        (await world.Get<DeliveryStore>().MonthAsync(new(2019, 12))).Count(entry => entry.Kind == DeliveryKinds.SupervisionReport).ShouldBe(6);
        (await world.SayAsync("wang-anhe", "督查")).Text.ShouldContain("整改中");
        (await world.SayAsync("chen-siqi", "督查")).Sentence.ShouldContain("您没有这项权限");
    }

    [Fact]
    [Trait("Rule", "R66")]
    public async Task A_rectification_that_is_not_enough_goes_back_and_is_reminded_of_in_working_time_once_a_stage()
    {
        await using var world = await SupervisionMoves.SignedAsync();
        var (clerk, contact) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync(SupervisionMoves.Unit));
        await world.DoAsync(contact, "supervision.rectify", ("result", "正在会签。"));
        var form = await world.PressAsync(clerk, "supervision.verify", (await world.ShowAsync(clerk)).Button("supervision.verify"));
        (await world.PressAsync(clerk, "supervision.verify", form.Buttons("supervision.verify")[1], ("result", "缺会签单。"))).Text.ShouldContain("缺会签单。");
        await world.DrainAsync();
        world.Told(contact, "整改没有通过核实").ShouldBe(1);

        foreach (var (day, told) in ((string, int)[])[("2020-01-08T17:00", 0), ("2020-01-09T08:00", 0), ("2020-01-09T09:30", 1), ("2020-01-13T17:00", 1), ("2020-01-14T17:00", 2), ("2020-01-15T08:00", 2), ("2020-01-15T17:00", 3), ("2020-02-28T17:00", 3)])
        {
            await world.MoveToAsync(day);
            world.Told(contact, "整改提醒").ShouldBe(told, day);
        }

        (await world.SayAsync(clerk, "督查")).Text.ShouldContain("整改中（超期45天）");
        (await world.ShowAsync(contact)).Text.ShouldContain("红灯，整改超期");
        await world.DoAsync(contact, "supervision.rectify", ("result", "已会签，因春节延误。"));
        (await world.DoAsync(clerk, "supervision.verify", ("result", "会签单齐全。"))).Text.ShouldContain("超期整改，督查办结");
    }

    [Fact]
    [Trait("Rule", "R62")]
    public async Task The_head_declines_with_a_reason_and_is_asked_again_only_when_something_new_comes()
    {
        await using var world = await SupervisionMoves.OverdueAsync();
        var (head, contact) = (await world.PersonAsync(Roles.Head), await world.ContactAsync(SupervisionMoves.Unit));
        var form = await world.PressAsync(head, "supervision.open", (await world.SayAsync(head, "督查")).Button("supervision.open"));
        var decline = await world.PressAsync(head, "supervision.decline", form.Button("supervision.decline"));
        (await world.PressAsync(head, "supervision.decline", decline.Button("supervision.decline"), ("reason", ""))).Text.ShouldContain("请填写暂不督查的理由");

        (await world.PressAsync(head, "supervision.decline", decline.Button("supervision.decline"), ("reason", "单位已说明情况。"))).Text.ShouldContain("暂不督查");

        (await world.SayAsync(head, "督查")).Text.ShouldNotContain("建议督查");
        (await world.SayAsync(contact, "我的督查")).Sentence.ShouldBe("目前没有与本单位有关的督查。");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await world.ReplyAsync();
            await world.MoveAsync(await world.PersonAsync(Roles.Clerk), "order.redo", ("opinion", "请补充图纸。"));
        }

        (await world.SayAsync(head, "督查")).Text.ShouldContain("退回重办2次");
    }

    [Fact]
    [Trait("Rule", "R62")]
    public async Task The_head_opens_one_by_the_number_of_an_order_without_a_proposal_and_withdraws_it_with_a_reason()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.IssueAsync();
        var (head, contact) = (await world.PersonAsync(Roles.Head), await world.ContactAsync(SupervisionMoves.Unit));
        var form = await world.SayAsync(head, "督查 1");
        form.Text.ShouldContain("机器人没有建议督查");
        form.Buttons("supervision.decline").ShouldBeEmpty();
        (await world.PressAsync(head, "supervision.open", form.Button("supervision.open"), ("matter", "接线方案。"), ("basis", ""), ("team", "袁佳文"))).Text.ShouldContain("请填写督查依据");
        await world.PressAsync(head, "supervision.open", form.Button("supervision.open"), ("matter", "接线方案。"), ("basis", "市长要求。"), ("team", "袁佳文"));
        (await world.SayAsync(contact, "督查 1")).Text.ShouldContain("市长要求。");
        // A card shows its matter as it stands when it leaves: the first has to be gone.
        await world.DrainAsync();

        (await world.DoAsync(head, "supervision.withdraw", ("reason", "另案处理。"))).Text.ShouldContain("已撤销");

        (await world.OrderAsync()).Supervision!.Until.ShouldNotBeNull();
        world.Told(contact, "这次督查已经撤销").ShouldBe(1);
    }
}
