using CztBot.Core.Calendars;

namespace CztBot.Storage.Tests;

public sealed class WorkdayStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task A_new_calendar_is_on_the_trail_with_the_days_that_changed_before_and_after(On on)
    {
        using var given = new Given(on);
        Workday[] days = [new(new DateOnly(2020, 1, 30), true, "春节"), new(new DateOnly(2020, 2, 1), false, "春节")];
        await given.WriteAsync(work => WorkdayStore.AddYearsAsync(work, days, count => $"随程序提供{count}天"));
        await given.WriteAsync(work => WorkdayStore.ReplaceAsync(work, [days[0], days[1] with { IsOff = true }], "2020年 2天"));

        (await new WorkdayStore(given.Database).LoadAsync()).ShouldAllBe(day => day.IsOff);
        (await new AuditStore(given.Database).OfAsync("calendar")).Select(entry => (entry.Action, entry.Subject, entry.BeforeValue, entry.AfterValue)).ShouldBe(
        [
            ("holidays.import", "calendar", null, "随程序提供2天"),
            ("holidays.change", "calendar/2020", null, "2020-01-30放假（春节）；2020-02-01上班（春节）"),
            ("holidays.import", "calendar", null, "2020年 2天"),
            ("holidays.change", "calendar/2020", "2020-02-01上班（春节）", "2020-02-01放假（春节）"),
        ]);
    }
}
