using CztBot.Papers.Rosters;
using CztBot.Core.Members.Sheets;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

[Collection(nameof(Terminal))]
public sealed class CodesCommandTests
{
    private const string Roster = "姓名,角色,单位,联络员类型,起始日期,截止日期,城市,职务,分管领域,岗位,邮箱,编号,备注\n"
        + "张三,联络员,长沙市住建委,主,2019-11-01,,,,,,,zhang-1,\n"
        + "张三,联络员,株洲市发改委,主,2019-11-01,,,,,,,zhang-2,\n"
        + "李四,秘书处负责人,秘书处,,,,,,,,,,\n"
        + "王五,联络员,长沙市教育局,主,2019-01-01,2019-06-30,,,,,,,\n";

    [Fact]
    public async Task Everybody_who_serves_gets_a_code_in_a_file_that_others_cannot_read()
    {
        using var terminal = await OpenAsync();
        var file = Path.Combine(terminal.Folder, "codes.csv");

        var (exit, shown, _) = await terminal.RunAsync("codes", "--out", file, "--at", "2019-12-03T10:00:00+08:00");

        (exit, shown[^15..]).ShouldBe((0, "codes=3 bound=0"));
        var lines = await File.ReadAllLinesAsync(file);
        lines[0].ShouldBe("单位,姓名,角色,绑定码,有效期至");
        lines.Length.ShouldBe(4);
        var cells = lines.Single(line => line.StartsWith("长沙市住建委,张三,联络员,", StringComparison.Ordinal)).Split(',');
        cells[3].Length.ShouldBe(10);
        cells[4].ShouldBe("2019-12-17");
        lines.ShouldAllBe(line => !line.Contains("王五", StringComparison.Ordinal));
        shown.ShouldNotContain(cells[3]);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_unit_or_a_person_can_be_named_and_a_workbook_written()
    {
        using var terminal = await OpenAsync();
        var file = Path.Combine(terminal.Folder, "codes.xlsx");

        (await terminal.RunAsync("codes", "--out", file, "--unit", "株洲市发改委")).Out.ShouldEndWith("codes=1 bound=0");
        (await terminal.RunAsync("codes", "--out", file, "--person", "zhang-1")).Out.ShouldEndWith("codes=1 bound=0");

        using var content = new MemoryStream(await File.ReadAllBytesAsync(file));
        var sheet = (await RosterWorkbook.ReadAsync(content)).ShouldBeOfType<RosterFile.Sheets>().Tables.ShouldHaveSingleItem();
        sheet.Header.ShouldBe(["单位", "姓名", "角色", "绑定码", "有效期至"]);
        sheet.Rows.ShouldHaveSingleItem().Cells[1].ShouldBe("张三");
    }

    [Theory]
    [InlineData("codes.txt", "--unit", "株洲市发改委", "应写到 .csv 或 .xlsx 文件")]
    [InlineData("codes.csv", "--person", "张三", "“张三”有2人：张三 zhang-1、张三 zhang-2，请写编号。")]
    [InlineData("codes.csv", "--person", "赵六", "名册里没有“赵六”")]
    [InlineData("codes.csv", "--unit", "天文台", "名册里没有“天文台”这个单位")]
    public async Task A_mistake_is_one_sentence_and_writes_nothing(string file, string option, string value, string sentence)
    {
        using var terminal = await OpenAsync();

        var (exit, _, error) = await terminal.RunAsync("codes", "--out", Path.Combine(terminal.Folder, file), option, value);

        exit.ShouldBe(1);
        error.ShouldContain(sentence);
        File.Exists(Path.Combine(terminal.Folder, file)).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_file_it_is_wrong_usage()
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("codes")).Exit.ShouldBe(2);
    }

    private static async Task<Terminal> OpenAsync()
    {
        var terminal = new Terminal();
        (await terminal.RunAsync("import", "roster", await terminal.FileAsync("roster.csv", Roster))).Exit.ShouldBe(0);
        return terminal;
    }
}
