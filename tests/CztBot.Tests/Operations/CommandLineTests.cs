using CztBot.Tests.World;

namespace CztBot.Tests.Operations;

[Collection(nameof(Terminal))]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("2019-11", "due=2019-12-05 bulletin=2019-12-16")]
    [InlineData("2020-09", "due=2020-10-09 bulletin=2020-10-15")]
    [InlineData("2022-09", "due=2022-10-08 bulletin=2022-10-17")]
    [InlineData("2023-09", "due=2023-10-07 bulletin=2023-10-16")]
    public async Task Due_prints_both_dates_of_the_month_reported(string month, string line)
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("due", "--month", month)).ShouldBe((0, line, ""));
    }

    [Theory]
    [InlineData("2019-13", "--month 应为 2020-09 这样的月份，您写的是“2019-13”。")]
    [InlineData("2018-05", "2018年5月还没有报送任务，调度办法从2019年11月起执行。")]
    public async Task A_month_that_has_no_duty_is_one_sentence(string month, string sentence)
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("due", "--month", month)).ShouldBe((1, "", sentence));
    }

    [Fact]
    public async Task Holidays_are_imported_and_move_the_dates()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("2027.json", """{"year":2027,"days":[{"name":"假日","date":"2027-03-05","isOffDay":true}]}""");

        (await terminal.RunAsync("import", "holidays", file)).Exit.ShouldBe(0);

        (await terminal.RunAsync("due", "--month", "2027-02")).Out.ShouldStartWith("due=2027-03-08");
    }

    [Theory]
    [InlineData("{", "第1行")]
    [InlineData("""{"days":[]}""", "缺少年份")]
    [InlineData("""{"year":2027,"days":[{"name":"x"}]}""", "isOffDay")]
    public async Task A_broken_holiday_file_names_the_line_and_changes_nothing(string text, string part)
    {
        using var terminal = new Terminal();

        var (exit, _, error) = await terminal.RunAsync("import", "holidays", await terminal.FileAsync("2027.json", text));

        exit.ShouldBe(1);
        error.ShouldContain(part);
    }

    [Theory]
    [InlineData("09:00")]
    [InlineData("2019-12-05T09:00:00")]
    [InlineData("gestern")]
    public async Task An_instant_without_its_offset_is_not_guessed(string at)
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("due", "--month", "2019-11", "--at", at)).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldContain("这样带时区的时间"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("import")]
    [InlineData("due")]
    public async Task Wrong_usage_is_two(string argument)
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync(argument)).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task A_paper_that_is_not_signed_cannot_be_exported()
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("export", "bulletin", "--month", "2019-11", "--out", Path.Combine(terminal.Folder, "x.docx"))).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldContain("还没有签发"));
    }
}
