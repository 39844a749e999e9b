using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>No answer states a figure that is not in the records: each one is compared with SQL of the test's own.</summary>
[Collection(nameof(Terminal))]
public sealed class FiguresTests
{
    private static readonly string[] Own =
    [
        "三干咋样了", "任务11到哪了", "任务5和任务6", "任务5 3月", "谁没报", "8月谁没报", "株洲谁没报", "交通共建谁没报", "长沙发改委报了吗", "有哪些滞后", "红灯", "8月红灯有哪些", "湘潭红灯", "产业协同滞后的",
        "已经完成的", "没完成的有几项", "没有滞后的有哪些", "不是绿灯的有哪些", "不正常的", "黄灯和红灯各多少", "民生共享那几项最近怎么样", "有问题的任务", "总体怎么样", "株洲怎么样", "民生共享怎么样", "湘潭住建局管哪几项", "发改委管哪几项", "三市谁报得最及时", "今年以来三市谁报得最及时", "长沙和株洲谁红灯多",
        "长沙和湘潭的住建局谁做得好", "任务8比上个月怎么样", "比去年底好些没", "湘潭比二季度好些没", "红灯比6月多了吗", "株洲发改委是不是老迟到", "今年以来谁迟报最多", "长沙金融办三季度报得怎么样",
        "上半年有哪些红灯", "今年以来哪些滞后过", "三季度湘潭有问题的任务", "未报比上月多吗", "及时率比上季度高吗", "滞后的比上季度少了没", "红灯比上月多了吗", "及时率比上个月高吗", "今年以来好转了吗", "三季度有没有好转",
        "要市长协调的", "三级问题有哪些", "要秘书处协调的", "有哪些问题", "下月几号交", "9月简报哪天出", "5号单子呢", "今年办结多少", "年终怎么评的", "任务99", "一卡通",
    ];

    [Fact]
    public async Task Every_figure_of_every_answer_is_in_the_records()
    {
        await using var months = await ElevenMonths.OpenAsync();
        var records = new Records(ElevenMonths.DatabaseFile);
        var faults = new List<string>();

        foreach (var (name, said) in All())
            foreach (var (person, city) in ((string, string?)[])[("秘书处处长", null), ("湘潭市市长", "湘潭")])
                faults.AddRange(new FigureCheck(records, months.Standing, AskedLine.Of(name, (await months.AskAsync(person, said))[^1], city)).Run());

        faults.ShouldBeEmpty();
    }

    // Every half that is there; the questions of the frozen one are not told.
    private static IEnumerable<(string Name, IReadOnlyList<string> Said)> All() =>
        Own.Select(said => (said, (IReadOnlyList<string>)[said])).Concat(((string[])["own", "open", "more", "voices", "indirect", "brief", "borderline", "eight", "halves", "wordings", "indicators", "frozen"])
            .Where(half => Measure.FileOf(half) is not null)
            .SelectMany(half => Measure.Read(Measure.FileOf(half)!).Select(one => (half == "frozen" ? half : string.Join(" / ", one.Said), one.Said))));

    [Theory]
    [InlineData("已核定的32项中", "已核定的33项中")]
    [InlineData("滞后2项", "滞后3项")]
    [InlineData("2020年9月", "2020年8月")]
    public async Task The_check_finds_a_figure_that_is_wrong(string right, string wrong)
    {
        await using var months = await ElevenMonths.OpenAsync();
        var line = (await months.AskAsync("秘书处处长", "有哪些滞后"))[0];
        line.ShouldContain(right);

        new FigureCheck(new Records(ElevenMonths.DatabaseFile), months.Standing, AskedLine.Of("有哪些滞后", line.Replace(right, wrong, StringComparison.Ordinal))).Run().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("上半年有哪些红灯", "项次）", "0项次）")]
    [InlineData("红灯比2月多了吗", "的事项增加", "的事项减少1")]
    public async Task The_check_finds_a_count_of_months_that_is_wrong(string said, string right, string wrong)
    {
        await using var months = await ElevenMonths.OpenAsync();
        var line = (await months.AskAsync("秘书处处长", said))[0];
        line.ShouldContain(right);

        new FigureCheck(new Records(ElevenMonths.DatabaseFile), months.Standing, AskedLine.Of(said, line)).Run().ShouldBeEmpty();
        new FigureCheck(new Records(ElevenMonths.DatabaseFile), months.Standing, AskedLine.Of(said, line.Replace(right, wrong, StringComparison.Ordinal))).Run().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("三季度一次通过率比二季度高吗", "率提高", "率提高1")]
    [InlineData("三季度节点完成率比二季度高吗", "/", "1/")]
    [InlineData("三季度节点完成率比二季度高吗", "分别计入3个月", "分别计入2个月")]
    [InlineData("9月一次通过率比8月高吗", "2020年9月与2020年8月相比", "2020年8月与2020年9月相比")]
    public async Task The_check_finds_a_comparison_of_two_times_that_is_wrong(string said, string right, string wrong)
    {
        await using var months = await ElevenMonths.OpenAsync();
        var line = (await months.AskAsync("秘书处处长", said))[0];
        var records = new Records(ElevenMonths.DatabaseFile);
        line.ShouldContain(right);

        new FigureCheck(records, months.Standing, AskedLine.Of(said, line)).Run().ShouldBeEmpty();
        new FigureCheck(records, months.Standing, AskedLine.Of(said, line.Replace(right, wrong, StringComparison.Ordinal))).Run().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("9月简报哪天出", "2020年10月15日前", "2020年10月16日前")]
    [InlineData("9月简报哪天出", "（5日遇", "（6日遇")]
    [InlineData("下月几号交", "还有", "还有1")]
    [InlineData("8月简报", "按时报送21项", "按时报送30项")]
    [InlineData("8月简报", "合计：32项", "合计：30项")]
    [InlineData("8月简报", "正常推进8，严重滞后2", "正常推进9，严重滞后1")]
    [InlineData("8月简报", "第9期", "第7期")]
    public async Task The_check_finds_a_date_or_a_bulletin_that_is_wrong(string said, string right, string wrong)
    {
        await using var months = await ElevenMonths.OpenAsync();
        var line = (await months.AskAsync("湘潭市市长", said))[0];
        var records = new Records(ElevenMonths.DatabaseFile);
        line.ShouldContain(right);

        new FigureCheck(records, months.Standing, AskedLine.Of(said, line)).Run().ShouldBeEmpty();
        new FigureCheck(records, months.Standing, AskedLine.Of(said, line.Replace(right, wrong, StringComparison.Ordinal))).Run().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("报送及时134/168", "报送及时135/168")]
    [InlineData("节点完成34/48", "节点完成34/49")]
    [InlineData("计入9个月", "计入8个月")]
    public async Task The_check_finds_an_indicator_that_is_wrong(string right, string wrong)
    {
        await using var months = await ElevenMonths.OpenAsync();
        var line = (await months.AskAsync("秘书处处长", "年终怎么评的"))[0];
        line.ShouldContain(right);

        new FigureCheck(new Records(ElevenMonths.DatabaseFile), months.Standing, AskedLine.Of("年终怎么评的", line.Replace(right, wrong, StringComparison.Ordinal))).Run().ShouldNotBeEmpty();
    }
}
