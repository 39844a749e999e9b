using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Bulletins;

public sealed class OrderPassageTests
{
    private static readonly OrderRow Order = new()
    {
        Number = "〔2019〕1号", IssuedOn = new DateOnly(2019, 11, 20), Matter = "落实征地资金。", Unit = "长沙市住建委", DueOn = new DateOnly(2019, 12, 16), State = OrderStates.Open,
    };

    [Fact]
    public void The_four_states_add_up_in_words_and_in_the_table_and_overdue_ones_are_named()
    {
        var bulletin = Compile(Order, Order with { Number = "〔2019〕2号", DueOn = Day("2019-12-01"), State = OrderStates.Overdue, Unit = "湘潭市交通局" }, Order with { Number = "〔2019〕3号", ClosedOn = Day("2019-12-02"), State = OrderStates.Closed });

        bulletin.Text("orders").ShouldBe("上期以来交办和结转事项共3项，已办结1项，超期办结0项，办理中1项，超期未结1项。\n超期未结：〔2019〕2号　落实征地资金（湘潭市交通局，限12月1日办结）。");
        bulletin.OrderTable!.Rows.Select(row => row.Title).ShouldBe(["长沙市", "湘潭市", "合计"]);
        bulletin.OrderTable.Rows.ShouldAllBe(row => row.Counts.Sum() == row.Total);
    }

