using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = Shipped.Calendar;

    [Theory]
    [InlineData("2020-01-19", true)] // a Sunday that is worked for the Spring Festival
    [InlineData("2020-01-18", false)] // an ordinary Saturday
    [InlineData("2020-01-24", false)] // the festival's first day
    [InlineData("2020-02-03", true)] // moved in mid-year by the epidemic notice
    [InlineData("2019-05-05", true)]
    [InlineData("2022-10-08", true)]
    public void A_day_is_worked_as_the_State_Council_says(string date, bool worked) =>
        Calendar.IsWorkday(DateOnly.Parse(date)).ShouldBe(worked);

    [Fact]
    public void A_year_without_a_single_listed_day_knows_only_weekends_and_says_so()
    {
        Calendar.IsProvisional(new(2026, 12, 31)).ShouldBeFalse();
        Calendar.IsProvisional(new(2027, 10, 1)).ShouldBeTrue();
        Calendar.IsWorkday(new(2027, 10, 1)).ShouldBeTrue();
        Calendar.IsWorkday(new(2027, 10, 2)).ShouldBeFalse();
    }

    [Fact]
    public void The_next_working_day_is_the_day_itself_where_it_is_worked()
    {
        Calendar.NextWorkday(new(2022, 10, 8)).ShouldBe(new DateOnly(2022, 10, 8));
        Calendar.NextWorkday(new(2020, 10, 1)).ShouldBe(new DateOnly(2020, 10, 9));
        Calendar.PreviousWorkday(new(2020, 10, 8)).ShouldBe(new DateOnly(2020, 9, 30));
    }

    [Fact]
    public void Counting_on_and_counting_between_agree()
    {
        for (var date = new DateOnly(2019, 11, 1); date < new DateOnly(2021, 3, 1); date = date.AddDays(1))
        {
            for (var count = 1; count <= 12; count++)
            {
                var later = Calendar.AddWorkdays(date, count);
                Calendar.IsWorkday(later).ShouldBeTrue();
                Calendar.WorkdaysBetween(date, later).ShouldBe(count);
                Calendar.WorkdaysBetween(later, date).ShouldBe(-count);
            }

            Calendar.AddWorkdays(date, 0).ShouldBe(date);
            if (Calendar.IsWorkday(date)) Calendar.AddWorkdays(Calendar.AddWorkdays(date, 7), -7).ShouldBe(date);
        }
    }

    [Fact]
    public void A_later_entry_for_a_date_counts_and_keeps_its_name()
    {
        var day = new DateOnly(2020, 2, 3);
        var moved = new WorkingCalendar([new(day, IsOff: false, "春节"), new(day, IsOff: true, "手工调整")]);
        moved.IsWorkday(day).ShouldBeFalse();
        moved.NameOf(day).ShouldBe("手工调整");
        moved.NameOf(day.AddDays(1)).ShouldBeNull();
    }
}
