using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Rounds;

namespace CztBot.Core.Dispatches;

/// <summary>When the secretariat is asked what became of dispatches that are over (R11, R44): on the first working day afterwards, then on the first of each week.</summary>
public static class UnclosedNotices
{
    /// <summary>Whether today is such a day.</summary>
    /// <param name="unclosed">The dispatches without an end.</param>
    public static bool IsToAsk(IEnumerable<Dispatch> unclosed, WorkingCalendar days, DateOnly today)
    {
        var weekly = days.NextWorkday(today.Monday()) == today;
        return days.IsWorkday(today) && unclosed.Any(one => weekly || days.NextWorkday(LastDay(one).AddDays(1)) == today);
    }

    /// <summary>One digest a day to each clerk and the head.</summary>
    public static IReadOnlyList<Delivery> Tell(Standing standing, DateTimeOffset now) =>
    [
        .. standing.Roster.People.Where(person => person.InSecretariat()).Select(person => new Delivery
        {
            Month = Month.Of(DateOnly.FromDateTime(now.DateTime)), Kind = DeliveryKinds.DispatchUnclosed, Subject = "", Recipient = $"person:{person.Id}", Occasion = $"{now:yyyy-MM-dd}", NotBefore = now,
        }),
    ];

    private static DateOnly LastDay(Dispatch dispatch) => dispatch.Meeting is { } meeting ? DateOnly.FromDateTime(meeting.At.DateTime) : dispatch.DueOn;
}
