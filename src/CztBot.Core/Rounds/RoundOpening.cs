using CztBot.Core.Calendars;
using CztBot.Core.Plans;

namespace CztBot.Core.Rounds;

/// <summary>Fixes a month's round: dates, items and units as they stand when it opens (R2, R17, R34).</summary>
public static class RoundOpening
{
    /// <summary>The months to look after: those since the latest round, so that none is left out after a long outage, and the last and the present one.</summary>
    public static IEnumerable<Month> Months(Month? latest, Month present)
    {
        var from = latest is { } opened && opened.Next < present.Previous ? opened.Next : present.Previous;
        for (var month = from; month <= present; month = month.Next) yield return month;
    }

    /// <param name="closed">Items that are closed (R41) or left the scope (R6) and have no duty any more.</param>
    public static Round Of(
        Month month, Plan plan, ReportingCalendar calendar, IReadOnlyList<Presidency> presidency, IReadOnlySet<string> closed)
    {
        var opening = calendar.Opening(month);
        string Unit(UnitRef reference) => Presidency.Resolve(presidency, reference.UnitId, opening);
        return new Round
        {
            Month = month,
            OpensOn = opening,
            DueOn = calendar.DueDate(month),
            BulletinOn = calendar.BulletinDate(month),
            Provisional = calendar.IsProvisional(month),
            RuleVersion = calendar.Rules.Version,
            Items =
            [
                .. RoundExpectation.Of(plan, month, calendar.Rules)
                    .Where(item => !closed.Contains(item.Id))
                    .Select(item => new RoundItem(item.Id, Unit(item.Leads[0]), [.. item.Leads.Skip(1).Select(Unit)])),
            ],
        };
    }
}
