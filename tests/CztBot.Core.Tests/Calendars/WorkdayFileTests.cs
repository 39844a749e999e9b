using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

public sealed class WorkdayFileTests
{
    [Fact]
    public void The_shipped_list_holds_every_year_from_2019_to_2026()
    {
        Shipped.Days.Count.ShouldBe(286);
        Shipped.Days.Select(day => day.NoticeYear).Distinct().ShouldBe(Enumerable.Range(2019, 8));
        Shipped.Days.ShouldBe(Shipped.Days.OrderBy(day => day.Date));
    }

    [Fact]
    public void The_shipped_make_up_days_are_weekend_days_but_for_the_Monday_after_the_prolonged_festival_of_2020() =>
        Shipped.Days.Where(day => !day.IsOff && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => day.Date).ShouldBe([new DateOnly(2020, 2, 3)]);

    [Fact]
    public void Remarks_blank_lines_and_line_ends_of_Windows_are_read_over() =>
        WorkdayFile.Parse("\uFEFF# 说明\r\n\r\n2020-01-19\twork\t春节\r\n").ShouldBeOfType<WorkdaysRead>()
            .Days.ShouldHaveSingleItem().ShouldBe(new(new(2020, 1, 19), IsOff: false, "春节"));

    [Theory]
    [InlineData("# 说明\n2020-1-19\twork\t春节", 2, "日期、制表符")]
    [InlineData("2020-01-19\tfree\t春节", 1, "off 或 work")]
    [InlineData("2020-01-19 work 春节", 1, "制表符")]
    [InlineData("2020-01-19\twork\t春节\n2020-01-19\toff\t春节", 2, "已经列过")]
    public void A_line_of_another_form_is_refused_with_its_number(string text, int line, string expected)
    {
        var refused = WorkdayFile.Parse(text).ShouldBeOfType<WorkdaysRefused>();
        refused.Line.ShouldBe(line);
        refused.Reason.ShouldContain(expected);
    }
}
