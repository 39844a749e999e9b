using CztBot.Core.Plans;
using static CztBot.Core.Tests.Plans.SamplePlan;

namespace CztBot.Core.Tests.Plans;

public sealed class PlanParserTests
{
    [Fact]
    public void The_plan_is_found_between_a_pages_head_and_tail()
    {
        Sample.Title.ShouldBe("青白南都市圈协同行动计划(2021-2022年)");
        Sample.Sections.ShouldBe([new(1, "规划衔接"), new(2, "道路连通"), new(3, "其他事项")]);
        Sample.Items.Select(item => item.Code).ShouldBe(
            ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12", "M1", "M2", "P1", "S1", "S2"]);
        Sample.Items.Where(item => item.Kind == PlanItemKind.Task).Select(item => item.Section).ShouldBe([1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3]);
        PlanCounts.Of(Sample).ToString().ShouldBe("tasks=12 items=17 leadAssignments=20 leadUnits=15");
    }

    [Fact]
    public void A_task_without_a_title_of_its_own_is_named_by_its_first_clause_and_keeps_its_text()
    {
        Title("T01").ShouldBe("用地规划衔接");
        Part("T01").Target.ShouldBe("三市完成用地规划编制,与“十四”五规划保持一致。");
        Title("T06").ShouldBe("启动组合码头前期调研");
        Part("T06").Target.ShouldBe("启动组合码头前期调研,共同管理两市沿线的岸线、港口和各类码头资源。");
        Title("T08").ShouldBe("共同打造“无现金示范区”");
        Title("T09").ShouldBe("共建物流基地(内陆港)");
        Title("P1").ShouldBe("探索投入政策");
        Title("S2").ShouldBe("严格督查");
    }

    [Fact]
    public void An_unnumbered_paragraph_with_a_duty_block_is_a_second_part_under_a_name_of_its_own()
    {
        Title("T05").ShouldBe("推进沿江绿道“两段一环”工程");
        Part("T05a").Title.ShouldBe("推进沿江绿道“两段一环”工程·“两段”");
        Part("T05b").Title.ShouldBe("推进沿江绿道“两段一环”工程·“一环”");
        Part("T07a").Title.ShouldBe("公共交通互联互通");
        Part("T07b").Title.ShouldBe("公共交通互联互通·联合执法“互助”");
        Leads("T05a").ShouldBe("南渡/住建");
        Leads("T05b").ShouldBe("青岚/交通");
        Sample.ReportingItems.Where(part => part.ItemCode == "T07").Select(part => part.Id).ShouldBe(["T07a", "T07b"]);
    }

    [Fact]
    public void Only_a_date_in_the_text_becomes_a_target_date()
    {
        Part("T03").TargetDate.ShouldBe(new DateOnly(2022, 12, 31));
        Sample.ReportingItems.Where(part => part.TargetDate is not null).Select(part => part.Id).ShouldBe(["T03"]);
    }

    [Fact]
    public void What_cannot_be_counted_is_qualitative_and_what_comes_back_recurs()
    {
        Sample.ReportingItems.Where(part => !part.Measurable).Select(part => part.Id)
            .ShouldBe(["T02", "T04", "T05a", "T07a", "T08", "T09", "T10", "T12", "M1", "M2"]);
        Sample.ReportingItems.Where(part => part.Recurring).Select(part => part.Id).ShouldBe(["T10", "M1", "M2"]);
    }

    [Theory]
    [InlineData("6月底前完成", null)]
    [InlineData("2021年6月底前完成", "2021-06-30")]
    [InlineData("2022年上半年完成", "2022-06-30")]
    [InlineData("2021年3月15日前完成,2022年末验收", "2022-12-31")]
    [InlineData("2021年13月底前完成", null)]
    [InlineData("编制三年计划(2021-2023年)", null)]
    public void A_date_is_read_in_the_forms_that_plans_use(string target, string? date) =>
        Part("T04", Read(Text.Replace("续建大桥", target))).TargetDate?.ToString("yyyy-MM-dd").ShouldBe(date);

    private static string Title(string code) => Sample.Items.Single(item => item.Code == code).Title;

    [Fact]
    public void A_single_short_sentence_is_the_title_whole()
    {
        var text = SamplePlan.Text.Replace("启动组合码头前期调研,共同管理两市沿线的岸线、港口和各类码头资源。", "共建码头,共享岸线。");

        var item = PlanParser.Parse(text).ShouldBeOfType<PlanRead>().Plan.Items.Single(item => item.Code == "T06");

        item.Title.ShouldBe("共建码头,共享岸线");
        item.Parts[0].Target.ShouldBe("共建码头,共享岸线。");
    }
}
