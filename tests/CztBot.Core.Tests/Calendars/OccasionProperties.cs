using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

/// <summary>What holds for every month under any calendar and any sensible setting.</summary>
public sealed class OccasionProperties
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Occasions_lie_on_working_days_in_order_and_never_two_on_one(int seed)
    {
        foreach (var (calendar, rules, month) in Cases(seed))
        {
            var reporting = new ReportingCalendar(calendar, rules);
            var occasions = reporting.Occasions(month);
            var opening = reporting.Opening(month);

            occasions.ShouldAllBe(occasion => calendar.IsWorkday(occasion.Date));
            occasions.Select(occasion => occasion.Date).ShouldBe(occasions.Select(occasion => occasion.Date).Distinct().Order());
            occasions.Count(occasion => occasion.Kind == OccasionKind.Opening && occasion.Date == opening).ShouldBe(1);
            occasions.Where(occasion => occasion.Kind > OccasionKind.Opening).ShouldAllBe(occasion => occasion.Date > opening);
            occasions.Where(occasion => occasion.Kind == OccasionKind.Advance).ShouldAllBe(occasion => occasion.Date < opening);
            if (occasions.Any(occasion => occasion.Kind == OccasionKind.DueDay)) reporting.DueDate(month).ShouldBeGreaterThan(opening);
        }
    }

    [Fact]
    public void By_the_shipped_settings_a_month_has_either_the_advance_notice_or_the_reminder_before()
    {
        for (Month month = new(2019, 11); month <= new Month(2026, 11); month = month.Next)
        {
            var kinds = Shipped.Reporting.Occasions(month).Select(occasion => occasion.Kind).ToList();
            (kinds.Contains(OccasionKind.Advance) ^ kinds.Contains(OccasionKind.BeforeDue)).ShouldBeTrue(month.ToString());
            kinds.ShouldContain(OccasionKind.AfterDue);
        }
    }

    private static IEnumerable<(WorkingCalendar Calendar, ReportingRules Rules, Month Month)> Cases(int seed)
    {
        var random = new Random(seed);
        for (Month month = new(2019, 11); month <= new Month(2027, 12); month = month.Next)
        {
            var days = Enumerable.Range(0, random.Next(25))
                .Select(_ => new Workday(month.FirstDay.AddDays(random.Next(50)), random.Next(4) > 0, "假设"));
            var rules = new ReportingRules
            {
                DueDay = random.Next(1, 11),
                RemindBefore = random.Next(6),
                RemindAfter = random.Next(4),
                AdvanceBelow = random.Next(5),
            };
            yield return (new WorkingCalendar(days.ToList()), rules, month);
        }
    }
}
