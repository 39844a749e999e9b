using CztBot.Core.Bulletins;
using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Core.Summaries;

namespace CztBot.Core.Tests.Summaries;

public sealed class SummaryCompilerTests
{
    private static readonly Standing Plan = new(
        new Plan { Title = "甲乙行动计划", Sections = [new PlanSection(1, "推进道路共建")], Items = [Task(1, "环线"), Task(2, "大桥"), Task(3, "清水")] },
        Roster.Empty, new WorkingCalendar([]), [new ReportingRules()]);

    [Fact]
    [Trait("Rule", "R57")]
    public void A_quarter_tells_what_changed_what_was_completed_and_which_problems_came_again()
    {
        var paper = Compile("2020Q1", [
            Report(2019, 12, "T01", Statuses.Behind, Lamp.Yellow), Report(2020, 1, "T01", Statuses.Normal, Lamp.Green), Report(2020, 3, "T01", Statuses.Done, Lamp.Green),
            Report(2020, 1, "T02", Statuses.Normal, Lamp.Green, "标高不一。"), Report(2020, 2, "T02", Statuses.Normal, Lamp.Green, "标高仍不一。"), Report(2020, 3, "T02", Statuses.Behind, Lamp.Red),
            Report(2020, 2, "T03", Statuses.Normal, Lamp.Green, "缺资金。"),
        ]);

        Text(paper, "2020Q1.changes").ShouldContain("有期初和期末结论的事项3项，状态或亮灯有变化的2项。亮灯好转1项，变差1项。");
        Text(paper, "2020Q1.changes").ShouldContain("任务1　环线（单位1）：进度滞后（黄灯）转为已完成（绿灯）。");
        Text(paper, "2020Q1.done").ShouldStartWith("新完成和基本完成1项：\n任务1　环线");
        Text(paper, "2020Q1.problems").ShouldBe("2项事项反映过存在问题，其中1项在两个月以上的月报中反映。\n任务2　大桥（单位2）：1月、2月均反映存在问题，最近一次为：标高仍不一。");
        paper.Tables[0].Table.Rows.Select(row => (row.Title, row.Total, row.Counts.Sum())).ShouldBe([("期初", 3, 3), ("期末", 3, 3)]);
        paper.Tables[1].Table.Rows[1].Counts.ShouldBe([2, 0, 1, 0]);
        paper.Figures.Single(figure => figure.Name == "2020年第一季度有变化").Items.ShouldBe(["T01", "T02"]);
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void Every_number_of_a_summarys_tables_is_a_figure_with_as_many_reports_those_of_the_beginning_with_their_version()
    {
        var paper = Compile("2020Q1", [
            Report(2019, 12, "T01", Statuses.Behind, Lamp.Yellow), Report(2020, 3, "T01", Statuses.Done), Report(2020, 1, "T02"), Report(2020, 3, "T02", Statuses.Behind, Lamp.Red), Report(2020, 2, "T03")]);

        paper.Tables.Count.ShouldBe(2);
        foreach (var table in paper.Tables)
        {
            foreach (var row in table.Table.Rows)
            {
                foreach (var (column, count) in table.Table.Columns.Zip(row.Counts).Append((StatusTable.Total, row.Total)).Where(pair => pair.Item2 > 0))
                    paper.Figures.Single(figure => figure.Name == table.OfCell(row.Title, column)).Items.Distinct().Count().ShouldBe(count, $"{row.Title}, {column}");
            }
        }

        paper.Figures.Single(figure => figure.Name == "2020年第一季度状态期初：进度滞后").Items.ShouldBe(["2019-12/T01"]);
        paper.Sources.ShouldContain(new SummarySource(new Month(2019, 12), "T01", 2));
        paper.Figures.Single(figure => figure.Name == "2020年第一季度亮灯变差").Items.ShouldBe(["T02"]);
        paper.Figures.Single(figure => figure.Name == "2020年第一季度亮灯好转").Items.ShouldBe(["T01"]);
    }

    [Fact]
    [Trait("Rule", "R22")]
    public void Only_what_is_verified_is_used_and_what_is_missing_is_listed()
    {
        var paper = Compile("2020Q1", [
            Report(2020, 1, "T01"), Report(2020, 1, "T02") with { State = ReportState.Submitted, Content = new ReportContent { Progress = "没有核定的话。", Status = Statuses.Done } },
            Report(2020, 2, "T01") with { State = ReportState.Returned }], months: 2);

        var overview = Text(paper, "2020Q1.overview");
        overview.ShouldContain("2020年1月缺2项（未报送或未核定）：任务2、任务3。");
        overview.ShouldContain("缺2020年2月月报：没有核定的内容。");
        overview.ShouldContain("缺2020年3月月报：这个月还没有开启报送。");
        overview.ShouldContain("已核定1项次");
        string.Concat(paper.Sections.Select(section => section.Text)).ShouldNotContain("没有核定的话");
    }

    [Fact]
    [Trait("Rule", "R58")]
    public void The_half_has_a_heading_for_each_period_and_adds_up_for_itself()
    {
        var paper = Compile("2020H1", [Report(2020, 1, "T01", Statuses.Preparing), Report(2020, 4, "T01"), Report(2020, 6, "T01", Statuses.Done)], months: 6);

        paper.Sections.Where(section => section.Depth == 1).Select(section => section.Heading).ShouldBe(["2020年第二季度情况", "2020年上半年情况", "下步工作"]);
        Text(paper, "2020Q2.changes").ShouldContain("前期工作（绿灯）转为已完成（绿灯）");
        Text(paper, "2020Q2.overview").ShouldContain("2020年4月至6月应报送进展9项次");
        Text(paper, "2020H1.overview").ShouldContain("2020年1月至6月应报送进展18项次");
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void The_partial_quarter_says_so_and_expects_nothing_of_october()
    {
        var paper = Compile("2019Q4", [Report(2019, 11, "T01"), Report(2019, 12, "T01")], first: new Month(2019, 11), months: 2);

        Text(paper, "2019Q4.overview").ShouldStartWith("调度工作从2019年11月开始，本期只包括2019年11月至12月，为部分时段。");
        Text(paper, "2019Q4.overview").ShouldNotContain("10月");
    }

    [Fact]
    [Trait("Rule", "R57")]
    public void Orders_of_the_period_add_up_and_the_overdue_are_named()
    {
        HandOverOrder Order(int number, OrderState state, DateOnly due, bool late = false) => new()
        {
            Id = $"o{number}", Request = $"o{number}", Number = new OrderNumber(2020, number), State = state, ClosedLate = late, IssuedAt = At(2020, 2, number), OriginalDueOn = due,
            Closed = state == OrderState.Closed ? new Stamp("k", At(2020, 3, 20)) : null, Content = new OrderContent { Requirement = "会签方案。", UnitId = "甲/部门1", DueOn = due },
        };
        var paper = SummaryCompiler.Compile(Input("2020Q1", [Report(2020, 1, "T01")], new Month(2020, 1), 3) with
        {
            Orders = [Order(1, OrderState.Closed, new(2020, 3, 25)), Order(2, OrderState.Closed, new(2020, 3, 2), late: true), Order(3, OrderState.Received, new(2020, 3, 9)), Order(4, OrderState.Received, new(2020, 8, 9)), Order(5, OrderState.Voided, new(2020, 3, 9))],
        });

        Text(paper, "2020Q1.orders").ShouldBe("本期交办5项，截至2020年4月20日已办结1项，超期办结1项，办理中1项，超期未结1项，撤销1项；本期内办结销号2项。\n超期未结：〔2020〕3号　会签方案（单位1，限2020年3月9日办结）。");
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void Orders_for_leaders_stand_in_a_section_apart_and_units_read_and_count_the_others_alone()
    {
        HandOverOrder Order(int number, int? level) => new()
        {
            Id = $"o{number}", Request = $"o{number}", Number = new OrderNumber(2020, number), State = OrderState.Received, IssuedAt = At(2020, 2, number), OriginalDueOn = new(2020, 3, 9),
            Content = new OrderContent { Requirement = number == 1 ? "会签方案。" : "落实市委主要领导批示。", UnitId = "甲/部门1", DueOn = new(2020, 3, 9), Level = level },
        };
        var paper = SummaryCompiler.Compile(Input("2020Q1", [Report(2020, 1, "T01")], new Month(2020, 1), 3) with { Orders = [Order(1, null), Order(2, 4)] });
        var units = paper.ForUnits();

        Text(paper, "2020Q1.orders").ShouldStartWith("本期交办2项");
        Text(paper, "2020Q1.orders").ShouldNotContain("批示");
        Text(paper, "2020Q1.orders.leaders").ShouldContain("超期未结：〔2020〕2号　落实市委主要领导批示");
        Text(units, "2020Q1.orders").ShouldStartWith("本期交办1项");
        SummaryJson.Write(units).ShouldNotContain("批示");
        SummaryJson.Write(units).ShouldNotContain("〔2020〕2号");
        units.Figures.Single(figure => figure.Name.EndsWith("季度交办", StringComparison.Ordinal)).Items.ShouldBe(["〔2020〕1号"]);
        units.Sections.Count.ShouldBe(paper.Sections.Count - 1);

        var edited = paper.With(new Dictionary<string, string> { ["2020Q1.orders"] = "〔2020〕2号超期。", ["2020Q1.done"] = "落实市委主要领导批示。" });
        SummaryJson.Write(edited.ForUnits()).ShouldNotContain("批示");
        SummaryJson.Write(edited.ForUnits()).ShouldNotContain("〔2020〕2号");
        edited.Sections.KeptFromUnits().Select(section => section.Key).ShouldBe(["2020Q1.done", "2020Q1.orders"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "R56")]
    public void Of_a_summary_that_was_signed_before_orders_were_told_apart_units_read_no_order_by_name(bool edited)
    {
        var paper = Compile("2020Q1", [Report(2020, 1, "T01")]);
        var old = paper with
        {
            LeadersOrders = null,
            Figures = [.. paper.Figures, new("2020年第一季度交办超期未结", ["〔2020〕2号"])],
            Sections = [.. paper.Sections.Select(section => section.Key == "2020Q1.orders" ? section with { Text = "本期交办2项。\n超期未结：〔2020〕2号　落实批示。", Edited = edited } : section)],
        };

        SummaryJson.Write(old.ForUnits()).ShouldNotContain("〔2020〕2号");
        Text(old.ForUnits(), "2020Q1.orders").ShouldBe(edited ? "这一部分只报领导。" : "本期交办2项。");
    }

    [Fact]
    public void The_data_set_comes_back_as_it_was_kept_and_an_edit_goes_over_the_text()
    {
        var paper = Compile("2020Q1", [Report(2020, 1, "T01")]).With(new Dictionary<string, string> { ["2020Q1.done"] = "没有。" });

        Text(paper, "2020Q1.done").ShouldBe("没有。");
        paper.Sections.Count(section => section.Edited).ShouldBe(1);
        SummaryJson.Write(SummaryJson.Read(SummaryJson.Write(paper))).ShouldBe(SummaryJson.Write(paper));
    }

    private static Summary Compile(string code, IReadOnlyList<ProgressReport> reports, Month? first = null, int months = 3) =>
        SummaryCompiler.Compile(Input(code, reports, first ?? new Month(2020, 1), months));

    private static SummaryInput Input(string code, IReadOnlyList<ProgressReport> reports, Month first, int months)
    {
        PeriodCode.TryParse(code, out var period).ShouldBeTrue();
        return new SummaryInput
        {
            Scope = SummaryScope.Of(period)!, Standing = Plan, Reports = reports, Today = new(2020, 4, 20),
            Rounds = [.. Enumerable.Range(0, months).Select(index => first.AddMonths(index)).Select(month => new Round
            {
                Month = month, OpensOn = month.Next.FirstDay, DueOn = month.Next.FirstDay.AddDays(4), BulletinOn = month.Next.FirstDay.AddDays(14), RuleVersion = "2019-11",
                Items = [new("T01", "甲/部门1", []), new("T02", "甲/部门2", []), new("T03", "甲/部门3", [])],
            })],
        };
    }

    private static ProgressReport Report(int year, int month, string item, string status = Statuses.Normal, Lamp lamp = Lamp.Green, string problem = "") => new()
    {
        Month = new Month(year, month), ItemId = item, UnitId = $"甲/部门{item[^1]}", State = ReportState.Accepted, Version = 2, Lamp = lamp, FirstSubmittedAt = At(year, month, 28).AddDays(5),
        Content = new ReportContent { Progress = "完成路基。", Status = status, NoProblem = problem.Length == 0, Problems = problem, NextSteps = "继续。" },
    };

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.FromHours(8));

    private static string Text(Summary paper, string key) => paper.Sections.Single(section => section.Key == key).Text;

    private static PlanItem Task(int number, string title) => new()
    {
        Code = $"T0{number}", Kind = PlanItemKind.Task, Number = number, Section = 1, Title = title,
        Parts = [new ReportingItem { Id = $"T0{number}", ItemCode = $"T0{number}", Title = title, Target = "", Leads = [new UnitRef { UnitId = $"甲/部门{number}", Name = $"单位{number}" }], Responsible = [] }],
    };
}
