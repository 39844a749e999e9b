using CztBot.Core.Calendars;
using CztBot.Core.Plans;

namespace CztBot.Core.Rounds;

/// <summary>轮值会长城市: who presides from a day on (R74); a table, nobody rotates by himself.</summary>
public sealed record Presidency(string City, DateOnly From)
{
    /// <summary>The city that presides on a day; null before the first entry.</summary>
    public static string? On(IEnumerable<Presidency> table, DateOnly day) =>
        table.Where(entry => entry.From <= day).MaxBy(entry => entry.From)?.City;
}

/// <summary>Fixes a month's round: dates, items and units as they stand when it opens (R2, R17, R34).</summary>
public static class RoundOpening
{
    private const string PresidencyPrefix = "@轮值会长城市/";

    /// <param name="closed">Items that are closed and have no duty any more (R41).</param>
    public static Round Of(
        Month month, Plan plan, ReportingCalendar calendar, IReadOnlyList<Presidency> presidency, IReadOnlySet<string> closed)
    {
        var opening = calendar.Opening(month);
        string Unit(UnitRef reference) =>
            reference.UnitId.StartsWith(PresidencyPrefix, StringComparison.Ordinal) && Presidency.On(presidency, opening) is { } city
                ? $"{city}/{reference.UnitId[PresidencyPrefix.Length..]}"
                : reference.UnitId;
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
