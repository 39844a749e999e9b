using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Conversations;

/// <summary>Who may read how much of a report (R84, R85, R90); every answer asks here. The decision is ADR 0006.</summary>
public static class Reading
{
    /// <summary>Progress, status and lamp: what is issued everybody, what is verified the leaders, the rest only those concerned.</summary>
    public static bool MayRead(this Turn turn, RoundItem? item, ProgressReport report) =>
        report.State == ReportState.Locked || turn.MayReadUnissued(item, report);

    /// <summary>The report as this reader knows it: whoever reads only what is issued, and a group, the issued text until a bulletin tells of its correction (R31, R59).</summary>
    public static ProgressReport Known(this Turn turn, RoundItem? item, ProgressReport report) =>
        report.AsIssued is { } issued && !turn.MayReadUnissued(item, report) ? report with { Content = issued, Correction = null, AsIssued = null } : report;

    /// <summary>Problems and difficulties: before the bulletin is issued only the leaders whom they concern.</summary>
    public static bool MayReadProblems(this Turn turn, RoundItem? item, ProgressReport report)
    {
        if (report.State == ReportState.Locked) return true;
        if (turn.InGroup) return false;
        return turn.Handles(item, report) || (report.Verified && turn.Caller.IsConcerned(turn.SectionOf(report.ItemId), turn.LeadsOf(report)));
    }

    /// <summary>What a unit asks of leaders (需协调事项) with its level: those who write or oversee it and the leaders who may read its problems; never in a group (R56, R90).</summary>
    public static bool MayReadCoordination(this Turn turn, RoundItem? item, ProgressReport report) =>
        !turn.InGroup && (turn.Handles(item, report)
            || (turn.MayReadProblems(item, report) && (turn.Caller.ReadsWholePapers || turn.Caller.LeadsSection(turn.SectionOf(report.ItemId)))));

    /// <summary>The section of an item; null for mechanisms and policies.</summary>
    public static int? SectionOf(this Turn turn, string itemId) =>
        turn.Standing.Item(itemId) is { } item ? turn.Standing.PlanItemOf(item).Section : null;

    private static bool MayReadUnissued(this Turn turn, RoundItem? item, ProgressReport report) =>
        !turn.InGroup && (turn.Handles(item, report) || (report.Verified && turn.Caller.LeadsSection(turn.SectionOf(report.ItemId))));

    // Those who write, confirm or oversee the report.
    private static bool Handles(this Turn turn, RoundItem? item, ProgressReport report) =>
        turn.Caller.Oversees(report.UnitId)
        || turn.Caller.ReportsFor(report.UnitId)
        || (item?.CoUnitIds.Any(turn.Caller.ReportsFor) ?? false);

    // Nearly every item names all three cities as taking part: it is the lead whose problem it is.
    private static IReadOnlyList<string> LeadsOf(this Turn turn, ProgressReport report) =>
        turn.Standing.Item(report.ItemId) is { } item
            ? [report.UnitId, .. item.Leads.Select(unit => unit.UnitId)]
            : [report.UnitId];
}
