using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Rounds;

public sealed class SecretariatNoticesTests
{
    [Theory]
    [InlineData("2026-11-30T10:00", 0)]
    [InlineData("2026-12-01T10:00", 1)]
    [InlineData("2026-12-31T10:00", 1)]
    [InlineData("2026-12-01T20:00", 0)]
    public void On_the_first_of_december_a_missing_calendar_is_a_warning(string at, int warnings) =>
        Due(at, []).Count(delivery => delivery.Subject == SecretariatNotices.CalendarMissing).ShouldBe(warnings);

    [Fact]
    public void With_next_years_calendar_there_is_nothing_to_warn_of() =>
        Due("2026-12-01T10:00", [new Workday(new DateOnly(2027, 1, 1), true, "元旦")]).ShouldBeEmpty();

    private static IReadOnlyList<Delivery> Due(string at, IReadOnlyList<Workday> days)
    {
        var now = new DateTimeOffset(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
        var standing = new Standing(
            new Plan { Title = "计划", Sections = [], Items = [] },
            Roster.Empty with { People = [new Person { Id = "c", Name = "经办", Roles = Roles.Clerk }] },
            new WorkingCalendar(days), [new ReportingRules { EffectiveFrom = new Month(2019, 11) }]);
        return SecretariatNotices.Due(Month.Of(DateOnly.FromDateTime(now.DateTime)), null, standing, now);
    }
}
