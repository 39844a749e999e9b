using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Bulletins;

public sealed class OrderPassageTests
{
    private static readonly OrderRow Order = new()
    {
        Number = "〔2019〕1号", IssuedOn = new DateOnly(2019, 11, 20), Matter = "落实征地资金。", Unit = "长沙市住建委", DueOn = new DateOnly(2019, 12, 16),
    };

    [Theory]
    [InlineData(null, "2019-12-16", "办理中")]
    [InlineData(null, "2019-12-15", "超期未结")]
    [InlineData("2019-12-10", "2019-12-10", "已办结")]
    [InlineData("2019-12-11", "2019-12-10", "超期办结")]
    public void An_order_is_overdue_from_the_day_after_its_due_date_and_late_for_ever(string? closed, string due, string state) =>
        OrderStates.Of(Order with { ClosedOn = closed is null ? null : Day(closed), DueOn = Day(due) }, new DateOnly(2019, 12, 16)).ShouldBe(state);

    [Fact]
    public void The_four_states_add_up_in_words_and_in_the_table_and_overdue_ones_are_named()
    {
        var bulletin = Compile(Order, Order with { Number = "〔2019〕2号", DueOn = Day("2019-12-01"), Unit = "湘潭市交通局" }, Order with { Number = "〔2019〕3号", ClosedOn = Day("2019-12-02") });

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
    public void Orders_and_projects_that_are_not_kept_here_are_said_to_be_so_and_never_to_be_none()
    {
        var bulletin = BulletinCompiler.Compile(Given.Input());

        bulletin.Text("orders").ShouldBe("上月交办事项尚未列入本期统计。");
        bulletin.Text("projects").ShouldBe("跨区域项目尚未列入本期统计。");
        Compile().Text("orders").ShouldBe("本期无上月交办事项。");
    }

    private static Bulletin Compile(params OrderRow[] orders) => BulletinCompiler.Compile(Given.Input(Given.Report("T01", ReportState.Accepted)) with { Orders = orders });

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
