using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Decompositions;

[Collection(nameof(Terminal))]
public sealed class DecompositionStoryTests
{
    private const string Header = "编号,单位,任务,子任务,责任人,计划完成日期,完成情况,备注\n";

    [Fact]
    [Trait("Rule", "R80")]
    public async Task A_contact_breaks_a_task_down_in_chat_and_the_form_shows_the_next_steps_and_their_date()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var contact = await world.ReporterAsync("T05");

        (await world.FormAsync("T05")).Input("nextSteps").ShouldBe("", "a plan is optional");
        var card = await world.SayAsync(contact, "分解方案 5");
        var form = await world.PressAsync(contact, "decomposition.edit", card.Button("decomposition.edit"));
        var faulty = await world.PressAsync(contact, "decomposition.edit", form.Button("decomposition.edit"), ("tasks", "路基施工；张三"));
        (faulty.Text, faulty.Input("tasks")).ShouldSatisfyAllConditions(one => one.Text.ShouldContain("第1行应写成"), one => one.Item2.ShouldBe("路基施工；张三"));
        var saved = await world.PressAsync(contact, "decomposition.edit", form.Button("decomposition.edit"), ("tasks", "路基施工；张三；2019-12-31\n立项；李四；2019-11-20；完成"));

        saved.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("2项，已完成1项"), text => text.ShouldContain("路基施工 · 张三 · 2019年12月31日"));
        var prefilled = await world.FormAsync("T05");
        (prefilled.Input("nextSteps"), prefilled.Input("nextDate")).ShouldBe(("按分解方案：路基施工（张三，2019年12月31日前）。", "2019-12-31"));
        await world.PressAsync(contact, "report.draft", prefilled.Button("report.draft"), ("progress", "完成征地。"), ("nextSteps", "自己写的计划。"));
        (await world.FormAsync("T05")).Input("nextSteps").ShouldBe("自己写的计划。", "the contact's own text stays");
        (await world.PressAsync(contact, "decomposition.edit", form.Button("decomposition.edit"), ("tasks", "路面施工；张三；2019-12-31"))).Text.ShouldContain("刚刚有更新，没有保存");
        (await world.Get<AuditStore>().OfAsync("decomposition/T05@长沙/住建")).ShouldHaveSingleItem().PersonId.ShouldBe(contact);
    }

    [Fact]
    [Trait("Rule", "R80")]
    public async Task Others_neither_write_nor_read_it_apart_from_the_secretariat_and_the_citys_coordinator()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var (clerk, coordinator) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Coordinator, "长沙"));
        var data = Moves.Data(("item", "T05"), ("unit", "长沙/住建"), ("version", "0"));

        (await world.PressAsync(clerk, "decomposition.edit", data, ("tasks", "路基施工；张三；2019-12-31"))).Text.ShouldContain("已保存");
        (await world.PressAsync(coordinator, "decomposition.open", data)).Buttons("decomposition.edit").ShouldBeEmpty();
        (await world.PressAsync(coordinator, "decomposition.edit", data, ("tasks", "路面施工；张三；2019-12-31"))).Sentence.ShouldContain("没有这项权限");
        (await world.PressAsync(await world.ContactAsync("株洲/生态环境"), "decomposition.open", data)).Sentence.ShouldContain("没有这项权限");
        (await world.SayAsync(await world.PersonAsync(Roles.Leader), "分解方案")).Sentence.ShouldContain("没有这项权限");
        (await world.SayAsync(clerk, "分解方案")).Text.ShouldContain("长沙市住建委 · 1项，已完成0项");
        (await world.SayAsync(clerk, "分解方案 99")).Sentence.ShouldContain("没有编号为“99”的任务");
    }

    [Fact]
    [Trait("Rule", "R80")]
    public async Task A_file_is_checked_imported_whole_and_the_same_again_changes_nothing()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("plan.csv", Header + "1,长沙市住建委,5,路基施工,张三,2020-03-31,,\n2,长沙市住建委,5,立项,李四,2019-11-20,完成,\n3,湘潭市交通局,4,规划衔接,王五,2020-06-30,,\n");

        (await terminal.RunAsync("import", "decomposition", file, "--check")).ShouldSatisfyAllConditions(
            done => (done.Exit, done.Error).ShouldBe((0, "")), done => done.Out.ShouldEndWith("decompositions=2 tasks=3 changes=2"));
        (await terminal.RunAsync("import", "decomposition", file)).Out.ShouldEndWith("decompositions=2 tasks=3 changes=2");
        (await terminal.RunAsync("import", "decomposition", file)).Out.ShouldBe("decompositions=2 tasks=3 changes=0");
        var faulty = await terminal.RunAsync("import", "decomposition", await terminal.FileAsync("faulty.csv", Header + "1,湘潭市工商联,5,路基施工,张三,2020-03-31,,\n"));
        (faulty.Exit, faulty.Out).ShouldBe((1, ""));
        faulty.Error.ShouldContain("不是任务5的牵头单位或责任单位");
        var template = Path.Combine(terminal.Folder, "template.xlsx");
        (await terminal.RunAsync("export", "decomposition-template", "--out", template)).Exit.ShouldBe(0);
        (await terminal.RunAsync("import", "decomposition", template)).Error.ShouldContain("这一行是模板的示例");
    }
}
