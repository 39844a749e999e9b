using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Projects;
using CztBot.Tests.World;

namespace CztBot.Tests.CarryOvers;

public sealed class CarryOverStoryTests
{
    [Fact]
    [Trait("Rule", "R41")]
    public async Task One_is_proposed_with_evidence_verified_by_others_closed_and_reopened_with_a_reason()
    {
        await using var world = await StartAsync();
        var (contact, clerk) = (await world.ContactAsync("长沙/住建"), await world.PersonAsync(Roles.Clerk));
        (await world.DoAsync(contact, "2018-01", "carryover.finish", ("evidence", ""))).Text.ShouldContain("请填写证明材料");
        (await world.DoAsync(contact, "2018-01", "carryover.finish", ("evidence", "竣工验收报告〔2019〕3号"))).Text.ShouldContain("待核实");
        (await world.PressAsync(contact, "carryover.verify", Moves.Data(("carryover", "2018-01"), ("version", "2")), ("decision", "pass"))).Sentence.ShouldContain("由秘书处办理");
        (await world.SayAsync(clerk, "结转")).Text.ShouldContain("已申请销号，待核实");

        (await world.DoAsync(clerk, "2018-01", "carryover.verify", ("decision", "return"), ("opinion", ""))).Text.ShouldContain("请在核实意见里写明还缺什么");
        (await world.DoAsync(clerk, "2018-01", "carryover.verify", ("decision", "return"), ("opinion", "缺质监意见。"))).Buttons("carryover.finish").Count.ShouldBe(1);
        await world.DoAsync(contact, "2018-01", "carryover.finish", ("evidence", "竣工验收报告和质监意见"));
        (await world.DoAsync(clerk, "2018-01", "carryover.verify", ("decision", "pass"), ("opinion", "材料齐全。"))).Text.ShouldContain("核实销号（此后各月不再计数）");

        (await world.PressAsync(clerk, "carryover.update", Moves.Data(("carryover", "2018-01"), ("version", "5")), ("status", "正常推进"), ("progress", "又动工了。"))).Text.ShouldContain("已经销号，不能更新进展");
        await world.MoveToAsync("2020-01-02T10:00");
        (await world.SayAsync(clerk, "结转")).Text.ShouldContain("单列0项。已销号1项，不再计数。");
        (await world.SayAsync(clerk, "结转 销号")).Text.ShouldContain("2019年12月3日销号");
        (await world.DoAsync(clerk, "2018-01", "carryover.reopen", ("reason", "质量返修。"))).Text.ShouldContain("正常推进");
        (await world.Get<AuditStore>().OfAsync("carryover/2018-01")).Select(entry => entry.Action).ShouldBe(
            ["carryover.导入", "carryover.申请销号", "carryover.退回销号申请：缺质监意见。", "carryover.申请销号", "carryover.核实销号", "carryover.恢复：质量返修。"]);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task The_task_that_carries_one_on_is_changed_in_chat_with_a_reason_and_outweighs_the_file()
    {
        await using var world = await StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        (await world.DoAsync(clerk, "2018-01", "carryover.link", ("task", "99"), ("reason", "由该任务接续。"))).ShouldSatisfyAllConditions(
            form => form.Text.ShouldContain("没有这个编号的任务"), form => form.Input("reason").ShouldBe("由该任务接续。"));

        (await world.DoAsync(clerk, "2018-01", "carryover.link", ("task", "7"), ("reason", "由任务7接续。"))).Text.ShouldContain("由任务7接续，随该任务月报，只计一次");

        (await world.SayAsync(clerk, "结转")).Text.ShouldContain("并入本轮计划任务2项（随任务月报，不重复计数），单列0项");
        var one = (await world.Get<CarryOverStore>().FindAsync("2018-01"))!;
        CarryOverRules.Import(one, CarryOverMoves.One("2018-01", "长沙/住建", "长沙市住建委")).ShouldBeNull("what people wrote since outweighs the file");
        (await world.DoAsync(clerk, "2018-01", "carryover.link", ("task", ""), ("reason", "任务7不含该路段。"))).Buttons("carryover.update").Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task One_is_kept_in_chat_leaves_the_scope_with_reason_approver_and_date_and_comes_back()
    {
        await using var world = await StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.DoAsync(clerk, "2018-01", "carryover.update", ("status", "进度滞后"), ("progress", "征地未完成。"))).Text.ShouldContain("已办理：更新进展");
        (await world.SayAsync(clerk, "结转 滞后")).Text.ShouldContain("长沙市住建委 · 进度滞后");
        (await world.DoAsync(clerk, "2018-01", "carryover.leave", ("reason", "已撤销立项。"), ("approver", ""), ("date", "2019-12-03"))).ShouldSatisfyAllConditions(
            form => form.Text.ShouldContain("请填写批准人"), form => form.Input("reason").ShouldBe("已撤销立项。"));
        (await world.DoAsync(clerk, "2018-01", "carryover.leave", ("reason", "已撤销立项。"), ("approver", "王安和"), ("date", "2019-12-03"))).Text
            .ShouldContain("2019年12月3日（此后各月不再计数）");

        (await world.SayAsync(clerk, "结转")).Text.ShouldContain("结转事项2项");
        await world.MoveToAsync("2020-01-02T10:00");
        (await world.SayAsync(clerk, "结转")).Text.ShouldContain("结转事项1项：并入本轮计划任务1项（随任务月报，不重复计数），单列0项。已移出1项，不再计数。");
        (await world.SayAsync(clerk, "结转 移出")).Text.ShouldContain("2019年12月3日移出");
        (await world.SayAsync(clerk, "结转 2018-01")).Text.ShouldContain("征地未完成。", Case.Sensitive, "history stays");
        (await world.DoAsync(clerk, "2018-01", "carryover.return", ("reason", "恢复立项。"))).Text.ShouldContain("已办理：重新纳入");
        (await world.SayAsync(clerk, "结转")).Text.ShouldContain("结转事项2项");
        (await world.Get<AuditStore>().OfAsync("carryover/2018-01")).Select(entry => entry.Action)
            .ShouldBe(["carryover.导入", "carryover.更新进展", "carryover.移出调度范围", "carryover.重新纳入：恢复立项。"]);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task The_scope_of_a_month_is_counted_by_source_each_once()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var items = (await world.StandingAsync()).Plan.ReportingItems.Count();
        (await world.SayAsync(clerk, "调度范围")).Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain($"2019年12月调度范围{items}项"), text => text.ShouldContain("2018–2019年结转事项：尚未导入"), text => text.ShouldContain("跨区域项目：尚未导入"));

        await world.KeepAsync(CarryOverMoves.One("2018-01", "长沙/住建", "长沙市住建委"), CarryOverMoves.One("2018-02", "湘潭/交通", "湘潭市交通局", "T05"));
        await world.KeepAsync(ProjectMoves.Linked, ProjectMoves.Alone);
        var scope = await world.SayAsync(clerk, "调度范围");

        scope.Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain($"2019年12月调度范围{items + 2}项"), text => text.ShouldContain($"2019–2020年行动计划：{items}项"),
            text => text.ShouldContain("2018–2019年结转事项：1项，另有1项并入计划任务，不重复计数"), text => text.ShouldContain("跨区域项目：1项，另有1项并入计划任务，不重复计数"), text => text.ShouldContain("临时调度：0项"));
        foreach (var button in scope.Buttons("word.say")) (await world.PressAsync(clerk, "word.say", button)).Card.ShouldNotBeNull(button.ToString());
        TrackedSources.All.Select(source => source.Name()).ShouldBe(["plan-2019-2020", "plan-2018-2019-carryover", "cross-region-project", "adhoc"]);
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task Each_sees_the_carry_overs_of_the_own_unit_or_city_and_only_the_secretariat_writes()
    {
        await using var world = await StartAsync();
        var (contact, other, coordinator) = (await world.ContactAsync("长沙/住建"), await world.ContactAsync("株洲/生态环境"), await world.PersonAsync(Roles.Coordinator, "湘潭"));

        (await world.SayAsync(contact, "结转")).Text.ShouldContain("结转事项1项");
        (await world.SayAsync(contact, "结转 2018-01")).Buttons("carryover.update").ShouldBeEmpty();
        (await world.PressAsync(contact, "carryover.update", Moves.Data(("carryover", "2018-01"), ("version", "1")), ("status", "已完成"), ("progress", "完成。"))).Sentence.ShouldContain("由秘书处办理");
        (await world.SayAsync(other, "结转")).Sentence.ShouldBe("目前没有您能查看的结转事项。");
        (await world.SayAsync(other, "结转 2018-01")).Sentence.ShouldContain("没有您可以查看的结转事项");
        (await world.PressAsync(other, "carryover.open", Moves.Data(("carryover", "2018-01")))).Sentence.ShouldContain("没有找到这个结转事项");
        (await world.SayAsync(coordinator, "结转")).Text.ShouldContain("2018-02");
        (await world.SayAsync(await world.PersonAsync(Roles.Admin), "结转")).Sentence.ShouldContain("没有这项权限");
    }

