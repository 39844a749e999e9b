using CztBot.Core.Members;

namespace CztBot.Core.Rounds;

/// <summary>What the secretariat itself is reminded of: the bulletin that is due (R42), next year's missing calendar (R29).</summary>
public static class SecretariatNotices
{
    public const string BulletinDue = "bulletin-due";
    public const string Eve = "eve";
    public const string CalendarMissing = "calendar-missing";
    public const string NoContact = "no-contact";

    /// <summary>An alarm: the schedule did not run when it should have, or late.</summary>
    public const string Silence = "silence";

    /// <summary>An alarm: an opening, a bulletin or a circular reached fewer than last month's; the occasion says which.</summary>
    public const string Fewer = "fewer";

    /// <summary>An alarm: messages did not arrive; the occasion is the day.</summary>
    public const string Undelivered = "undelivered";

    /// <summary>The notices that are due now, in working hours: the working day before the bulletin's date and the date itself; 1 December.</summary>
    /// <param name="round">The month's round; null before it opened.</param>
    public static IReadOnlyList<Delivery> Due(Month month, Round? round, Standing standing, DateTimeOffset now)
    {
        if (standing.CalendarOf(month)?.IsWorkingTime(now.DateTime) is not true) return [];
        var today = DateOnly.FromDateTime(now.DateTime);
        var due = new List<Delivery>();
        if (round is { IssuedAt: null } && today >= standing.Days.AddWorkdays(round.BulletinOn, -1))
            due.AddRange(ToSecretariat(BulletinDue, Occasion(round, today >= round.BulletinOn ? "due" : Eve)));
        var nextYear = new DateOnly(today.Year + 1, 1, 1);
        if (Month.Of(today) == month && today.Month == 12 && standing.Days.IsProvisional(nextYear))
            due.AddRange(ToSecretariat(CalendarMissing, $"{nextYear.Year}"));
        return due;

        IEnumerable<Delivery> ToSecretariat(string subject, string occasion) => Secretariat(standing).Select(person => To(person, month, subject, occasion, now));
    }

    /// <summary>Whether a notice of the bulletin is the one of the day before.</summary>
    public static bool IsEve(string occasion) => occasion.Split('@')[0] == Eve;

    // Another day of the bulletin is reminded of anew.
    private static string Occasion(Round round, string word) => round.BulletinReason.Length == 0 ? word : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{word}@{round.BulletinOn:yyyy-MM-dd}");

    /// <summary>One alarm to each of the secretariat.</summary>
    public static IReadOnlyList<Delivery> Alarm(Month month, string subject, string occasion, Standing standing, DateTimeOffset now) =>
        [.. Secretariat(standing).Select(person => To(person, month, subject, occasion, now) with { Kind = DeliveryKinds.Alarm })];

    /// <summary>缺联络员: the clerks and the city's coordinator are told at opening (R36).</summary>
    public static IReadOnlyList<Delivery> AtOpening(Round round, Standing standing, DateTimeOffset now)
    {
        var without = Duties.WithoutContact(round, standing, DateOnly.FromDateTime(now.DateTime));
        return [.. standing.Roster.People
            .Where(person => without.Count > 0 && (person.Is(Roles.Clerk)
                || (person.Is(Roles.Coordinator) && without.Any(item => Standing.CityOf(item.UnitId) == person.City))))
            .Select(person => To(person, round.Month, NoContact, "opening", now))];
    }

    private static IEnumerable<Person> Secretariat(Standing standing) => standing.Roster.People.Where(person => person.InSecretariat());

    private static Delivery To(Person person, Month month, string subject, string occasion, DateTimeOffset now) => new()
    {
        Month = month,
        Kind = DeliveryKinds.Notice,
        Subject = subject,
        Recipient = $"person:{person.Id}",
        Occasion = occasion,
        NotBefore = now,
    };
}
