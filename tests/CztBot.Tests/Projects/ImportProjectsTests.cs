using CztBot.Tests.World;

namespace CztBot.Tests.Projects;

[Collection(nameof(Terminal))]
public sealed class ImportProjectsTests
{
    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_file_of_projects_is_checked_imported_whole_and_the_same_again_changes_nothing()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("projects.csv", ProjectMoves.File);

        (await terminal.RunAsync("import", "projects", file, "--check")).ShouldSatisfyAllConditions(
            done => (done.Exit, done.Error).ShouldBe((0, "")), done => done.Out.ShouldEndWith("projects=2 linked=1 changes=2"));
        (await terminal.RunAsync("import", "projects", file)).Out.ShouldEndWith("projects=2 linked=1 changes=2");
        (await terminal.RunAsync("import", "projects", file)).Out.ShouldEndWith("projects=2 linked=1 changes=0");
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_project_of_one_city_is_refused_by_line_and_column_and_nothing_is_imported()
    {
        using var terminal = new Terminal();
        var template = Path.Combine(terminal.Folder, "template.xlsx");

        (await terminal.RunAsync("import", "projects", await terminal.FileAsync("one.csv", ProjectMoves.File + "K-03,某园,产业协同,长沙,某公司,岳麓区,,,\n"))).ShouldSatisfyAllConditions(
            done => (done.Exit, done.Out).ShouldBe((1, "")), done => done.Error.ShouldContain("“跨区域项目”表第4行“城市”：跨区域项目至少要有两个城市"));
        (await terminal.RunAsync("import", "projects", await terminal.FileAsync("projects.csv", ProjectMoves.File))).Out.ShouldEndWith("changes=2");
        (await terminal.RunAsync("export", "projects-template", "--out", template)).Exit.ShouldBe(0);
        (await terminal.RunAsync("import", "projects", template)).Error.ShouldEndWith("“跨区域项目”表第2行“备注”：这一行是模板的示例，请删去后再导入。");
    }
}