    [Fact]
    public async Task Of_two_who_update_one_at_once_the_second_keeps_the_text_and_sees_the_newest()
    {
        await using var world = await StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var form = await world.PressAsync(clerk, "carryover.update", (await world.SayAsync(clerk, "结转 2018-01")).Button("carryover.update"));
        await world.DoAsync(await world.PersonAsync(Roles.Head), "2018-01", "carryover.update", ("status", "进度滞后"), ("progress", "负责人写的。"));

        var again = await world.PressAsync(clerk, "carryover.update", form.Button("carryover.update"), ("status", "已完成"), ("progress", "经办写的。"));

        again.Text.ShouldContain("刚刚有更新，没有保存");
        again.Input("progress").ShouldBe("经办写的。");
        (await world.PressAsync(clerk, "carryover.update", again.Button("carryover.update"), ("status", "已完成"), ("progress", "经办写的。"))).Text.ShouldContain("已办理：更新进展");
        (await world.Get<CarryOverStore>().FindAsync("2018-01"))!.ShouldSatisfyAllConditions(one => one.Version.ShouldBe(3), one => one.Progress.ShouldBe("经办写的。"));
        (await world.PressAsync(clerk, "carryover.update", form.Button("carryover.update"), ("status", "已完成"), ("progress", new string('长', 2001)))).Sentence.ShouldContain("最多2000字");
    }

