using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.CarryOvers;

[Collection(nameof(Terminal))]
public sealed class ImportCarryOversTests
{
    [Fact]
    [Trait("Rule", "R3")]
    public async Task A_file_is_checked_imported_whole_and_the_same_again_changes_nothing()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("carry.csv", CarryOverMoves.File);

        (await terminal.RunAsync("import", "carryover", file, "--check")).ShouldSatisfyAllConditions(
            done => (done.Exit, done.Error).ShouldBe((0, "")), done => done.Out.ShouldEndWith("carryovers=5 linked=1 changes=5"));
        (await terminal.RunAsync("import", "carryover", file)).Out.ShouldEndWith("carryovers=5 linked=1 changes=5");
        (await terminal.RunAsync("import", "carryover", file)).Out.ShouldEndWith("carryovers=5 linked=1 changes=0");

        var smaller = await terminal.FileAsync("smaller.csv", CarryOverMoves.Header + "2018-03,某水厂联网,株洲市水利局,,,,,,已完成,已接通。,\n");
        (await terminal.RunAsync("import", "carryover", smaller)).Out.Split('\n').Select(line => line.TrimEnd())
            .ShouldBe(["更新：2018-03 某水厂联网", "注意：另有4项不在文件中，保持不变；移出调度范围请在聊天中办理。", "carryovers=1 linked=0 changes=1"]);
    }

    [Fact]
    [Trait("Rule", "R3")]
    public async Task A_faulty_row_is_named_by_line_and_column_and_nothing_is_imported()
    {
        using var terminal = new Terminal();
        var faulty = await terminal.FileAsync("faulty.csv", CarryOverMoves.File + "2018-06,某事,长沙市天文馆,,,,,,正常推进,,\n2018-07,某事,长沙市住建委,,,,,,很好,,\n");

        var (exit, told, error) = await terminal.RunAsync("import", "carryover", faulty);

        (exit, told).ShouldBe((1, ""));
        error.ShouldContain("“结转事项”表第7行“牵头单位”：没有名为“长沙市天文馆”的单位");
        error.ShouldContain("“结转事项”表第8行“状态”：“很好”不是可用的状态");
        (await terminal.RunAsync("import", "carryover", await terminal.FileAsync("marked.csv", CarryOverMoves.File + "2018-06,【内部】某事,长沙市住建委,,,,,,正常推进,,\n"))).Error.ShouldContain("像是密级标志");
        (await terminal.RunAsync("import", "carryover", await terminal.FileAsync("carry.txt", CarryOverMoves.File))).Error.ShouldContain("结转事项表应为 .xlsx 或 .csv 文件");
        (await terminal.RunAsync("import", "carryover", await terminal.FileAsync("carry.csv", CarryOverMoves.File))).Out.ShouldEndWith("changes=5");
    }

    [Fact]
    [Trait("Rule", "R3")]
    public async Task The_template_is_a_workbook_that_the_import_reads_once_the_example_is_deleted()
    {
        using var terminal = new Terminal();
        var file = Path.Combine(terminal.Folder, "template.xlsx");

        (await terminal.RunAsync("export", "carryover-template", "--out", file)).Exit.ShouldBe(0);

        (await terminal.RunAsync("import", "carryover", file)).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldEndWith("“结转事项”表第2行“备注”：这一行是模板的示例，请删去后再导入。"));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task What_a_task_carries_on_is_reported_once_and_no_total_counts_it_twice()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        (await world.SayAsync(clerk, "结转")).Sentence.ShouldContain("尚未导入结转事项");
        var file = Path.Combine(world.Folder, "carry.csv");
        await File.WriteAllTextAsync(file, CarryOverMoves.File);
        (await Terminal.RunOnAsync(world, "import", "carryover", file)).Out.ShouldEndWith("changes=5");
        await world.MoveToAsync("2019-12-03T10:00");

        (await world.Get<RoundStore>().FindAsync(Moves.November))!.Items.Count.ShouldBe(32);
        var list = await world.SayAsync(clerk, "结转");
        list.Text.ShouldContain("结转事项5项：并入本轮计划任务1项（随任务月报，不重复计数），单列4项（前期工作1项，正常推进1项，进度滞后1项，已完成1项）。");
        list.Text.IndexOf("某水厂联网", StringComparison.Ordinal).ShouldBeLessThan(list.Text.IndexOf("某路快速化改造", StringComparison.Ordinal), "what is behind stands first");
        var linked = await world.SayAsync(clerk, "结转 2018-02");
        linked.Text.ShouldContain("由任务5接续，随该任务月报，只计一次");
        linked.Buttons("carryover.update").ShouldBeEmpty();
        (await world.PressAsync(clerk, "question.item", linked.Button("question.item"))).Text.ShouldContain("任务5");
    }
}
