using CztBot.Tests.World;

namespace CztBot.Tests.Plans;

[Collection(nameof(Terminal))]
public sealed class ImportPlanTests
{
    private const string Text = """
        青白两市协作行动计划(2030年)
        一、重点工作任务
        (一)推进道路共建
        1、环线工程。建成环线二期。(牵头单位:青岚市交通运输局;责任单位:青岚市财政局、白石市交通运输局)
        2、大桥工程。完成大桥可研报告。(牵头单位:白石市发改委;责任单位:青岚市发改委)
        """;

    [Fact]
    public async Task Another_plan_is_shown_and_only_replaces_when_told_to()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("plan.txt", Text);

        var (exit, shown, error) = await terminal.RunAsync("import", "plan", file);
        exit.ShouldBe(1);
        shown.ShouldContain("取消任务3《");
        error.ShouldContain("没有导入。确认要替换的，请加 --replace。");
        (await terminal.RunAsync("import", "plan", file, "--replace")).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(0), done => done.Out.ShouldEndWith("tasks=2 items=2 leadAssignments=2 leadUnits=2"));

        (await terminal.RunAsync("import", "plan", file)).ShouldBe((0, "与现有计划相同，没有变化。\ntasks=2 items=2 leadAssignments=2 leadUnits=2", ""));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_closes_with_the_same_line()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("plan.txt", Text);

        (await terminal.RunAsync("import", "plan", file, "--check")).Out.ShouldMatch("正式导入时需要加 --replace。\ntasks=2 items=2 leadAssignments=2 leadUnits=2$");

        (await terminal.RunAsync("import", "plan", file)).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task New_wording_of_the_same_duties_is_shown_and_only_replaces_when_told_to()
    {
        using var terminal = new Terminal();
        await terminal.RunAsync("import", "plan", await terminal.FileAsync("plan.txt", Text), "--replace");

        var reworded = await terminal.FileAsync("reworded.txt", Text.Replace("建成环线二期", "建成环线二期和三期", StringComparison.Ordinal));

        (await terminal.RunAsync("import", "plan", reworded, "--check")).Out.ShouldContain("与现有计划有1处不同，正式导入时需要加 --replace。");
        (await terminal.RunAsync("import", "plan", reworded)).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldEndWith("与现有计划有1处不同（见上），没有导入。确认要替换的，请加 --replace。"), done => done.Out.ShouldStartWith("任务说明文字有1处变化：\n任务1的说明文字："), done => done.Out.ShouldContain("建成环线二期 → "), done => done.Out.ShouldContain("建成环线二期和三期"));
        (await terminal.RunAsync("import", "plan", reworded, "--replace")).Exit.ShouldBe(0);
        (await terminal.RunAsync("import", "plan", reworded)).Out.ShouldStartWith("与现有计划相同，没有变化。");
    }

    // The published text is not ours to ship, as in CatalogueTests.
    [Fact]
    public async Task The_published_explanations_take_the_place_of_the_shipped_summaries_without_a_question()
    {
        var folder = Environment.GetEnvironmentVariable("CZTBOT_REFERENCE");
        if (string.IsNullOrEmpty(folder))
            Assert.Skip("The published text is not at hand: set CZTBOT_REFERENCE to a folder that holds seed/plan-and-dispatch-measures.txt.");
        using var terminal = new Terminal();
        var file = Path.Combine(folder!, "seed", "plan-and-dispatch-measures.txt");

        (await terminal.RunAsync("import", "plan", file)).ShouldSatisfyAllConditions(done => done.Exit.ShouldBe(0), done => done.Out.ShouldStartWith("任务说明文字有"));

        (await terminal.RunAsync("import", "plan", file)).Out.ShouldStartWith("与现有计划相同，没有变化。");
        var reworded = await terminal.FileAsync("reworded.txt", (await File.ReadAllTextAsync(file)).Replace("客源共享", "客源共享、成果共享", StringComparison.Ordinal));
        (await terminal.RunAsync("import", "plan", reworded)).Error.ShouldContain("与现有计划有1处不同（见上），没有导入。");
    }

    [Fact]
    public async Task A_faulty_text_names_its_lines_and_nothing_is_imported()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("plan.txt", Text.Replace("(牵头单位:白石市发改委;责任单位:青岚市发改委)", "", StringComparison.Ordinal));

        var (exit, shown, error) = await terminal.RunAsync("import", "plan", file, "--replace");

        exit.ShouldBe(1);
        shown.ShouldBeEmpty();
        error.ShouldStartWith($"{file} 第5行：");
        (await terminal.RunAsync("due", "--month", "2019-11")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_no_text_or_is_not_there_is_one_sentence()
    {
        using var terminal = new Terminal();
        var file = Path.Combine(terminal.Folder, "binary.txt");
        await File.WriteAllBytesAsync(file, [0xff, 0xfe, 0x00, 0x81, 0xd0]);

        (await terminal.RunAsync("import", "plan", file)).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldContain("不是 UTF-8 编码"));
        (await terminal.RunAsync("import", "plan", file + "x")).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldContain("文件不存在或无法读取"));
        (await terminal.RunAsync("import", "plan")).Exit.ShouldBe(2);
    }
}
