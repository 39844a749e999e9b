using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Rounds;

namespace CztBot.Core.Supervision;

/// <summary>Who is told what about a supervision, and when (R62, R65, R66): pure functions of the time, the roster and the records.</summary>
public static class SupervisionNotices
{
    /// <summary>整改提醒 before the date.</summary>
    public const string Near = "near";

    /// <summary>整改提醒 on the date.</summary>
    public const string Today = "due";

    /// <summary>整改提醒 after the date.</summary>
    public const string Late = "late";

    /// <summary>Whose turn it is after a move, without whoever made it.</summary>
    public static IReadOnlyList<Delivery> Tell(SupervisionCase one, string action, Standing standing, Actor actor) =>
        [.. Concerned(one, action, standing, actor.Today).Where(person => person != actor.PersonId).Distinct(StringComparer.Ordinal)
            .Select(person => To(person, DeliveryKinds.SupervisionCard, one.Id, $"v{one.Version}", Month.Of(actor.Today), actor.At))];

    /// <summary>The signed report to each main leader personally, and to who acts for one in everything; once (R65).</summary>
    public static IReadOnlyList<Delivery> Report(SupervisionCase one, Standing standing, Actor actor) =>
        [.. standing.Roster.MainLeaders(actor.Today)
            .Select(leader => To(leader.Person.Id, DeliveryKinds.SupervisionReport, one.Id, "issue", Month.Of(OrderDates.Day(one.Signed!.At)), actor.At))];

    /// <summary>整改提醒 to the unit: some working days before the date, on it, and the working day after; each once (R66).</summary>
    public static IReadOnlyList<Delivery> Reminders(IEnumerable<SupervisionCase> cases, Standing standing, DateTimeOffset now, SupervisionTerms terms)
    {
        var today = OrderDates.Day(now);
        return [.. cases.Where(one => one.State == SupervisionState.Rectifying).SelectMany(one => Stage(one, standing, today, terms) is not { } stage ? []
            : UnitOf(one, standing, today).Select(person => To(person, DeliveryKinds.SupervisionReminder, one.Id, $"{stage}@{one.Record.RectifyBy:yyyy-MM-dd}", Month.Of(one.Record.RectifyBy!.Value), now)))];
    }

    /// <summary>督查建议 to whoever may sign, once an order and trigger. A key order is no news to whoever issued it: it stands in the list only.</summary>
    public static IReadOnlyList<Delivery> Proposals(IEnumerable<SupervisionProposal> proposals, Standing standing, DateTimeOffset now) =>
        [.. proposals.SelectMany(one => new[] { SupervisionTriggers.Overdue, SupervisionTriggers.Returned }.Where(trigger => one.Triggers.HasFlag(trigger))
            .SelectMany(trigger => standing.Roster.Signers(OrderDates.Day(now)).Select(head =>
                To(head.Id, DeliveryKinds.SupervisionProposal, one.Order.Id, $"{trigger}", Month.Of(OrderDates.Day(one.Order.IssuedAt!.Value)), now))))];

    private static string? Stage(SupervisionCase one, Standing standing, DateOnly today, SupervisionTerms terms)
    {
        var due = one.Record.RectifyBy!.Value;
        if (today > due) return today >= standing.Days.AddWorkdays(due, 1) ? Late : null;
        if (today == due) return Today;
        var near = standing.Days.AddWorkdays(due, -terms.NearDays);
        return today >= near && near > OrderDates.Day(one.Signed!.At) ? Near : null;
    }

    private static IEnumerable<string> Concerned(SupervisionCase one, string action, Standing standing, DateOnly day) => action switch
    {
        "开展督查" or "送双方确认" or "撤销督查" => UnitOf(one, standing, day).Concat(TeamOf(one, standing, day)),
        "单位提出意见" or "报整改结果" => TeamOf(one, standing, day),
        "记录单位没有确认" => one.TeamConfirmed is null ? UnitOf(one, standing, day).Concat(TeamOf(one, standing, day)) : UnitOf(one, standing, day),
        "单位确认" or "督查组确认" when one.State == SupervisionState.Confirmed => standing.Roster.Signers(day).Select(person => person.Id),
        "签发督查报告" or "继续整改" or "督查办结" => UnitOf(one, standing, day),
        _ => [],
    };

    private static IEnumerable<string> UnitOf(SupervisionCase one, Standing standing, DateOnly day) => standing.ContactOf(one.UnitId, day) is { } contact ? [contact.Id] : [];

    // The secretariat's own team is whoever does its work; another unit's its contact.
    private static IEnumerable<string> TeamOf(SupervisionCase one, Standing standing, DateOnly day) =>
        one.Record.TeamUnitId != UnitDirectory.Secretariat && standing.ContactOf(one.Record.TeamUnitId, day) is { } contact
            ? [contact.Id]
            : standing.Roster.WithRole(Roles.Clerk).Select(person => person.Id);

    private static Delivery To(string person, string kind, string subject, string occasion, Month month, DateTimeOffset now) => new()
    {
        Month = month,
        Kind = kind,
        Subject = subject,
        Recipient = $"person:{person}",
        Occasion = occasion,
        NotBefore = now,
    };
}
