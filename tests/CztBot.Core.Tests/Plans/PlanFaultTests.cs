using CztBot.Core.Plans;
using static CztBot.Core.Tests.Plans.SamplePlan;

namespace CztBot.Core.Tests.Plans;

/// <summary>A text that is no sound plan is refused; every fault names its line and what was expected there.</summary>
public sealed class PlanFaultTests
{
    [Theory]
    [InlineData("", 1, "文件是空的")]
    [InlineData(" \r\n\u3000\n", 1, "文件是空的")]
    [InlineData("今天天气不错。\n明天也是。", 1, "没有找到行动计划")]
    [InlineData("某某行动计划\n重点工作任务\n(一)水\n暂无。", 2, "应有编号的任务")]
    [InlineData("重点工作任务\n(一)水\n1、修渠。(牵头单位:甲乙市水利局;责任单位:甲乙市财政局)", 1, "以“行动计划”结尾的一行")]
    public void A_text_without_a_plan_says_what_is_missing(string text, int line, string expected) => Refused(text, line, expected);

    [Theory]
    [InlineData("续建大桥。(牵头单位:南渡市住建局;责任单位:三市住建、交通等部门,相关区县政府,南渡市城投集团)", "续建大桥。", "4、", "任务4缺少责任括号")]
    [InlineData("“两段”即补齐断点。(牵头单位:南渡市住建局;责任单位:三市住建、环保等部门)", "“两段”即补齐断点。", "5、", "任务5缺少责任括号")]
    [InlineData("行动。(牵头单位:南渡市交通局;责任单位:三市交通、城管,相关区县政府)", "行动。", "联合执法", "既没有编号，也没有责任括号")]
    [InlineData("6、启动", "5、启动", "5、启动", "任务5的编号重复")]
    [InlineData("6、启动", "7、启动", "7、启动", "任务的编号应为6，写的是7")]
    [InlineData("(三)其他事项", "(四)其他事项", "(四)", "应为“（三）”，写的是“（四）”")]
    [InlineData("(二)研究机制", "(三)研究机制", "(三)研究", "机制的编号应为2，写的是3")]
    [InlineData("南渡市城投集团)", "南渡市城投集团", "4、", "应有右括号")]
    [InlineData("物流(口岸)、商务", "物流(口岸、商务", "9、", "括号没有配对")]
    [InlineData("(牵头单位:南渡市发改委", "牵头单位:南渡市发改委", "12、", "应有左括号")]
    [InlineData("南渡市城投集团)", "南渡市城投集团))", "4、", "其后不应再有“)”")]
    [InlineData("南渡市城投集团)", "南渡市城投集团)另行通知", "4、", "其后不应再有“另行通知”")]
    [InlineData(";责任单位:三市交通、文旅部门,相关区县政府)", ")", "“一环”", "应有责任单位")]
    [InlineData("牵头单位:秘书处;", "牵头单位:;", "(一)调度", "“牵头单位：”之后应写明单位")]
    [InlineData("责任单位:三市金融办、人民银行、银监会", "责任单位:", "10、", "“责任单位：”之后应写明单位")]
    [InlineData("牵头单位:白石市交通运输局", "牵头单位:交通运输局", "6、", "“交通运输局”之前应写明城市")]
    [InlineData("责任单位:三市金融办、人民银行、银监会", "责任单位:三市", "10、", "“三市”之后应写明部门")]
    [InlineData("1、用地规划衔接", "用地规划衔接", "用地规划", "应有编号")]
    [InlineData("(一)规划衔接\n", "", "1、", "应有分类标题")]
    [InlineData("5、推进", "(五)推进", "(五)", "应以“1、”这样的阿拉伯数字编号")]
    public void A_fault_names_its_line_and_what_was_expected(string published, string broken, string at, string expected)
    {
        Text.ShouldContain(published);
        var text = Text.Replace(published, broken);
        var line = text.Split('\n').ToList().FindIndex(candidate => candidate.StartsWith(at, StringComparison.Ordinal)) + 1;
        if (at == "5、启动") line = text.Split('\n').ToList().FindLastIndex(candidate => candidate.StartsWith("5、", StringComparison.Ordinal)) + 1;
        Refused(text, line, expected);
    }

    [Fact]
    public void All_faults_come_at_once_in_the_order_of_the_lines()
    {
        var text = Text.Replace("牵头单位:秘书处;", "牵头单位:;").Replace("6、启动", "9、启动").Replace("南渡市城投集团)", "南渡市城投集团");
        var lines = PlanParser.Parse(text).ShouldBeOfType<PlanRefused>().Faults.Select(fault => fault.Line).ToList();
        lines.Count.ShouldBeGreaterThanOrEqualTo(3);
        lines.ShouldBe(lines.Order());
    }

    private static void Refused(string text, int line, string expected)
    {
        var faults = PlanParser.Parse(text).ShouldBeOfType<PlanRefused>().Faults;
        faults.ShouldContain(fault => fault.Line == line && fault.Expected.Contains(expected), string.Join('\n', faults));
        faults[0].ToString().ShouldStartWith($"第{faults[0].Line}行：");
    }
}
