using CztBot.Papers.Dispatches;
using CztBot.Papers.Orders;
using CztBot.Papers.Problems;
using CztBot.Papers.Reports;
using CztBot.Papers.Supervision;
using CztBot.Papers.Tests.Rendering;

namespace CztBot.Papers.Tests.Plain;

/// <summary>Papers without a red head, printed and read back; CZTBOT_SAMPLES=FOLDER keeps the files.</summary>
public sealed class PlainPaperTests(PressFixture press)
{
    private const double Millimetre = 72 / 25.4;

    [Fact]
    [Trait("Rule", "R48")]
    public async Task An_order_is_printed_with_every_field_on_one_page()
    {
        var page = (await ReadAsync("order", OrderDocument.Write(Given.Order, "接线标高两市意见不一。", Given.Standing(1), Given.Today))).ShouldHaveSingleItem();

        foreach (var part in (string[])["〔2020〕3号", "2020年1月2日", "2019年11月信息调度；第3级调度", "接线标高两市意见不一。", "任务1", "长沙市住建委", "株洲市发改委、湘潭市交通局", "2020年1月22日（原2020年1月15日）", "一般，重点交办", "蒋高远", "陈静怡", "接线方案已会签。", "核实无误。", "延至2020年1月22日", "已办结"])
            page.ShouldContain(part);
    }

