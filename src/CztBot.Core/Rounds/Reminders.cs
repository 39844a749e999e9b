using CztBot.Core.Calendars;

namespace CztBot.Core.Rounds;

/// <summary>What a round has to send now (R30): a pure function of the time, the calendar and what is still owed.</summary>
public static class Reminders
{
    /// <summary>The last occasion that has come; after an outage the earlier ones are not made up for, so nobody gets two messages.</summary>
    /// <returns>Null before the first, outside working hours and once the bulletin is due.</returns>
    public static Occasion? Current(Month month, ReportingCalendar calendar, DateTime local)
    {
        if (!calendar.IsWorkingTime(local) || DateOnly.FromDateTime(local) >= calendar.BulletinDate(month)) return null;
        return calendar.Occasions(month).LastOrDefault(occasion => occasion.Date.ToDateTime(occasion.Time) <= local);
    }

    /// <summary>One digest a person for an occasion, to those alone who still owe something.</summary>
    public static IReadOnlyList<Delivery> Digests(Month month, Occasion occasion, IEnumerable<Duty> open, DateTimeOffset at) =>
        [.. open.Select(duty => duty.PersonId).Distinct(StringComparer.Ordinal).Select(person => new Delivery
        {
            Month = month,
            Kind = occasion.Kind is OccasionKind.Advance or OccasionKind.Opening ? DeliveryKinds.Opening : DeliveryKinds.Reminder,
            Recipient = $"person:{person}",
            Occasion = $"{occasion.Kind}@{occasion.Date:yyyy-MM-dd}",
            NotBefore = at,
        })];
}
