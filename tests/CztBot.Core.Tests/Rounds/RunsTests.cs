using System.Globalization;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Rounds;

public sealed class RunsTests
{
    private static readonly ReportingCalendar Calendar = new(new WorkingCalendar([]), new ReportingRules { EffectiveFrom = new Month(2019, 11) });

    private static readonly Round Round = new()
    {
        Month = new Month(2019, 11), OpensOn = new(2019, 12, 2), DueOn = new(2019, 12, 5), BulletinOn = new(2019, 12, 16), RuleVersion = "2019-11", Items = [],
    };

    [Theory]
    [InlineData("2019-12-02T09:00", "Opening@09:00")]
    [InlineData("2019-12-02T15:20", "Opening@15:20!")]
    [InlineData("2019-12-02T18:00", "")]
    [InlineData("2019-12-05T09:10", "Opening- BeforeDue- DueDay@09:10")]
    [InlineData("2019-12-17T10:00", "Opening- BeforeDue- DueDay- AfterDue-")]
    public void An_occasion_ran_when_somebody_looked_and_was_missed_when_the_next_one_came_first(string at, string expected) =>
        Written(New(Round, at)).ShouldBe(expected);

    [Fact]
    public void What_is_recorded_is_recorded_once()
    {
        var known = New(Round, "2019-12-02T09:00");

        Runs.New(Round, Calendar, Current(Round, "2019-12-02T09:30"), known, Instant("2019-12-02T09:30")).ShouldBeEmpty();
    }

    [Fact]
    public void After_the_bulletin_nothing_more_was_due() =>
        Written(New(Round with { IssuedAt = Instant("2019-12-04T16:00") }, "2019-12-17T10:00")).ShouldBe("Opening- BeforeDue-");

    [Fact]
    public void A_calendar_that_changes_does_not_move_the_occasions_of_an_open_round()
    {
        var moved = new ReportingCalendar(new WorkingCalendar([new Workday(new(2019, 12, 2), true, "补假"), new Workday(new(2019, 12, 5), true, "补假")]), Calendar.Rules);

        moved.DueDate(Round.Month).ShouldBe(new DateOnly(2019, 12, 6));
        Reminders.Current(Round, moved, Instant("2019-12-06T09:00").DateTime)!.Kind.ShouldBe(OccasionKind.AfterDue);
    }

    private static IReadOnlyList<Run> New(Round round, string at) => Runs.New(round, Calendar, round.IssuedAt is null ? Current(round, at) : null, [], Instant(at));

    private static Occasion? Current(Round round, string at) => Reminders.Current(round, Calendar, Instant(at).DateTime);

    // Opening@09:00, with ! where it is late; Opening- where it did not run.
    private static string Written(IEnumerable<Run> runs) =>
        string.Join(' ', runs.Select(run => run.RanAt is { } ran ? $"{run.Kind}@{ran:HH:mm}{(run.Silent ? "!" : "")}" : $"{run.Kind}-"));

    private static DateTimeOffset Instant(string at) => new(DateTime.Parse(at, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
