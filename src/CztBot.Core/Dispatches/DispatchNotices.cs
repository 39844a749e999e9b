using CztBot.Core.Members;
using CztBot.Core.Rounds;

namespace CztBot.Core.Dispatches;

/// <summary>An information dispatch with the day of its last reminder and the units that have answered.</summary>
public sealed record TrackedDispatch(Dispatch Dispatch, DateOnly? RemindedOn, IReadOnlySet<string> Answered)
{
    /// <summary>Units that have not answered.</summary>
    public IEnumerable<string> Missing => Dispatch.UnitIds.Where(unit => !Answered.Contains(unit));
}

/// <summary>What has to be sent about dispatches: a pure function of the time, the calendar and what was answered.</summary>
public static class DispatchNotices
{
    /// <summary>One card a person for a dispatch that begins, moves or is cancelled: to those concerned alone (R13).</summary>
    public static IReadOnlyList<Delivery> Tell(Dispatch dispatch, Standing standing, DateTimeOffset now) =>
        [.. Concerned(dispatch, standing, Day(now)).Select(person => To(person, DeliveryKinds.DispatchCard, dispatch.Id, $"v{dispatch.Version}", now))];

    /// <summary>Dispatches whose missing units are to be reminded today.</summary>
    public static IReadOnlyList<TrackedDispatch> ToRemind(IEnumerable<TrackedDispatch> tracked, Standing standing, DateOnly today, DispatchTerms terms) =>
        [.. tracked.Where(one => one.Missing.Any() && DispatchDates.IsToRemind(one.Dispatch, one.RemindedOn, today, standing.Days, terms))];

    /// <summary>One digest a person and day, whatever number of dispatches is in it; to the missing only.</summary>
    public static IReadOnlyList<Delivery> Digests(IEnumerable<TrackedDispatch> toRemind, Standing standing, DateTimeOffset now) =>
        [.. toRemind.SelectMany(one => one.Missing).Select(unit => standing.ContactOf(unit, Day(now))?.Id).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(person => To(person, DeliveryKinds.DispatchReminder, "", $"{Day(now):yyyy-MM-dd}", now))];

    /// <summary>The contacts of its units, and whoever presides.</summary>
    private static IEnumerable<string> Concerned(Dispatch dispatch, Standing standing, DateOnly day) => dispatch.Meeting is { Held: true } ? [] :
        dispatch.UnitIds.Select(unit => standing.ContactOf(unit, day)).OfType<Person>().Select(person => person.Id)
            .Concat(dispatch.Meeting?.HostId is { } host && standing.Person(host) is not null ? [host] : []).Distinct(StringComparer.Ordinal);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    private static Delivery To(string person, string kind, string subject, string occasion, DateTimeOffset now) => new()
    {
        Month = Month.Of(Day(now)),
        Kind = kind,
        Subject = subject,
        Recipient = $"person:{person}",
        Occasion = occasion,
        NotBefore = now,
    };
}
