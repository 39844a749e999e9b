using CztBot.Core.Members;
using CztBot.Core.Rounds;

namespace CztBot.Core.Mechanisms;

/// <summary>In which months the forum and the 《论丛》 are reminded of (R77): settings.</summary>
public sealed record YearlyTerms(IReadOnlyList<int> Forum, IReadOnlyList<int> Papers)
{
    public IReadOnlyList<int> MonthsOf(string dutyId) => dutyId switch
    {
        YearlyDuty.Forum => Forum,
        YearlyDuty.Papers => Papers,
        _ => [],
    };
}

/// <summary>Who is reminded of the year's forum and 《论丛》 (R77): a pure function of the time, the roster, the presidency and what was ticked.</summary>
public static class YearlyReminders
{
    /// <summary>The first working day of a month with a reminder, at the beginning of work.</summary>
    public static IEnumerable<DateTimeOffset> Moments(Standing standing, YearlyTerms terms, DateTimeOffset from, DateTimeOffset until)
    {
        for (var month = Month.Of(Day(from)); month <= Month.Of(Day(until)); month = month.Next)
        {
            if (month.Year < YearlyDuty.FirstYear || !terms.Forum.Concat(terms.Papers).Contains(month.Number) || standing.CalendarOf(month) is not { } calendar) continue;
            yield return new DateTimeOffset(standing.Days.NextWorkday(month.FirstDay).ToDateTime(calendar.Rules.WorkFrom), from.Offset);
        }
    }

    /// <summary>What is due now, in working hours; once a month, duty and person, later in the month where the day was missed (R93).</summary>
    /// <param name="checklist">Of the year that it is.</param>
    /// <returns>Under the month of the round that is under way.</returns>
    public static IReadOnlyList<Delivery> Due(IEnumerable<YearlyEntry> checklist, Standing standing, YearlyTerms terms, DateTimeOffset now)
    {
        var month = Month.Of(Day(now));
        if (month.Year < YearlyDuty.FirstYear || standing.CalendarOf(month)?.IsWorkingTime(now.DateTime) is not true) return [];
        return
        [
            .. checklist.Where(entry => !entry.IsDone && entry.Year == month.Year && terms.MonthsOf(entry.DutyId).Contains(month.Number))
                .SelectMany(entry => Concerned(entry, standing).Select(person => new Delivery
                {
                    Month = month.Previous,
                    Kind = DeliveryKinds.Yearly,
                    Subject = entry.Id,
                    Recipient = $"person:{person}",
                    Occasion = $"{month}",
                    NotBefore = now,
                })),
        ];
    }

    // The secretariat, and who coordinates for the city that it is up to.
    private static IEnumerable<string> Concerned(YearlyEntry entry, Standing standing) => standing.Roster.People
        .Where(person => person.InSecretariat() || (person.Is(Roles.Coordinator) && person.City == entry.City))
        .Select(person => person.Id);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
