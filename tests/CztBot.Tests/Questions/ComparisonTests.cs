using CztBot.Core;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>The title of an answer says what was asked: this indicator and no other, with whoever has most and least of it.</summary>
[Collection(nameof(Terminal))]
public sealed class ComparisonTests
{
    [Theory]
    [Trait("Rule", "R67")]
    [InlineData("三市谁报得最及时", "2020年9月报送及时率最高的是")]
    [InlineData("哪个市迟报最多", "2020年9月迟报（逾期）")]
    [InlineData("三市红灯谁多", "2020年9月红灯最多的是")]
    [InlineData("三市滞后的、已完成的各多少,并排比一比给领导看", "2020年9月滞后最多的是")]
    [InlineData("二季度株洲湘潭谁滞后得多", "2020年4月至6月滞后最多的是")]
    [InlineData("三季度三个市的红灯黄灯对一下", "2020年7月至9月红灯最多的是")]
    [InlineData("长沙跟湘潭哪个推进快", "2020年9月绿灯占比")]
    [InlineData("三市横向比一下", "2020年9月报送及时率最高的是")]
    [InlineData("三市一次通过率比一比", "2020年度一次通过率最高的是")]
    [InlineData("节点完成率,株洲湘潭哪个高,三季度的", "2020年第三季度节点完成率")]
    [InlineData("领导想看三市三季度节点完成率跟一次通过率的对比", "2020年第三季度一次通过率最高的是")]
    [InlineData("哪个市材料被退回最多", "2020年度退回过的月报最多的是")]
    [InlineData("三市交办按期办结率,哪家高", "2020年度交办按期办结率没有数据，不作比较")]
    [InlineData("三市超期件数横着比一下,三季度的", "2020年第三季度都没有超期交办单")]
    [InlineData("三市督查件数比下", "2020年度都没有督查")]
    [InlineData("大气达标规划,三市哪个编得快", "月报按事项报送，不分市填报")]
    [InlineData("9月报送及时率较8月升了还是降了", "三市报送及时率")]
    [InlineData("株洲的及时率,二季度对一季度,涨还是跌", "株洲市报送及时率")]
    [InlineData("上季度及时率比上一季度呢", "三市报送及时率")]
    [InlineData("三季度节点完成率比二季度高吗", "全部单位节点完成率")]
    [InlineData("一次通过率比上季度高吗", "全部单位一次通过率")]
    [InlineData("湘潭一次通过率三季度比二季度", "湘潭市一次通过率")]
    [InlineData("交通共建节点完成率三季度比二季度高吗", "交通共建节点完成率")]
    [InlineData("退回的比上季度多吗", "全部单位退回过的月报")]
    [InlineData("督查件数三季度比二季度多吗", "全部单位督查件数没有变化")]
    [InlineData("按期办结率三季度比二季度高吗", "没有数据：2020年第三季度没有您可以查看的、能够计入交办按期办结率的记录，不能比较。")]
    [InlineData("未报的比上个月多吗", "三市未报")]
    [InlineData("三季度哪些单位迟报", "三市2020年7月至9月逾期")]
    [InlineData("一季度谁缺报过", "三市2020年1月至3月未报")]
    [InlineData("9月谁迟报", "2020年9月逾期")]
    [InlineData("还有谁拖着没报呢", "2020年9月还有")]
    public async Task The_title_speaks_of_what_was_asked(string question, string beginning)
    {
        await using var months = await ElevenMonths.OpenAsync();

        AskedLine.Of(question, (await months.AskAsync("秘书处处长", question))[0]).Answer.ShouldStartWith(beginning);
    }

    [Theory]
    [InlineData("红灯比上月多了吗", "2020年8月、2020年9月月报")]
    [InlineData("及时率比上个月高吗", "2020年9月与2020年8月相比。")]
    [InlineData("一次通过率比上个月高吗", "2020年9月与2020年8月相比。")]
    [InlineData("三季度有没有好转", "2020年6月、2020年9月月报")]
    [InlineData("节点完成率今年比去年高吗", "2020年度与2019年度相比。")]
    public async Task No_time_is_compared_with_itself(string question, string times)
    {
        await using var months = await ElevenMonths.OpenAsync();

        AskedLine.Of(question, (await months.AskAsync("秘书处处长", question))[0]).Answer.ShouldContain(times);
    }