    [Fact]
    public void An_order_for_leaders_is_neither_listed_nor_counted_in_the_circular()
    {
        var circular = Compile(Order, Order with { Number = "〔2019〕2号", Matter = "领导批示。", LeadersOnly = true }).Circular();

        BulletinJson.Write(circular).ShouldNotContain("领导批示");
        circular.Text("orders").ShouldContain("共1项");
        circular.OrderTable!.Rows[^1].Total.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void What_a_clerk_wrote_over_the_orders_is_the_leaders_and_the_circular_counts_what_units_may_read()
    {
        var paper = Compile(Order, Order with { Number = "〔2019〕2号", Matter = "落实领导批示的事项。", LeadersOnly = true, State = OrderStates.Overdue })
            .With(new Dictionary<string, string> { ["orders"] = "共2项。〔2019〕2号超期：落实领导批示的事项。" });

        paper.Text("orders").ShouldContain("落实领导批示");
        paper.Sections.KeptFromUnits().Single().Key.ShouldBe("orders");
        BulletinJson.Write(paper.Circular()).ShouldNotContain("领导批示");
        BulletinJson.Write(paper.Circular()).ShouldNotContain("〔2019〕2号");
        paper.Circular().Text("orders").ShouldContain("共1项");
        Should.NotThrow(() => BulletinJson.Read(BulletinJson.Write(paper)).Circular().Text("orders").ShouldContain("共1项"));
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void An_edit_of_a_paper_that_was_issued_before_sections_had_a_text_for_units_is_kept_from_them_too()
    {
        var paper = Compile(Order, Order with { Number = "〔2019〕2号", Matter = "落实领导批示的事项。", LeadersOnly = true });
        var old = paper with { Sections = [.. paper.Sections.Select(section => section.Key == "orders" ? section with { Text = "〔2019〕2号超期。", Edited = true, ForUnits = null } : section)] };

        old.Circular().Text("orders").ShouldNotContain("〔2019〕2号");
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void An_edit_is_the_circulars_too_where_nothing_is_for_leaders_alone() =>
        Compile(Order).With(new Dictionary<string, string> { ["orders"] = "一项在办。" }).Circular().Text("orders").ShouldBe("一项在办。");

    [Fact]
    public void What_was_withdrawn_is_told_apart_and_counted_in_none_of_the_four()
    {
        var bulletin = Compile(Order, Order with { Number = "〔2019〕2号", State = OrderStates.Voided, Unit = "湘潭市交通局" });

        bulletin.Text("orders").ShouldBe("上期以来交办和结转事项共1项，已办结0项，超期办结0项，办理中1项，超期未结0项。另有1项已撤销。");
        bulletin.OrderTable!.Rows[^1].Total.ShouldBe(1);
        bulletin.Orders.Count.ShouldBe(2);
    }

    [Fact]
    public void Each_figure_of_orders_leads_to_their_numbers() =>
        Compile(Order, Order with { Number = "〔2019〕2号", State = OrderStates.Overdue }).Figures.Single(figure => figure.Name == "交办超期未结").Items.ShouldBe(["〔2019〕2号"]);

    [Fact]
    [Trait("Rule", "R59")]
    public void Every_number_of_the_tables_of_the_overview_and_of_the_orders_is_a_figure_with_as_many_records()
    {
        var paper = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted), Given.Report("T02", ReportState.Submitted, day: "2019-12-09"), Given.Report("T03", ReportState.Accepted, content => content with { Status = Statuses.Behind }, lamp: Lamp.Yellow)) with
        {
            Before = [Given.Report("T01", ReportState.Accepted, lamp: Lamp.Red) with { Month = new Month(2019, 10) }],
            Orders =
            [
                Order, Order with { Number = "〔2019〕2号", State = OrderStates.Overdue, Unit = "湘潭市交通局" }, Order with { Number = "〔2019〕3号", State = OrderStates.Closed }, Order with { Number = "〔2019〕4号", State = OrderStates.Overdue },
                Order with { Number = "〔2019〕5号", State = OrderStates.ClosedLate, Unit = "省铁投集团" }, Order with { Number = "〔2019〕6号", State = OrderStates.Voided },
            ],
        });
        int Records(string name) => paper.Figures.Single(figure => figure.Name == name).Items.Distinct().Count();

        foreach (var (table, name) in ((StatusTable, Func<string, string, string>)[])[(paper.Table, Figure.OfCell), (paper.OrderTable!, Figure.OfOrderCell)])
        {
            foreach (var row in table.Rows)
            {
                Records(name(row.Title, StatusTable.Total)).ShouldBe(row.Total);
                foreach (var (column, count) in table.Columns.Zip(row.Counts).Where(pair => pair.Second > 0)) Records(name(row.Title, column)).ShouldBe(count, $"{row.Title}, {column}");
            }
        }

        // Days and the numbers of orders are no figures.
        var text = $"{paper.Text("overview")}{paper.Text("orders").Split('\n')[0]}".Replace("2019年11月", "", StringComparison.Ordinal);
        var said = System.Text.RegularExpressions.Regex.Matches(text, "([^，。0-9]*)([0-9]+)(项[^，。]*)").ToList();
        said.Count.ShouldBe(System.Text.RegularExpressions.Regex.Count(text, "[0-9]+"));
        said.Count.ShouldBeGreaterThan(15);
        foreach (var words in said)
        {
            var name = (words.Groups[1].Value, words.Groups[3].Value) switch
            {
                ("应报送进展", _) => "应报送",
                ("已报送的", _) => "已报送",
                (_, "项的状态或亮灯有变化") => "有变化",
                ("上期以来交办和结转事项共", _) => "交办事项",
                ("另有", "项已撤销") => "交办已撤销",
                var (before, _) => paper.Figures.Select(figure => figure.Name).First(figure => before.EndsWith(figure, StringComparison.Ordinal) || $"交办{before}" == figure),
            };
            Records(name).ShouldBe(int.Parse(words.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), words.Value);
        }
    }

    [Fact]
    public void Without_orders_the_paper_says_so_and_projects_that_were_not_imported_are_never_said_to_be_none()
    {
        Compile().Text("orders").ShouldBe("本期无上月交办事项。");
        BulletinCompiler.Compile(Given.Input()).Text("projects").ShouldBe("跨区域项目尚未列入本期统计。");
    }

    private static Bulletin Compile(params OrderRow[] orders) => BulletinCompiler.Compile(Given.Input(Given.Report("T01", ReportState.Accepted)) with { Orders = orders });

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
