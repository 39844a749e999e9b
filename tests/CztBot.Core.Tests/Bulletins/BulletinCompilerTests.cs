using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Bulletins;

public sealed class BulletinCompilerTests
{
    [Fact]
    public void Only_verified_text_is_used_and_the_rest_is_named()
    {
        var bulletin = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted),
            Given.Report("T02", ReportState.Submitted, content => content with { Progress = "未经核定的话。" }),
            Given.Report("T03", ReportState.Returned, content => content with { Progress = "退回的话。" })));

        var text = BulletinJson.Write(bulletin);
        text.ShouldContain("T01的进展。");
        text.ShouldNotContain("未经核定的话");
        text.ShouldNotContain("退回的话");
        bulletin.Text("progress.1").ShouldContain("任务2（甲市部门2）已报送，待核定");
        bulletin.Text("progress.2").ShouldContain("任务3（甲市部门3）已退回修改；任务4（甲市部门4）未报送。");
    }

    [Fact]
    public void The_overview_counts_what_was_expected_in_time_late_and_missing()
    {
        var bulletin = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted),
            Given.Report("T02", ReportState.Submitted, day: "2019-12-09"),
            Given.Report("T03", ReportState.Returned)));

        bulletin.Text("overview").ShouldStartWith(
            "2019年11月应报送进展4项，按时报送2项，逾期报送1项，未报送1项。已报送的3项中，已核定1项，待核定1项，退回修改1项。");
    }

    [Fact]
    public void Every_row_of_the_table_adds_up_and_so_do_the_rows()
    {
        var table = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Status = Statuses.Behind }),
            Given.Report("T02", ReportState.Submitted),
            Given.Report("T03", ReportState.Accepted))).Table;

        table.Columns.ShouldBe(["正常推进", "进度滞后", "待核定", "未报送"]);
        table.Rows.ShouldAllBe(row => row.Counts.Sum() == row.Total);
        table.Rows[^1].ShouldBe(new StatusRow("合计", 4, table.Rows[^1].Counts));
        table.Rows.SkipLast(1).Sum(row => row.Total).ShouldBe(4);
    }

    [Fact]
    public void Late_and_missing_units_are_named_and_never_persons()
    {
        var text = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, day: "2019-12-09"),
            Given.Report("T02", ReportState.Accepted))).Text("reporting");

        text.ShouldContain("逾期报送1项：任务1（甲市部门1，逾期4天）。");
        text.ShouldContain("未报送1项：任务3（甲市部门3）。");
        text.ShouldContain("未报送（缺联络员）1项：任务4（甲市部门4）。");
        text.ShouldContain("会报未确认1家（1项任务）：任务2（甲市部门3）。");
        text.ShouldNotContain("张三");
    }

    [Fact]
    public void What_changed_since_the_last_verified_report_comes_first_and_is_marked()
    {
        var input = Given.Input(
            Given.Report("T01", ReportState.Accepted),
            Given.Report("T02", ReportState.Accepted, content => content with { Status = Statuses.Behind }, lamp: Lamp.Yellow)) with
        {
            Before = [Given.Report("T01", ReportState.Locked), Given.Report("T02", ReportState.Locked)],
        };

        var bulletin = BulletinCompiler.Compile(input);

        bulletin.Text("progress.1").ShouldStartWith("任务2　大桥（甲市部门2）：进度滞后，黄灯（上次为正常推进、绿灯）。");
        bulletin.Text("overview").ShouldContain("1项的状态或亮灯有变化");
    }

    [Fact]
    public void The_previous_months_late_comers_are_named_in_this_paper()
    {
        var input = Given.Input() with { Supplementary = [Given.Report("T03", ReportState.Accepted) with { Supplementary = true }] };

        BulletinCompiler.Compile(input).Text("reporting").ShouldContain("上月补报1项：任务3（甲市部门3）。");
    }

    [Fact]
    public void Every_figure_can_be_traced_to_the_versions_it_came_from()
    {
        var bulletin = BulletinCompiler.Compile(Given.Input(Given.Report("T01", ReportState.Accepted), Given.Report("T02", ReportState.Submitted)));

        bulletin.Sources.ShouldBe([new BulletinSource("T01", 2, "甲/部门1")]);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    public void Coordination_from_level_three_on_is_for_leaders_and_not_in_the_circular(int level, bool leadersOnly)
    {
        var bulletin = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Coordination = "请协调征地。", Level = level })));

        BulletinJson.Write(bulletin).ShouldContain("请协调征地");
        BulletinJson.Write(bulletin.Circular()).Contains("请协调征地", StringComparison.Ordinal).ShouldBe(!leadersOnly);
    }

    [Theory]
    [InlineData(2, 4, true)]
    [InlineData(0, 4, true)]
    [InlineData(5, 2, false)]
    [Trait("Rule", "R43")]
    public void The_level_that_the_secretariat_decided_counts_and_not_the_proposed_one(int proposed, int decided, bool leadersOnly)
    {
        var bulletin = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Coordination = "请协调征地。", Level = proposed == 0 ? null : proposed })) with
        { Levels = new Dictionary<string, int> { ["T01"] = decided } });

        BulletinJson.Write(bulletin).ShouldContain("请协调征地");
        BulletinJson.Write(bulletin.Circular()).Contains("请协调征地", StringComparison.Ordinal).ShouldBe(!leadersOnly);
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void A_passage_that_somebody_wrote_before_a_matter_went_to_the_leaders_is_not_told_to_units()
    {
        var edits = new Dictionary<string, string> { ["problems"] = "任务1有困难，请分管市领导协调征地资金。", ["overview"] = "总体平稳。" };
        var bulletin = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Coordination = "请分管市领导协调征地资金。", Level = 4 }))).With(edits);

        bulletin.Text("problems").ShouldBe(edits["problems"]);
        bulletin.Sections.KeptFromUnits().Select(section => section.Key).ShouldBe(["problems"]);
        BulletinJson.Write(bulletin.Circular()).ShouldNotContain("请分管市领导协调征地资金");
        bulletin.Circular().Text("overview").ShouldBe("总体平稳。");
    }

    [Fact]
    public void Seven_sections_stand_in_their_order_and_what_is_for_leaders_is_left_out_below_them()
    {
        var bulletin = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Coordination = "请协调。", Level = 4 })));
        string[] seven =
        [
            "一、总体情况", "二、重点任务进展", "（一）推进道路共建", "（二）推进水治理", "三、上月问题交办处理情况", "四、存在问题及需协调事项", "（一）存在问题",
            "（二）需领导协调事项", "五、跨区域项目", "六、报送情况", "七、下步工作",
        ];

        Headings(bulletin).ShouldBe(seven);
        Headings(bulletin.Circular()).ShouldBe(
            ["一、总体情况", "二、重点任务进展", "（一）推进道路共建", "（二）推进水治理", "三、上月问题交办处理情况", "四、存在问题", "五、跨区域项目", "六、报送情况", "七、下步工作"]);
    }

    [Fact]
    public void The_annex_has_a_row_for_every_item_and_only_verified_words()
    {
        var rows = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Percent = 40, NextSteps = "下月招标。" }),
            Given.Report("T02", ReportState.Submitted, content => content with { Progress = "未经核定的话。" }))).Progress;

        rows.Select(row => row.ItemId).ShouldBe(["T01", "T02", "T03", "T04"]);
        rows[0].ShouldBe(new ProgressRow("T01", "任务1", "环线", "甲市部门1", "正常推进", "绿灯", 40, "T01的进展。", "无", "下月招标。"));
        rows[1].ShouldBe(new ProgressRow("T02", "任务2", "大桥", "甲市部门2", "待核定", "", null, "", "", ""));
    }

    [Fact]
    public void What_did_not_change_and_is_not_late_is_only_named()
    {
        var text = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Unchanged = true, UnchangedReason = "等待批复。" }),
            Given.Report("T02", ReportState.Accepted, content => content with { Unchanged = true, UnchangedReason = "等待资金。" }, lamp: Lamp.Yellow))).Text("progress.1");

        text.ShouldBe("任务2　大桥（甲市部门2）：正常推进，黄灯。与上月无变化：等待资金。\n任务1（甲市部门1）与上月无变化，原因和计划见附件。");
    }

    [Fact]
    public void An_edit_stands_over_the_machines_text_after_compiling_again()
    {
        var edits = new Dictionary<string, string> { ["next"] = "抓紧推进。", ["gone"] = "已经没有的部分" };

        var again = BulletinCompiler.Compile(Given.Input(Given.Report("T01", ReportState.Accepted))).With(edits);

        again.Text("next").ShouldBe("抓紧推进。");
        BulletinJson.Write(again).ShouldNotContain("已经没有的部分");
    }

    [Fact]
    public void The_issued_text_reads_back_as_it_was_written()
    {
        var bulletin = BulletinCompiler.Compile(Given.Input(Given.Report("T01", ReportState.Accepted))) with { Number = 1, Total = 7, SignedOn = new DateOnly(2019, 12, 16) };

        BulletinJson.Write(BulletinJson.Read(BulletinJson.Write(bulletin))).ShouldBe(BulletinJson.Write(bulletin));
    }

    private static IEnumerable<string> Headings(Bulletin bulletin) => bulletin.Numbered().Select(pair => pair.Heading);
}
