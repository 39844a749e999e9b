using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

public sealed class WorkdayTrailTests
{
    private static readonly Workday NewYear = new(new DateOnly(2019, 12, 31), true, "元旦");
    private static readonly Workday Spring = new(new DateOnly(2020, 1, 30), true, "春节");
    private static readonly Workday MakeUp = new(new DateOnly(2020, 2, 1), false, "春节");

    [Fact]
    [Trait("Rule", "R83")]
    public void The_days_that_differ_stand_by_the_year_of_their_notice_before_and_after()
    {
        var national = new Workday(new DateOnly(2021, 10, 1), true, "国庆节");

        WorkdayTrail.Between([Spring, MakeUp], [NewYear, Spring, MakeUp with { IsOff = true }, national]).ShouldBe(
        [
            new WorkdayEntry(2020, "2020-02-01上班（春节）", "2019-12-31放假（元旦）；2020-02-01放假（春节）"),
            new WorkdayEntry(2021, null, "2021-10-01放假（国庆节）"),
        ]);
        WorkdayTrail.Between([Spring, MakeUp], [MakeUp, Spring]).ShouldBeEmpty();
    }
}
