using CztBot.Core.Questions;
using CztBot.Core.Summaries;

namespace CztBot.Core.Tests.Summaries;

public sealed class SummaryScopeTests
{
    [Theory]
    [InlineData("2020Q1", "2020Q1", "2020Q1", "2020年第一季度工作小结")]
    [InlineData("2020Q2", "2020H1", "2020Q2 2020H1", "2020年第二季度工作小结和上半年总结")]
    [InlineData("2020H1", "2020H1", "2020Q2 2020H1", "2020年第二季度工作小结和上半年总结")]
    [InlineData("2020Q3", "2020Q3", "2020Q3", "2020年第三季度工作小结")]
    [InlineData("2020Q4", "2020", "2020Q4 2020H2 2020", "2020年第四季度工作小结、下半年总结和年度总结")]
    [InlineData("2020H2", "2020", "2020Q4 2020H2 2020", "2020年第四季度工作小结、下半年总结和年度总结")]
    [InlineData("2020", "2020", "2020Q4 2020H2 2020", "2020年第四季度工作小结、下半年总结和年度总结")]
    [InlineData("2019Q4", "2019", "2019Q4", "2019年第四季度工作小结和年度总结")]
    [Trait("Rule", "R21")]
    public void The_second_quarter_comes_with_the_half_and_the_fourth_with_half_and_year(string asked, string code, string parts, string title)
    {
        PeriodCode.TryParse(asked, out var period).ShouldBeTrue();
        var scope = SummaryScope.Of(period).ShouldNotBeNull();

        (scope.Code, string.Join(' ', scope.Parts.Select(PeriodCode.Of)), scope.Title).ShouldBe((code, parts, title));
        scope.HasEvaluation.ShouldBe(code.Length == 4);
    }

    [Theory]
    [InlineData("2020H1", "2020-01", "2020-06")]
    [InlineData("2020H2", "2020-07", "2020-12")]
    [Trait("Rule", "R19")]
    public void A_half_year_is_told_of_from_its_first_month_to_its_last(string asked, string from, string to)
    {
        PeriodCode.TryParse(asked, out var period).ShouldBeTrue();

        var part = SummaryScope.Of(period)!.Parts.Single(one => one == period);

        (part.From.ToString(), part.To.ToString()).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("2020", true)]
    [InlineData("2020H1", false)]
    [Trait("Rule", "R20")]
    public void The_evaluation_is_of_the_calendar_year_and_stands_in_the_years_document(string asked, bool evaluation)
    {
        PeriodCode.TryParse(asked, out var period).ShouldBeTrue();

        SummaryScope.Of(period)!.HasEvaluation.ShouldBe(evaluation);
        Period.Year(2020).ShouldBe(new Period(new Month(2020, 1), new Month(2020, 12)));
    }

    [Theory]
    [InlineData("2019Q3")]
    [InlineData("2018")]
    [InlineData("2020-03")]
    [InlineData("2019H1")]
    public void There_is_none_before_the_duty_nor_of_a_month(string asked)
    {
        PeriodCode.TryParse(asked, out var period).ShouldBeTrue();
        SummaryScope.Of(period).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void The_fourth_quarter_of_2019_is_november_and_december_and_says_so()
    {
        PeriodCode.TryParse("2019Q4", out var period).ShouldBeTrue();

        SummaryScope.Counted(period).From.ShouldBe(new Month(2019, 11));
        SummaryScope.Of(period)!.Chinese.ShouldBe("2019年第四季度（11月至12月）");
    }

    [Theory]
    [InlineData("2020-04-01", false, "2020Q1")]
    [InlineData("2020-03-31", false, "2019Q4")]
    [InlineData("2020-07-10", true, "2020H1")]
    [InlineData("2020-06-30", true, "2019H2")]
    public void The_last_one_is_the_last_that_is_over(string day, bool half, string code) =>
        PeriodCode.Of(SummaryScope.Last(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), half)).ShouldBe(code);
}
