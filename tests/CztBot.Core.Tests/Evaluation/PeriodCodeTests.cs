using CztBot.Core.Summaries;

namespace CztBot.Core.Tests.Evaluation;

public sealed class PeriodCodeTests
{
    [Theory]
    [InlineData("2020", "2020", "2020年度")]
    [InlineData("2020年度", "2020", "2020年度")]
    [InlineData("2020H1", "2020H1", "2020年上半年")]
    [InlineData("2020年下半年", "2020H2", "2020年下半年")]
    [InlineData("2020q3", "2020Q3", "2020年第三季度")]
    [InlineData("2020年一季度", "2020Q1", "2020年第一季度")]
    [InlineData("2020年第4季度", "2020Q4", "2020年第四季度")]
    [InlineData("2020-03", "2020-03", "2020年3月")]
    [InlineData("2019-11..2020-02", "2019-11..2020-02", "2019年11月至2020年2月")]
    public void A_period_is_read_as_people_write_it_and_named_as_papers_do(string written, string code, string chinese)
    {
        PeriodCode.TryParse(written, out var period).ShouldBeTrue();

        (PeriodCode.Of(period), PeriodCode.Chinese(period)).ShouldBe((code, chinese));
        PeriodCode.TryParse(code, out var again).ShouldBeTrue();
        again.ShouldBe(period);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("明年")]
    [InlineData("2020Q5")]
    [InlineData("2020-13")]
    [InlineData("1820")]
    [InlineData("2020-05..2020-02")]
    public void Anything_else_is_refused(string? written) => PeriodCode.TryParse(written, out _).ShouldBeFalse();
}