    [Fact]
    [Trait("Rule", "R65")]
    public async Task A_supervision_report_says_what_was_found_and_who_confirmed_it()
    {
        var text = string.Concat(await ReadAsync("supervision", SupervisionDocument.Write(Given.Report, Given.Standing(1))));

        foreach (var part in (string[])["三市主要领导：", "一、督查基本情况", "株洲市发改委牵头", "二、总体情况", "本次督查涉及交办单1份", "三、做法与成效", "先行完成管线迁改", "四、存在问题", "方案没有会签", "五、原因", "六、意见建议", "2020年2月14日前完成整改", "七、被督查单位意见", "已会签一部分。", "陈静怡2020年1月14日确认", "2020年1月16日", "附件", "退回重办0次"]) text.ShouldContain(part);
        text.ShouldNotContain("草稿");
        string.Concat(await ReadAsync("", SupervisionDocument.Write(Given.Report with { Practice = "" }, Given.Standing(1)))).ShouldSatisfyAllConditions(other => other.ShouldContain("三、存在问题"), other => other.ShouldNotContain("做法与成效"));
        string.Concat(await ReadAsync("", SupervisionDocument.Write(Given.Report with { Signed = null }, Given.Standing(1)))).ShouldContain("草稿，未签发，不得外传");
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task Minutes_say_who_presided_who_came_and_what_was_said()
    {
        var text = string.Concat(await ReadAsync("minutes", MinutesDocument.Write(Given.Meeting, ["会议议定：请长沙市住建委会签方案。\n请株洲市发改委报可研。"], Given.Standing(1))));

        foreach (var part in (string[])["会议调度纪要", "〔2020〕第2次", "长沙市市长王安和在第一会议室主持召开会议调度", "会议议定：请长沙市住建委会签方案。", "出席：长沙市住建委。", "请假：湘潭市交通局。", "列席：株洲市发改委。"]) text.ShouldContain(part);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(32), InlineData(300)]
    [Trait("Rule", "R43")]
    public async Task The_list_for_the_province_stands_by_department(int items)
    {
        var text = string.Concat(await ReadAsync($"provincial-{items}", ProvincialDocument.Write([.. Enumerable.Range(1, items).Select(Given.Problem)], Given.Standing(Math.Max(1, items)), Given.Today)));

        text.ShouldContain(items == 0 ? "目前没有需省级协调的事项" : $"事项{items}项");
        if (items == 32) text.ShouldContain("省交通运输厅（16项）");
        if (items > 0) text.ShouldContain("省自然资源厅");
    }

    [Theory, InlineData(1, 1, 2), InlineData(32, 8, 20), InlineData(300, 75, 180)]
    [Trait("Rule", "R94")]
    public async Task A_units_month_is_printed_to_be_sealed_and_says_what_is_missing(int items, int least, int most)
    {
        var (round, reports) = Given.Month(items);
        var pages = await ReadAsync($"report-{items}", MonthlyDocument.Write(round, Given.Unit, reports, Given.Standing(items + 1)));

        pages.Count.ShouldBeInRange(least, most);
        var text = string.Concat(pages);
        foreach (var part in (string[])["2019年11月工作进展报告", "长沙市住建委（盖章）", $"应报{items + 1}项，已报{items}项", "本月没有报送。", "正常推进，完成35%", "陈静怡", "按时", "已核定"]) text.ShouldContain(part);
    }

    [Theory, InlineData(1, 1, 2), InlineData(32, 3, 5), InlineData(300, 20, 40)]
    [Trait("Rule", "R11")]
    public async Task Minutes_of_many_units_and_matters_are_printed_as_long_as_they_are(int items, int least, int most)
    {
        var meeting = Given.Meeting with { Targets = [.. Enumerable.Range(1, items).Select(number => new Core.Dispatches.DispatchTarget("T01", $"长沙/u{number}"))], Attendance = new Core.Dispatches.Attendance([], [], Given.At(9)) };
        var pages = await ReadAsync($"minutes-{items}", MinutesDocument.Write(meeting, [string.Join('\n', Enumerable.Range(1, items).Select(number => $"{number}.请长沙市第{number}单位会同有关单位确定接线方案，2020年1月底前报三市联席会议。"))], Given.Standing(1, items)));

        pages.Count.ShouldBeInRange(least, most);
        string.Concat(pages).ShouldContain($"长沙市第{items}单位。");
    }

    [Theory, InlineData(1, 3, 3), InlineData(32, 6, 10), InlineData(300, 45, 70)]
    [Trait("Rule", "R65")]
    public async Task A_supervision_of_many_orders_is_printed_as_long_as_it_is(int items, int least, int most)
    {
        var facts = Enumerable.Range(1, items).Select(number => Given.Report.Facts[0] with { Unit = $"长沙市第{number}单位" });
        var pages = await ReadAsync($"supervision-{items}", SupervisionDocument.Write(Given.Report with { Facts = [.. facts] }, Given.Standing(1)));

        pages.Count.ShouldBeInRange(least, most);
        pages.ShouldAllBe(page => page.Length > 60);
    }

    [Theory, InlineData(8, 1, 2), InlineData(32, 2, 4), InlineData(300, 10, 30)]
    [Trait("Rule", "R48")]
    public async Task An_order_with_a_long_reply_and_many_extensions_is_printed_whole(int lines, int least, int most)
    {
        var order = Given.Order with
        {
            Reply = Given.Order.Reply! with { Text = string.Join('\n', Enumerable.Range(1, lines).Select(number => $"{number}.接线方案已会签，征地拆迁完成百分之八十，计划年底前完成全部手续。")) },
            Extensions = [.. Enumerable.Range(1, lines / 8).Select(number => Given.Order.Extensions[0])],
        };
        var pages = await ReadAsync($"order-{lines}", OrderDocument.Write(order, "接线标高两市意见不一。", Given.Standing(1), Given.Today));

        pages.Count.ShouldBeInRange(least, most);
        var text = string.Concat(pages);
        foreach (var number in (int[])[1, lines / 2, lines]) text.ShouldContain($"{number}.接线方案已会签");
        text.ShouldContain("已办结");
        pages[0].ShouldContain("1.接线方案已会签", Case.Sensitive, "the form begins under its title and leaves no page half empty");
    }

    [Theory, InlineData(11), InlineData(12), InlineData(13), InlineData(14)]
    [Trait("Rule", "R11")]
    public async Task Who_signs_never_stands_on_a_page_without_text(int lines)
    {
        var meeting = Given.Meeting with { Attendance = null };
        var pages = await ReadAsync("", MinutesDocument.Write(meeting, [string.Join('\n', Enumerable.Range(1, lines).Select(number => $"议定第{number}项。"))], Given.Standing(1)));
        pages.Single(page => page.Contains("2020年1月9日", StringComparison.Ordinal) && page.Contains(CztBot.Core.Bulletins.PaperIssuer.Name, StringComparison.Ordinal)).ShouldContain($"议定第{lines}项。");
    }

    [Theory, InlineData(5), InlineData(8)]
    [Trait("Rule", "R94")]
    public async Task A_units_seal_stands_under_a_report_and_not_on_a_page_of_its_own(int items)
    {
        var (round, reports) = Given.Month(items);
        var pages = await ReadAsync("", MonthlyDocument.Write(round with { Items = [.. round.Items.Take(items)] }, Given.Unit, reports, Given.Standing(items)));
        pages[^1].ShouldContain("2019年12月4日");
        pages[^1].ShouldContain("审核");
    }

    // Without blanks: the page breaks lines where it must.
    private async Task<IReadOnlyList<string>> ReadAsync(string name, byte[] docx)
    {
        var pages = (await press.PrintAsync(docx)).Pages;
        pages.ShouldAllBe(page => page.Body.Count > 0 && page.Body.All(line => line.Left > (28 * Millimetre) - 8 && line.Right < ((210 - 26) * Millimetre) + 17));
        if (name.Length > 0 && Environment.GetEnvironmentVariable("CZTBOT_SAMPLES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.docx"), docx, TestContext.Current.CancellationToken);
        }

        return [.. pages.Select(page => string.Concat(page.Body.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal))];
    }
}
