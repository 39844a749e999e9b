using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

public sealed class ReportingCalendarTests
{
    private static readonly ReportingCalendar Reporting = Shipped.Reporting;

    public static TheoryData<string> Months => [.. Shipped.Dates.Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_opens_falls_due_and_closes_on_the_days_worked_out_by_hand(string name)
    {
        var month = Month.Parse(name);
        var row = Shipped.Dates.Single(row => row[0] == name);
        Written(Reporting.Opening(month)).ShouldBe(row[2]);
        Written(Reporting.DueDate(month)).ShouldBe(row[6]);
        Written(Reporting.BulletinDate(month)).ShouldBe(row[7]);
        Reporting.IsProvisional(month).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_sends_on_the_days_worked_out_by_hand(string name)
    {
        var row = Shipped.Dates.Single(row => row[0] == name);
        var occasions = Reporting.Occasions(Month.Parse(name));
        var sent = Enum.GetValues<OccasionKind>()
            .Select(kind => occasions.SingleOrDefault(occasion => occasion.Kind == kind) is { } found ? Written(found.Date) : "-");
        sent.ShouldBe(row[1..6]);
        occasions.ShouldAllBe(occasion => occasion.Time == new TimeOnly(9, 0));
    }

    [Fact]
    public void The_table_covers_eighty_five_months_of_which_fifteen_open_on_their_due_date()
    {
        Shipped.Dates.Count.ShouldBe(85);
        Shipped.Dates.Count(row => row[2] == row[6]).ShouldBe(15);
        Shipped.Dates.Count(row => row[1] != "-").ShouldBe(45);
    }

    [Theory]
    [InlineData("2019-12", "2020-01-06")]
    [InlineData("2020-03", "2020-04-07")]
    [InlineData("2020-04", "2020-05-06")]
    [InlineData("2020-09", "2020-10-09")]
    [InlineData("2022-09", "2022-10-08")]
    [InlineData("2023-09", "2023-10-07")]
    public void A_due_date_on_a_day_off_moves_to_the_next_working_day(string month, string due) =>
        Written(Reporting.DueDate(Month.Parse(month))).ShouldBe(due);

    [Fact]
    public void Nothing_is_due_before_the_dispatch_measures_began()
    {
        Reporting.HasDuty(new(2019, 10)).ShouldBeFalse();
        Reporting.Occasions(new(2019, 10)).ShouldBeEmpty();
        Reporting.HasDuty(new(2019, 11)).ShouldBeTrue();
    }

    [Fact]
    public void December_is_provisional_while_the_next_year_has_no_calendar()
    {
        Reporting.IsProvisional(new(2026, 11)).ShouldBeFalse();
        Reporting.IsProvisional(new(2026, 12)).ShouldBeTrue();
        Written(Reporting.DueDate(new(2026, 12))).ShouldBe("2027-01-05");
    }

    [Fact]
    public void Lateness_counts_working_days_after_the_due_date()
    {
        Month september = new(2020, 9);
        Reporting.BusinessDaysLate(september, new(2020, 10, 9)).ShouldBe(0);
        Reporting.BusinessDaysLate(september, new(2020, 10, 11)).ShouldBe(1); // the 10th is a make-up Saturday
        Reporting.BusinessDaysLeft(september, new(2020, 9, 29)).ShouldBe(2);
        Reporting.BusinessDaysLeft(september, new(2020, 10, 12)).ShouldBe(-2);
    }

    [Fact]
    public void A_returned_report_is_due_again_in_two_working_days_but_never_before_the_due_date()
    {
        Month november = new(2019, 11);
        Reporting.ResubmitBy(november, new(2019, 12, 2)).ShouldBe(new DateOnly(2019, 12, 5));
        Reporting.ResubmitBy(november, new(2019, 12, 5)).ShouldBe(new DateOnly(2019, 12, 9));
    }

    [Theory]
    [InlineData("2019-12-05T08:59", false)]
    [InlineData("2019-12-05T09:00", true)]
    [InlineData("2019-12-05T17:30", true)]
    [InlineData("2019-12-05T17:31", false)]
    [InlineData("2019-12-07T10:00", false)]
    public void People_are_written_to_in_working_hours_only(string local, bool may) =>
        Reporting.IsWorkingTime(DateTime.Parse(local)).ShouldBe(may);

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd");
}
