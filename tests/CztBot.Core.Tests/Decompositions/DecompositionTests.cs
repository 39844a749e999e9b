using CztBot.Core.Decompositions;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Reports;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Decompositions.Decomposition>;

namespace CztBot.Core.Tests.Decompositions;

public sealed class DecompositionTests
{
    private static readonly string[] Good = ["1", "长沙市住建委", "5", "路基施工", "张三", "2020-03-31", "", ""];
    private static readonly DateOnly Today = new(2020, 3, 2);

    private static readonly Decomposition Plan = Decomposition.Empty("T05", "长沙/住建") with
    {
        Version = 1,
        Tasks = [new("征地", "李四", new(2020, 2, 28), false), new("路基施工", "张三", new(2020, 3, 31), false), new("验收", "王五", new(2020, 12, 31), false), new("立项", "赵六", new(2019, 12, 31), true)],
    };

    [Fact]
    [Trait("Rule", "R80")]
    public void A_text_is_read_line_by_line_and_a_fault_names_its_line()
    {
        var (tasks, fault) = DecompositionText.Read("路基施工；张三；2020-03-31\n\n立项;赵六;2019年12月31日;完成");

        fault.ShouldBeNull();
        tasks.ShouldBe([new SubTask("路基施工", "张三", new(2020, 3, 31), false), new SubTask("立项", "赵六", new(2019, 12, 31), true)]);
        DecompositionText.Read(DecompositionText.Write(tasks)).Tasks.ShouldBe(tasks, "what is shown can be sent back");
        DecompositionText.Read("路基施工；张三；2020-03-31\n路面施工").Fault!.ShouldStartWith("第2行应写成");
        DecompositionText.Read("路基施工；；2020-03-31").Fault.ShouldBe("第1行：没有写明责任人。");
        DecompositionText.Read("路基施工；张三；明年").Fault!.ShouldStartWith("第1行：“明年”不是日期");
        DecompositionText.Read("路基施工；张三；2020-03-31；快了").Fault!.ShouldContain("“快了”看不懂");
        DecompositionText.Read(string.Join('\n', Enumerable.Repeat("路基施工；张三；2020-03-31", 31))).Fault!.ShouldContain("最多30项");
    }

    [Theory]
    [Trait("Rule", "R80")]
    [InlineData(1, "长沙市交通局", "")]
    [InlineData(1, "湘潭市工商联", "“单位”：湘潭市工商联不是任务5的牵头单位或责任单位")]
    [InlineData(2, "", "“任务”：不能为空")]
    [InlineData(2, "99", "“任务”：没有编号为“99”的任务")]
    [InlineData(2, "5、7", "“任务”：一行只写一项任务")]
    [InlineData(3, "", "没有写明子任务")]
    [InlineData(5, "明年", "“明年”不是日期")]
    [InlineData(7, "示例，填写时请删去本行", "“备注”：这一行是模板的示例")]
    public void A_row_of_a_file_is_read_and_a_fault_names_its_line(int column, string cell, string fault)
    {
        string[] row = [.. Good];
        row[column] = cell;

        var (read, faults) = DecompositionSheet.Read([new RosterTable("分解方案", DecompositionSheet.Form.Columns, [new RosterRow(2, Good), new RosterRow(3, ["2", .. row[1..]])])], Given.Standing);

        if (fault.Length == 0) read.Select(one => one.Id).ShouldBe(["T05@长沙/住建", "T05@长沙/交通"]);
        else faults.ShouldHaveSingleItem().Sentence.ShouldContain($"第3行");
        if (fault.Length > 0) faults[0].Sentence.ShouldContain(fault);
    }

    [Fact]
    [Trait("Rule", "R80")]
    public void The_form_is_filled_from_the_plan_where_the_contact_has_no_text_of_his_own()
    {
        var filled = DecompositionPrefill.Into(new ReportContent { Progress = "上月进展。" }, Plan, Today);

        filled.NextSteps.ShouldBe("按分解方案：征地（李四，2020年2月28日前，已逾期）；路基施工（张三，2020年3月31日前）。");
        (filled.NextDate, filled.Progress).ShouldBe((new DateOnly(2020, 3, 31), "上月进展。"));
        DecompositionPrefill.Into(new ReportContent { NextSteps = "自己写的。" }, Plan, Today).NextSteps.ShouldBe("自己写的。");
        DecompositionPrefill.Into(filled with { NextDate = null }, Plan, new(2020, 4, 2)).NextSteps.ShouldContain("路基施工（张三，2020年3月31日前，已逾期）", Case.Sensitive, "what came from the plan is renewed");
        DecompositionPrefill.Into(new ReportContent(), Plan with { Tasks = [Plan.Tasks[2]] }, Today).NextSteps.ShouldBe("按分解方案：验收（王五，2020年12月31日前）。");
        DecompositionPrefill.Into(new ReportContent(), Plan with { Tasks = [Plan.Tasks[3]] }, Today).NextSteps.ShouldBe("");
        DecompositionPrefill.Into(new ReportContent(), null, Today).ShouldBe(new ReportContent());
    }

    [Fact]
    [Trait("Rule", "R80")]
    public void What_says_nothing_new_or_was_seen_in_an_old_version_changes_nothing()
    {
        Plan.Replace(1, [.. Plan.Tasks], "填写", Given.Actor()).ShouldBeOfType<Outcome.Refused>().Reason.ShouldContain("与现有内容相同");
        Plan.Replace(0, [], "清空", Given.Actor()).ShouldBeOfType<Outcome.Stale>();
        Plan.Replace(1, [], "清空", Given.Actor()).ShouldBeOfType<Outcome.Moved>().One.Version.ShouldBe(2);
    }
}
