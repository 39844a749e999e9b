using CztBot.Core.Members;
using CztBot.Core.Rounds;

namespace CztBot.Core.Orders;

/// <summary>An order with the day on which its unit was last reminded of it.</summary>
public sealed record TrackedOrder(HandOverOrder Order, DateOnly? RemindedOn);

/// <summary>What has to be sent about orders now (R50, R53): a pure function of the time, the calendar and the orders.</summary>
public static class OrderNotices
{
    /// <summary>Orders whose unit is to be reminded today: three working days before the date, on it, the working day after, then weekly.</summary>
    public static IReadOnlyList<HandOverOrder> ToRemind(IEnumerable<TrackedOrder> orders, Standing standing, DateOnly today, OrderTerms terms) =>
        [.. orders.Where(one => Waits(one.Order) && IsDue(one, standing, today, terms)).Select(one => one.Order)];

    /// <summary>One digest a person and day, whatever number of orders is in it.</summary>
    public static IReadOnlyList<Delivery> Digests(IEnumerable<HandOverOrder> orders, Standing standing, DateTimeOffset now) =>
        [.. orders.Select(order => standing.ContactOf(order.Content.UnitId, OrderDates.Day(now))).OfType<Person>().DistinctBy(person => person.Id)
            .Select(person => To(person.Id, DeliveryKinds.OrderReminder, "", $"{OrderDates.Day(now):yyyy-MM-dd}", now))];

    /// <summary>Not received in time: the city's coordinators are told once an assignment, the clerks where there is none (R50).</summary>
    public static IReadOnlyList<Delivery> Unreceived(IEnumerable<HandOverOrder> orders, Standing standing, DateTimeOffset now, OrderTerms terms) =>
        [.. orders.Where(order => order.IsUnreceived(standing.Days, OrderDates.Day(now), terms))
            .SelectMany(order => Overseers(order, standing).Select(person =>
                To(person.Id, DeliveryKinds.OrderUnreceived, order.Id, $"{order.AssignedAt:yyyy-MM-ddTHH:mm}", now)))];

    /// <summary>Tells people at once what became of an order.</summary>
    public static IReadOnlyList<Delivery> Tell(HandOverOrder order, IEnumerable<string> people, DateTimeOffset now) =>
        [.. people.Distinct(StringComparer.Ordinal).Select(person => To(person, DeliveryKinds.OrderCard, order.Id, $"v{order.Version}", now))];

    /// <summary>The contacts of the main unit and of those that assist, the first of each.</summary>
    public static IReadOnlyList<string> ContactsOf(HandOverOrder order, Standing standing, DateOnly day) =>
        [.. order.Content.CoUnitIds.Prepend(order.Content.UnitId).Select(unit => standing.ContactOf(unit, day)?.Id).OfType<string>()];

    /// <summary>交办领导, and who acts for them in a matter of its section and level (R43, R51).</summary>
    public static IReadOnlyList<string> InstructorsOf(HandOverOrder order, Standing standing, DateOnly day)
    {
        if (order.Content.InstructorId is not { } id || standing.Person(id) is not { } leader) return [];
        var section = order.Content.ItemId is { } item && standing.Item(item) is { } found ? standing.PlanItemOf(found).Section : null;
        return [.. ((Person[])[leader]).WithDelegates(standing.Roster, day, scope => scope.CoversSection(section) && scope.CoversLevel(order.Content.Level ?? 0)).Select(one => one.Person.Id)];
    }

    /// <summary>Who verifies a result: the clerks, or the head where there are none, apart from the unit's own, and whoever instructed (R52).</summary>
    public static IReadOnlyList<string> VerifiersOf(HandOverOrder order, Standing standing, DateOnly day)
    {
        var clerks = standing.Roster.WithRole(Roles.Clerk);
        var office = (clerks.Count > 0 ? clerks : standing.Roster.WithRole(Roles.Head)).Select(person => person.Id);
        return [.. office.Concat(InstructorsOf(order, standing, day)).Where(person => !standing.UnitsOf(person, day).Contains(order.Content.UnitId))];
    }

    /// <summary>Who decides on the request for more time: whoever may sign the first time, whoever instructed afterwards (R51).</summary>
    public static IReadOnlyList<string> DecidersOf(HandOverOrder order, Standing standing, DateOnly day, OrderTerms terms) =>
        OrderRules.DeciderOf(order, terms) == OrderParty.Instructor ? InstructorsOf(order, standing, day) : [.. standing.Roster.Signers(day).Select(person => person.Id)];

    private static bool Waits(HandOverOrder order) => order.IsLive && order.State != OrderState.Replied;

    private static bool IsDue(TrackedOrder one, Standing standing, DateOnly today, OrderTerms terms)
    {
        var (due, last) = (one.Order.Content.DueOn, one.RemindedOn);
        if (today > due) return today >= standing.Days.AddWorkdays(due, 1) && (last is null || last <= due || last.Value.AddDays(terms.NudgeDays) <= today);
        if (today == due) return last is null || last < due;
        var yellow = standing.Days.AddWorkdays(due, -terms.YellowDays);
        return today >= yellow && (last is null || last < yellow) && yellow > OrderDates.Day(one.Order.AssignedAt!.Value);
    }

    private static IReadOnlyList<Person> Overseers(HandOverOrder order, Standing standing) =>
        standing.Roster.CoordinatorsOf(Standing.CityOf(order.Content.UnitId)) is { Count: > 0 } city ? city : standing.Roster.WithRole(Roles.Clerk);

    private static Delivery To(string person, string kind, string subject, string occasion, DateTimeOffset now) => new()
    {
        Month = Month.Of(OrderDates.Day(now)),
        Kind = kind,
        Subject = subject,
        Recipient = $"person:{person}",
        Occasion = occasion,
        NotBefore = now,
    };
}