    [Fact]
    public async Task The_city_in_the_title_is_the_one_that_the_records_name()
    {
        await using var months = await ElevenMonths.OpenAsync();
        var rows = new Records(ElevenMonths.DatabaseFile).Rows;
        string Most(Func<Row, bool> counts) => new[] { "长沙", "株洲", "湘潭" }.MaxBy(city => rows.Count(row => Core.Standing.CityOf(row.Unit) == city && counts(row)))!;
        async Task<string> TitleAsync(string question) => AskedLine.Of(question, (await months.AskAsync("湘潭市市长", question))[0]).Answer.Split('\n')[0];

        (await TitleAsync("8月三市绿灯谁多")).ShouldContain($"绿灯最多的是{Most(row => row is { Month: "2020-08", Verified: true, Lamp: 1 })}市");
        (await TitleAsync("今年以来三市谁迟报最多")).ShouldContain($"迟报（逾期）最多的是{Most(row => row.Late && string.CompareOrdinal(row.Month, "2020") > 0)}市");
        (await TitleAsync("三市材料被退回的哪个最多")).ShouldContain($"退回过的月报最多的是{Most(row => row.Returns > 0 && string.CompareOrdinal(row.Month, "2020") > 0)}市");
    }

    [Fact]
    public async Task A_stretch_names_whoever_was_late_in_any_of_its_months()
    {
        await using var months = await ElevenMonths.OpenAsync();
        var late = new Records(ElevenMonths.DatabaseFile).Rows.Where(row => row.Late && row.Month is "2020-07" or "2020-08" or "2020-09" && row.Late).ToList();

        var answer = AskedLine.Of("", (await months.AskAsync("湘潭市市长", "三季度哪些单位迟报"))[0]).Answer;

        late.Select(row => row.Month).Distinct().Count().ShouldBeGreaterThan(1);
        answer.Split('\n')[0].ShouldContain($"逾期{late.Count}项次（{late.Select(row => row.Unit).Distinct().Count()}家），未报");
        foreach (var row in late) answer.ShouldContain($"{months.Standing.Label(months.Standing.Item(row.Item)!)}逾期{row.DaysLate}天");
    }

