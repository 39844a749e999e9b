using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Projects;

public sealed class ProjectStoryTests
{
    [Fact]
    [Trait("Rule", "R24")]
    public async Task The_lead_units_contact_names_a_matter_and_it_becomes_a_problem_with_level_and_order()
    {
        await using var world = await StartAsync();
        var (contact, clerk, head) = (await world.ReporterAsync("T11b"), await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));
        (await world.DoAsync(contact, "K-01", "project.update", [.. ProjectMoves.Land.Where(one => one.Id != "land.city")])).ShouldSatisfyAllConditions(
            form => form.Text.ShouldContain("没有写明涉及的另一城市"), form => form.Input("land").ShouldBe("用地预审未批。"), form => form.Input("land.dept").ShouldBe("住建局"));
        (await world.DoAsync(contact, "K-01", "project.update", ProjectMoves.Land)).Text.ShouldContain("用地审批（湘潭市住建局）：用地预审未批。 需办：请尽快出具意见。");
        (await world.SayAsync(contact, "项目 K-01")).Buttons("project.raise").ShouldBeEmpty();

        var chosen = await world.DoAsync(clerk, "K-01", "project.raise", ("kind", "land"));
        chosen.Text.ShouldContain("已转为问题，待分类");
        chosen.Buttons("project.raise").ShouldBeEmpty();
        (await world.PressAsync(clerk, "project.raise", Moves.Data(("project", "K-01"), ("kind", "land")))).Text.ShouldContain("没有重复登记");
        var problem = (await world.Get<ProblemStore>().OpenAsync()).ShouldHaveSingleItem();
        var card = await world.PressAsync(clerk, "problem.open", Moves.Data(("problem", problem.Id)));
        card.Text.ShouldContain("湘潭市住建局");
        var form = await world.PressAsync(clerk, "problem.classify", card.Button("problem.classify"));
        form.Input("kind").ShouldBe("用地审批");
        var classified = await world.PressAsync(clerk, "problem.classify", form.Button("problem.classify"), ("level", "3"), ("kind", "用地审批"), ("reason", "涉及两市。"));
        classified.Text.ShouldContain("送");
        var order = await world.PressAsync(head, "order.new", classified.Button("order.new"));
        (await world.PressAsync(head, "order.issue", order.Button("order.issue"), ("requirement", "出具用地意见。"), ("mainUnit", "湘潭市住建局"))).Text.ShouldContain("已签发并送达主办单位");
        (await world.SayAsync(contact, "项目 K-01")).Text.ShouldContain("已转为问题，已交办");
        (await world.Get<OrderStore>().OpenAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Content.UnitId.ShouldBe("湘潭/住建"), one => one.Content.ProblemId.ShouldBe(problem.Id), one => one.State.ShouldBe(OrderState.Issued));
        (await world.Get<ProblemStore>().FindAsync(problem.Id))!.State.ShouldBe(ProblemState.HandedOver);
    }

    [Fact]
    [Trait("Rule", "R25")]
    public async Task A_project_of_a_task_does_not_ask_for_the_progress_that_the_tasks_report_gives()
    {
        await using var world = await StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        var linked = await world.DoAsync(clerk, "K-01", "project.update");
        var alone = await world.DoAsync(clerk, "K-02", "project.update");

        linked.Input("progress").ShouldBeNull();
        linked.Text.ShouldContain("进展随任务11b月报，这里不再填写");
        alone.Input("progress").ShouldBe("正在清淤。");
        foreach (var kind in (string[])["planning", "land", "demolition", "other"])
            foreach (var part in (string[])["", ".city", ".dept", ".action"]) linked.Input(kind + part).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Rule", "R25")]
    public async Task The_form_of_an_item_that_is_a_project_too_asks_for_both_and_one_press_writes_both()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.KeepAsync(ProjectMoves.Linked with { ItemIds = ["T05"] });
        var contact = await world.ReporterAsync("T05");
        var form = await world.FormAsync("T05");
        form.Text.ShouldContain("跨区域项目 某通道：需要另一城市办理的事项");

        var drafted = await world.PressAsync(contact, "report.draft", form.Button("report.draft"), [.. Moves.Filled, .. ProjectMoves.Land]);
        drafted.Input("land").ShouldBe("用地预审未批。");
        (await world.FormAsync("T05")).Input("land.dept").ShouldBe("住建局", "a draft keeps the matters too");
        var refused = await world.PressAsync(contact, "report.submit", form.Button("report.submit"), [.. Moves.Filled, .. ProjectMoves.Land.Where(one => one.Id != "land.city")]);
        refused.Text.ShouldContain("“用地审批”没有写明涉及的另一城市");
        (refused.Input("progress"), refused.Input("land.action")).ShouldBe(("完成路基工程。", "请尽快出具意见。"));
        (await world.StoredAsync("T05")).ShouldBeNull("nothing is half written");

        (await world.PressAsync(contact, "report.submit", refused.Button("report.submit"), [.. Moves.Filled, .. ProjectMoves.Land])).Text.ShouldContain("已收到");
        (await world.PressAsync(contact, "report.submit", refused.Button("report.submit"), [.. Moves.Filled, .. ProjectMoves.Land])).Text.ShouldContain("已收到");

        (await world.StoredAsync("T05"))!.ShouldSatisfyAllConditions(report => report.Version.ShouldBe(1), report => report.Content!.Matters.ShouldBeNull());
        (await world.Get<ProjectStore>().FindAsync("K-01"))!.ShouldSatisfyAllConditions(one => one.Version.ShouldBe(2), one => one.Matters.ShouldHaveSingleItem().UnitId.ShouldBe("湘潭/住建"));
        (await world.FormAsync("T10")).Input("land").ShouldBeNull("an item without a project is asked for none");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task Only_the_secretariat_and_the_lead_unit_of_a_linked_task_write_and_others_see_their_own()
    {
        await using var world = await StartAsync();
        var (contact, other, coordinator) = (await world.ReporterAsync("T11b"), await world.ContactAsync("株洲/生态环境"), await world.PersonAsync(Roles.Coordinator, "株洲"));
        var land = Moves.Data([("project", "K-02"), ("version", "1"), .. ProjectMoves.Land]);

        (await world.PressAsync(contact, "project.update", land)).Sentence.ShouldContain("没有找到这个跨区域项目");
        (await world.PressAsync(coordinator, "project.update", land)).Sentence.ShouldContain("由秘书处和关联任务的牵头单位更新");
        (await world.PressAsync(contact, "project.leave", Moves.Data(("project", "K-01"), ("version", "1")), ("reason", "x"))).Sentence.ShouldContain("移出由秘书处办理");
        (await world.SayAsync(other, "项目")).Sentence.ShouldBe("目前没有您能查看的跨区域项目。");
        (await world.SayAsync(coordinator, "项目")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("K-02"), text => text.ShouldNotContain("K-01"));
        (await world.SayAsync(await world.PersonAsync(Roles.Admin), "项目")).Sentence.ShouldContain("没有这项权限");
        (await world.SayAsync(contact, "项目11b到哪了")).Text.ShouldContain("任务11b", Case.Sensitive, "a word that names no project is a question");
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task A_project_that_left_is_not_in_later_bulletins_and_comes_back_with_a_reason()
    {
        await using var world = await StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.DoAsync(clerk, "K-02", "project.leave", ("reason", "已建成。"), ("approver", "王安和"), ("date", "2019-12-03"))).Text.ShouldContain("此后各月不再计数");
        (await world.SayAsync(clerk, "项目 移出")).Text.ShouldContain("2019年12月3日移出");
        await world.MoveToAsync("2020-01-03T10:00");
        (await world.SayAsync(clerk, "项目")).Text.ShouldContain("跨区域项目1个；涉市事项0项。已移出1个，不再计数。");
        (await world.DoAsync(clerk, "K-02", "project.return", ("reason", "二期开工。"))).Text.ShouldContain("已办理：重新纳入");
        (await world.SayAsync(clerk, "项目 环境共治")).Text.ShouldContain("K-02");
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_project_is_proposed_with_evidence_verified_by_the_secretariat_closed_and_reopened_with_a_reason()
    {
        await using var world = await StartAsync();
        var (contact, clerk) = (await world.ReporterAsync("T11b"), await world.PersonAsync(Roles.Clerk));
        (await world.DoAsync(contact, "K-01", "project.finish", ("evidence", ""))).Text.ShouldContain("请填写证明材料");
        (await world.DoAsync(contact, "K-01", "project.finish", ("evidence", "竣工验收报告〔2019〕3号"))).Text.ShouldContain("待核实");
        (await world.PressAsync(contact, "project.verify", Moves.Data(("project", "K-01"), ("version", "2")), ("decision", "pass"))).Sentence.ShouldContain("核实销号由秘书处办理");
        (await world.SayAsync(clerk, "项目")).Text.ShouldContain("已申请销号，待核实");

        (await world.DoAsync(clerk, "K-01", "project.verify", ("decision", "return"), ("opinion", ""))).Text.ShouldContain("请在核实意见里写明还缺什么");
        (await world.DoAsync(clerk, "K-01", "project.verify", ("decision", "return"), ("opinion", "缺质监意见。"))).Buttons("project.finish").Count.ShouldBe(1);
        await world.DoAsync(contact, "K-01", "project.finish", ("evidence", "竣工验收报告和质监意见"));
        (await world.DoAsync(clerk, "K-01", "project.verify", ("decision", "pass"), ("opinion", "材料齐全。"))).Text.ShouldContain("核实销号（此后各月不再计数）");

        (await world.PressAsync(contact, "project.update", Moves.Data([("project", "K-01"), ("version", "5"), .. ProjectMoves.Land]))).Text.ShouldContain("已经销号，不能更新");
        await world.MoveToAsync("2020-01-02T10:00");
        (await world.SayAsync(clerk, "项目")).Text.ShouldContain("跨区域项目1个；涉市事项0项。已销号1个，不再计数。");
        (await world.SayAsync(clerk, "项目 销号")).Text.ShouldContain("2019年12月3日销号");
        (await world.DoAsync(clerk, "K-01", "project.reopen", ("reason", "质量返修。"))).Text.ShouldContain("已办理：恢复");
        (await world.SayAsync(clerk, "项目")).Text.ShouldContain("跨区域项目2个");
        (await world.Get<AuditStore>().OfAsync("project/K-01")).Select(entry => entry.Action).ShouldBe(
            ["project.导入", "project.申请销号", "project.退回销号申请：缺质监意见。", "project.申请销号", "project.核实销号", "project.恢复：质量返修。"]);
    }

    [Fact]
    [Trait("Rule", "R25")]
    public async Task The_tasks_of_a_project_are_changed_in_chat_and_its_progress_is_then_reported_with_them_once()
    {
        await using var world = await StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        (await world.DoAsync(clerk, "K-02", "project.link", ("task", "5、99"), ("reason", "属于任务5。"))).ShouldSatisfyAllConditions(
            form => form.Text.ShouldContain("没有这个编号的任务"), form => form.Input("reason").ShouldBe("属于任务5。"));

        (await world.DoAsync(clerk, "K-02", "project.link", ("task", "5、11b"), ("reason", "属于这两项任务。"))).Text.ShouldContain("进展随任务5、任务11b月报，不重复填写");

        (await world.DoAsync(clerk, "K-02", "project.update")).Input("progress").ShouldBeNull();
        (await world.SayAsync(clerk, "调度范围")).Text.ShouldContain("跨区域项目：0项，另有2项并入计划任务，不重复计数");
        var one = (await world.Get<ProjectStore>().FindAsync("K-02"))!;
        Core.Projects.ProjectRules.Import(one, ProjectMoves.Alone).ShouldBeNull("what people wrote since outweighs the file");
        (await world.DoAsync(clerk, "K-02", "project.link", ("task", ""), ("reason", "单独推进。"))).Text.ShouldContain("进展：正在清淤。");
    }

    [Fact]
    public async Task The_card_of_a_project_has_at_most_six_buttons_in_every_state()
    {
        await using var world = await StartAsync();
        var (contact, clerk) = (await world.ReporterAsync("T11b"), await world.PersonAsync(Roles.Clerk));
        async Task CountAsync(string state)
        {
            foreach (var person in (string[])[contact, clerk]) ButtonsOf(await world.SayAsync(person, "项目 K-01")).ShouldBeInRange(1, 6, state);
        }

        await CountAsync("in the scope");
        await world.DoAsync(contact, "K-01", "project.finish", ("evidence", "验收报告"));
        await world.DoAsync(contact, "K-01", "project.update", ProjectMoves.Land);
        await CountAsync("waiting, with a matter");
        await world.DoAsync(clerk, "K-01", "project.verify", ("decision", "return"), ("opinion", "还有用地问题。"));
        await CountAsync("with a matter");
        (await world.SayAsync(clerk, "项目 K-01")).Buttons("project.finish").ShouldBeEmpty("something has still to be settled");
        (await world.PressAsync(clerk, "project.finish", Moves.Data(("project", "K-01"), ("version", "4")), ("evidence", "验收报告"))).Text.ShouldContain("还有涉市事项没有解决，不能申请销号");
    }

    private static int ButtonsOf(Answer card) => card.Card!.Value.ToString().Split("\"Action.Execute\"").Length - 1;

    [Fact]
    [Trait("Rule", "R56")]
    public async Task The_bulletin_tells_of_projects_once_imported_and_what_is_not_classified_to_leaders_alone()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        (await PreviewAsync(world, "bulletin")).ShouldContain("跨区域项目尚未列入本期统计");
        await world.KeepAsync(ProjectMoves.Linked, ProjectMoves.Alone);
        await world.DoAsync(await world.ReporterAsync("T11b"), "K-01", "project.update", ProjectMoves.Land);

        (await PreviewAsync(world, "bulletin")).ShouldSatisfyAllConditions(
            text => text.ShouldContain("某河治理（环境共治，株洲、湘潭）：正在清淤。"), text => text.ShouldContain("任务11b本月尚无已核定的报告"), text => text.ShouldContain("用地预审未批"));
        (await PreviewAsync(world, "circular")).ShouldSatisfyAllConditions(text => text.ShouldContain("某河治理"), text => text.ShouldNotContain("用地预审未批"));
    }

    [Fact]
    [Trait("Rule", "R85")]
    public async Task A_question_about_projects_is_answered_by_kind_city_and_task_with_rights_date_and_source()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var mayor = await world.PersonAsync(Roles.Leader, "湘潭", Office.Mayor);
        (await world.SayAsync(mayor, "卡在用地上的")).Sentence.ShouldStartWith("没有数据：尚未导入跨区域项目");
        await world.KeepAsync(ProjectMoves.Linked, ProjectMoves.Alone);
        await world.DoAsync(await world.ReporterAsync("T11b"), "K-01", "project.update", ProjectMoves.Land);

        (await world.SayAsync(mayor, "卡在用地上的")).Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("跨区域项目用地审批问题1项"), text => text.ShouldContain("湘潭市住建局"), text => text.ShouldContain("数据截至2019年12月3日；来源：跨区域项目台账"));
        (await world.SayAsync(mayor, "卡在征拆上的")).Sentence.ShouldContain("跨区域项目2个，目前没有登记征地拆迁问题");
        (await world.SayAsync(mayor, "株洲卡在用地上的")).Sentence.ShouldContain("株洲市跨区域项目1个，目前没有登记用地审批问题");
        (await world.SayAsync(await world.ContactAsync("株洲/生态环境"), "卡在用地上的")).Sentence.ShouldContain("没有您可以查看的跨区域项目");
        (await world.SayInGroupAsync(mayor, "卡在用地上的")).Sentence.ShouldContain("不在群里答复");
    }

    private static async Task<string> PreviewAsync(BotWorld world, string form) => (await world.PressAsync(
        await world.PersonAsync(Roles.Clerk), "bulletin.preview", Moves.Data(("month", "2019-11"), ("form", form)))).Card!.Value.ToString();

    private static async Task<BotWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await world.KeepAsync(ProjectMoves.Linked, ProjectMoves.Alone);
        return world;
    }
}
