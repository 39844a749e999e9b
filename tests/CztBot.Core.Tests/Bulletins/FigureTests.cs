using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Bulletins;

public sealed class FigureTests
{
    private static readonly Bulletin Paper = BulletinCompiler.Compile(Given.Input(
        Given.Report("T01", ReportState.Accepted), Given.Report("T02", ReportState.Submitted, day: "2019-12-09"),
        Given.Report("T03", ReportState.Accepted, content => content with { Status = Statuses.Behind }, lamp: Lamp.Yellow)) with
    {
        Trend = [new LampPoint(new Month(2019, 10), 1, 2, 0, 1), new LampPoint(Given.November, 9, 9, 9, 9)],
    });

    [Theory]
    [InlineData("应报送", "T01,T02,T03,T04")]
    [InlineData("按时报送", "T01,T03")]
    [InlineData("逾期报送", "T02")]
    [InlineData("未报送", "T04")]
    [InlineData("待核定", "T02")]
    [InlineData("进度滞后", "T03")]
    [InlineData("黄灯", "T03")]
    [InlineData("红灯", "")]
    public void Each_figure_leads_to_the_records_that_it_counts(string name, string items) =>
        string.Join(',', Paper.Figures.Single(figure => figure.Name == name).Items).ShouldBe(items);

    [Fact]
    public void Every_number_of_the_overview_is_the_number_of_records_behind_it()
    {
        foreach (var name in (string[])["应报送", "按时报送", "逾期报送", "未报送", "已核定", "待核定", "退回修改", "进度滞后"])
            Paper.Text("overview").Replace("应报送进展", "应报送", StringComparison.Ordinal).ShouldContain($"{name}{Paper.Figures.Single(figure => figure.Name == name).Value}项");
    }

    [Fact]
    public void The_pictures_show_cities_and_the_lamps_of_earlier_months_before_this_one()
    {
        Paper.Cities!.Rows.ShouldAllBe(row => row.Counts.Sum() == row.Total);
        Paper.Timely!.Rows.Single().Counts.ShouldBe([2, 1, 1]);
        Paper.Trend.ShouldBe([new LampPoint(new Month(2019, 10), 1, 2, 0, 1), new LampPoint(Given.November, 1, 1, 0, 2)]);
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void Every_number_of_a_picture_is_a_figure_with_as_many_records()
    {
        foreach (var (table, name) in ((StatusTable, Func<string, string, string>)[])[(Paper.Cities!, Figure.OfCell), (Paper.Timely!, Figure.OfTimelyCell)])
            foreach (var row in table.Rows)
                foreach (var (column, count) in table.Columns.Zip(row.Counts).Append((StatusTable.Total, row.Total)))
                    Paper.Figures.Single(figure => figure.Name == name(row.Title, column)).Items.Distinct().Count().ShouldBe(count, $"{row.Title}, {column}");
        Paper.Figures.Single(figure => figure.Name == Figure.OfLamp(Given.November, "黄灯")).Items.ShouldBe(["T03"]);
        Paper.Figures.Single(figure => figure.Name == Figure.OfLamp(Given.November, "不亮灯或未核定")).Items.ShouldBe(["T02", "T04"]);
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void The_next_papers_picture_of_lamps_leads_to_the_reports_of_the_month_before_with_their_versions()
    {
        var next = BulletinCompiler.Compile(Given.Input() with
        {
            Round = Given.Round with { Month = Given.November.Next },
            Trend = Paper.Trend,
            TrendFigures = LampPoint.FiguresOf(Paper),
        });

        next.Figures.Single(figure => figure.Name == Figure.OfLamp(Given.November, "黄灯")).Items.ShouldBe(["2019-11/T03@2"]);
        next.Figures.Single(figure => figure.Name == Figure.OfLamp(Given.November, "不亮灯或未核定")).Items.ShouldBe(["2019-11/T02", "2019-11/T04"]);
        LampPoint.FiguresOf(next).Single(figure => figure.Name == Figure.OfLamp(Given.November, "黄灯")).Items.ShouldBe(["2019-11/T03@2"], "as long as a picture shows the month");
        next.Figures.ShouldNotContain(figure => figure.Name == Figure.OfLamp(new Month(2019, 10), "绿灯"), "what no paper knew has no records");
    }
}
