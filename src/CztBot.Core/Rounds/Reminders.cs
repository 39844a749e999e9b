using CztBot.Core.Calendars;

namespace CztBot.Core.Rounds;

/// <summary>What a round has to send now (R30): a pure function of the time, the calendar, what is still owed and what was sent.</summary>
public static class Reminders
{
    /// <summary>The last occasion that has come; after an outage the earlier ones are not made up for, so nobody gets two messages.</summary>
    /// <returns>Null before the first, outside working hours and once the bulletin is due.</returns>
    public static Occasion? Current(Round round, ReportingCalendar calendar, DateTime local)
    {
        if (!calendar.IsWorkingTime(local) || DateOnly.FromDateTime(local) >= round.BulletinOn) return null;
        return calendar.Occasions(round.Month, round.OpensOn, round.DueOn).LastOrDefault(occasion => occasion.Date.ToDateTime(occasion.Time) <= local);
    }

    /// <summary>Whether a digest that was held up has been overtaken by a later occasion, which writes to everybody who still owes something: nobody twice on one day (R30).</summary>
    /// <param name="occasion">Of the digest: its kind and day, e.g. DueDay@2019-12-05.</param>
    public static bool IsOvertaken(string occasion, Round round, ReportingCalendar calendar, DateTime local) =>
        Current(round, calendar, local) is { } current && current.Date == DateOnly.FromDateTime(local)
        && occasion.Split('@') is [_, var day] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var planned) && planned < current.Date;

    /// <summary>One digest a person for an occasion, to those alone who still owe something.</summary>
    /// <param name="written">What people were reminded of already: nobody twice on one day, nor twice of one occasion when the calendar moves it (R30, R93).</param>
    public static IReadOnlyList<Delivery> Digests(Month month, Occasion occasion, IEnumerable<Duty> open, DateTimeOffset at, IReadOnlyCollection<Reminded> written)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        var excluded = written.Where(one => one.Excludes(month, occasion.Kind, day)).Select(one => one.Recipient).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. open.Select(duty => duty.PersonId).Distinct(StringComparer.Ordinal).Select(person => new Delivery
            {
                Month = month,
                Kind = occasion.Kind is OccasionKind.Advance or OccasionKind.Opening ? DeliveryKinds.Opening : DeliveryKinds.Reminder,
                Recipient = $"person:{person}",
                Occasion = $"{occasion.Kind}@{occasion.Date:yyyy-MM-dd}",
                NotBefore = at,
            }).Where(delivery => !excluded.Contains(delivery.Recipient)),
        ];
    }
}

/// <summary>A digest or nudge that is in the ledger.</summary>
/// <param name="Day">When it was planned, which is the day that it goes out.</param>
public sealed record Reminded(string Recipient, Month Month, string Occasion, DateOnly Day)
{
    /// <summary>Whether one more message is too many.</summary>
    public bool Excludes(Month month, OccasionKind kind, DateOnly day) => Day == day || (Month == month && Occasion.StartsWith($"{kind}@", StringComparison.Ordinal));
}
