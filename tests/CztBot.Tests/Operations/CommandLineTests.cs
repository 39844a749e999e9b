using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

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
    [InlineData("2019-13", "月份应为 2020-09 这样的形式，您写的是“2019-13”。")]
    [InlineData("2018-05", "2018年5月还没有报送任务，调度办法从2019年11月起执行。")]
    public async Task A_month_that_has_no_duty_is_one_sentence(string month, string sentence)
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("due", "--month", month)).ShouldBe((1, "", sentence));
    }

    [Theory]
    [InlineData("due", "--explain", "2020-01")]
    [InlineData("due", "--month", "2020-01", "--explain")]
    public async Task The_plan_of_a_month_says_what_goes_to_whom_when_and_why(params string[] written)
    {
        using var terminal = new Terminal();

        await terminal.InsideAsync("2019-12-01T09:00:00+08:00", _ => Task.FromResult(true));
        var (exit, told, _) = await terminal.RunAsync([.. written, "--at", "2019-12-01T09:00:00+08:00"]);

        exit.ShouldBe(0);
        var lines = told.Split('\n');
        lines[0].ShouldStartWith("2020-01-23 09:00 预告（开启到截止不足2个工作日，提前发填报表），将发22人：");
        lines.ShouldContain("2020-02-17 形成简报（15日不是工作日，顺延）");
        lines[^1].ShouldBe("due=2020-02-05 bulletin=2020-02-17");
    }

    [Fact]
    public async Task Without_a_month_it_asks_for_one()
    {
        using var terminal = new Terminal();

        var (exit, _, error) = await terminal.RunAsync("due");

        exit.ShouldBe(2);
        error.ShouldContain("请写明报送月份，如 due --month 2020-09 或 due --explain 2020-09。");
    }

    [Theory]
    [InlineData("2019-12-02T09:00:00+08:00", "2019-12-05", "2019年11月轮次已经开启，仍按原日期执行：2019-12-05截止、2019-12-16形成简报。", "2019-12-05")]
    [InlineData("2027-01-04T09:00:00+08:00", "2027-01-05", "2026年12月轮次原为暂定，已改为2027-01-06截止、2027-01-15形成简报。", "2027-01-06")]
    public async Task A_calendar_that_comes_late_moves_only_what_was_provisional(string at, string off, string sentence, string due)
    {
        using var terminal = new Terminal();
        await terminal.InsideAsync(at, async services => await services.GetRequiredService<RoundOpener>().OpenDueAsync(await services.GetRequiredService<StandingStore>().LoadAsync(), services.GetRequiredService<BusinessClock>().Now, CancellationToken.None));
        var file = await terminal.FileAsync("days.json", $$"""{"year":{{off[..4]}},"days":[{"name":"假日","date":"{{off}}","isOffDay":true}]}""");

        (await terminal.RunAsync("import", "holidays", file, "--at", at)).Out.ShouldContain(sentence);

        var round = await terminal.InsideAsync(at, services => services.GetRequiredService<RoundStore>().LatestAsync());
        round!.DueOn.ShouldBe(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
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