    [Fact]
    [Trait("Rule", "R88")]
    public async Task A_stretch_lists_what_was_so_in_any_of_its_months()
    {
        await using var months = await ElevenMonths.OpenAsync();
        var red = new Records(ElevenMonths.DatabaseFile).Rows.Where(row => row is { Verified: true, Lamp: 3 } && string.CompareOrdinal(row.Month, "2020-01") >= 0 && string.CompareOrdinal(row.Month, "2020-06") <= 0).ToList();

        var answer = AskedLine.Of("", (await months.AskAsync("秘书处处长", "上半年有哪些红灯"))[0]).Answer;

        red.Count.ShouldBeGreaterThan(0);
        answer.ShouldStartWith("2020年1月至6月曾亮红灯的事项");
        answer.ShouldContain($"曾亮红灯{red.Select(row => row.Item).Distinct().Count()}项（{red.Count}项次）");
        // A screen of eight, those of the last month first.
        var shown = red.GroupBy(row => row.Item).Where(item => answer.Contains($"{months.Standing.Label(months.Standing.Item(item.Key)!)}　", StringComparison.Ordinal)).ToList();
        shown.Count.ShouldBe(8);
        foreach (var item in shown)
            answer.ShouldContain($"亮红灯：{string.Join('、', item.Select(row => Month.Parse(row.Month).Chinese).Order(StringComparer.Ordinal))}。");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_problem_that_may_not_be_read_is_not_counted()
    {
        await using var months = await ElevenMonths.OpenAsync();
        var troubled = new Records(ElevenMonths.DatabaseFile).Rows.Where(row => row is { Month: "2020-09", Verified: true, Troubled: true }).ToList();
        var own = troubled.Where(row => Standing.CityOf(row.Unit) == "湘潭" || months.Standing.Item(row.Item)!.Leads.Any(lead => Standing.CityOf(lead.UnitId) == "湘潭")).ToList();
        own.Count.ShouldBeLessThan(troubled.Count);

        AskedLine.Of("", (await months.AskAsync("秘书处处长", "有问题的任务"))[0]).Answer.ShouldContain($"有问题{troubled.Count}项");
        AskedLine.Of("", (await months.AskAsync("湘潭市市长", "有问题的任务"))[0]).Answer.ShouldContain($"有问题{own.Count}项");
    }

    [Fact]
    [Trait("Rule", "R88")]
    public async Task More_or_fewer_red_lamps_is_answered_with_their_number()
    {
        await using var months = await ElevenMonths.OpenAsync();
        var rows = new Records(ElevenMonths.DatabaseFile).Rows;
        int Red(string month) => rows.Count(row => row.Month == month && row is { Verified: true, Lamp: 3 });
        var by = Red("2020-09") - Red("2020-06");
        var title = by == 0 ? "亮红灯的事项数量没有变化" : $"亮红灯的事项{(by > 0 ? "增加" : "减少")}{Math.Abs(by)}项";

        var since = AskedLine.Of("", (await months.AskAsync("秘书处处长", "红灯比6月多了吗"))[0]).Answer;
        // The quarter that was left with the latest month: beside it the end of the one before.
        var quarter = AskedLine.Of("", (await months.AskAsync("秘书处处长", "红灯比上季度多了吗"))[0]).Answer;

        since.ShouldStartWith(title);
        quarter.ShouldStartWith(title);
        quarter.ShouldContain("2020年6月、2020年9月月报");
    }

    [Fact]
    public async Task A_bulletin_is_found_by_its_number_and_read_by_its_section()
    {
        await using var months = await ElevenMonths.OpenAsync();
        async Task<string> AskAsync(string question) => AskedLine.Of(question, (await months.AskAsync("湘潭市市长", question))[0]).Answer;

        (await AskAsync("第9期简报")).ShouldContain("第9期（总第10期）");
        (await AskAsync("第3期简报")).ShouldContain("第3期（总第4期）");
        (await AskAsync("简报 第3期")).ShouldContain("第3期（总第4期）");
        (await AskAsync("2019年第1期简报")).ShouldContain("第1期（总第1期）");
        (await AskAsync("总第2期简报")).ShouldContain("第1期（总第2期）");
        (await AskAsync("第88期简报")).ShouldStartWith("没有数据：没有签发过第88期简报。最新一期是2020年第9期");
        (await AskAsync("简报 第88期")).ShouldContain("没有签发过第88期简报");
        (await AskAsync("简报 某期")).ShouldContain("期号请写成“简报 第3期”");
        var part = await AskAsync("8月简报里交通共建那块");
        part.ShouldStartWith("简报2020年第9期（2020年8月）");
        part.ShouldContain("任务5　");
        part.ShouldNotContain("任务1　");
        part.ShouldContain("来源：简报2020年第9期（2020年8月）");
    }

    [Fact]
    [Trait("Rule", "R86")]
    public async Task Who_leads_goes_on_from_a_list_with_the_lead_of_each_item()
    {
        await using var months = await ElevenMonths.OpenAsync();
        async Task<string> AskAsync(params string[] said) => AskedLine.Of(said[^1], (await months.AskAsync("秘书处处长", said))[^1]).Answer;

        (await AskAsync("哪些滞后", "谁负责")).ShouldStartWith("2020年9月滞后事项的牵头单位");
        (await AskAsync("民生共享哪些滞后", "谁负责")).ShouldStartWith("民生共享2020年9月滞后事项的牵头单位");
        (await AskAsync("交通共建怎么样", "谁负责")).ShouldSatisfyAllConditions(text => text.ShouldStartWith("交通共建各项的牵头单位"), text => text.ShouldContain("任务5　"), text => text.ShouldContain("数据截至2020年10月12日"));
        (await AskAsync("一卡通怎么样", "谁负责")).ShouldStartWith("您问的是哪一项");
        (await AskAsync("要市长协调的有哪些", "谁负责")).ShouldStartWith("需第5级（书记、市长）协调的问题的牵头单位");
        (await AskAsync("有哪些问题", "谁负责")).ShouldStartWith("2020年9月有问题事项的牵头单位");
        (await AskAsync("任务5谁负责")).ShouldContain("数据截至2020年10月12日；来源：行动计划。");
    }
}