    [Fact]
    [Trait("Rule", "R85")]
    public async Task A_question_is_answered_with_rights_first_by_city_and_task_with_date_and_source()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var mayor = await world.PersonAsync(Roles.Leader, "湘潭", Office.Mayor);
        (await world.SayAsync(mayor, "结转的")).Sentence.ShouldStartWith("尚未导入结转事项");
        await world.KeepAsync(CarryOverMoves.One("2018-01", "长沙/住建", "长沙市住建委"), CarryOverMoves.One("2018-02", "湘潭/交通", "湘潭市交通局", "T05"));

        (await world.SayAsync(mayor, "结转的")).Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("结转事项2项：并入本轮计划任务1项"), text => text.ShouldContain("数据截至2019年12月3日；来源：2018–2019年结转事项台账"));
        (await world.SayAsync(mayor, "湘潭有没有结转任务")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("2018-02"), text => text.ShouldNotContain("2018-01"));
        (await world.SayAsync(mayor, "结转的任务里有三干吗")).Text.ShouldContain("由任务5接续的结转事项1项");
        (await world.SayAsync(mayor, "株洲结转的事")).Sentence.ShouldContain("没有您可以查看的株洲市结转事项");
        (await world.SayAsync(await world.ContactAsync("长沙/住建"), "结转的")).Text.ShouldNotContain("2018-02");
        (await world.SayInGroupAsync(mayor, "结转的")).Sentence.ShouldContain("不在群里答复");
    }

    private static async Task<BotWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await world.KeepAsync(CarryOverMoves.One("2018-01", "长沙/住建", "长沙市住建委"), CarryOverMoves.One("2018-02", "湘潭/交通", "湘潭市交通局", "T05"));
        return world;
    }
}
