using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Dispatches;

/// <summary>What a unit answered goes into its next monthly form as a draft; the report itself, its date and its lateness are not touched (R9).</summary>
public static class MonthlyCopy
{
    private const int MostMonths = 3;

    /// <summary>The month whose form takes it: the open round's while its report is not in, else the next that expects the item.</summary>
    /// <param name="report">The unit's report in the latest round; null where there is none.</param>
    public static Month MonthFor(Standing standing, ReportingItem item, string unitId, ProgressReport? report, DateOnly today)
    {
        if (standing.Round is { IssuedAt: null } round && round.Item(item.Id)?.UnitId == unitId && report is null or { State: ReportState.Missing or ReportState.Returned })
            return standing.Round!.Month;
        var month = standing.Round is { } latest ? latest.Month.Next : Month.Of(today);
        for (var tried = 1; tried < MostMonths && !Expects(standing, month, item); tried++) month = month.Next;
        return month;
    }

    /// <summary>The draft with the text in it; what was in the draft stays.</summary>
    /// <param name="draft">What the form would show as typed; null where nothing was typed yet.</param>
    /// <param name="last">The last report, which a fresh form is filled with.</param>
    /// <returns>Null where both together are too long.</returns>
    public static ReportContent? Into(ReportContent? draft, ReportContent? last, string text)
    {
        var form = draft ?? (last ?? new ReportContent()) with { Progress = "", NextDate = null, Unchanged = false, UnchangedReason = "", Evidence = "" };
        if (form.Progress.Contains(text, StringComparison.Ordinal)) return form;
        var progress = form.Progress.Length == 0 ? text : $"{form.Progress}\n{text}";
        return progress.Length > ReportForm.MaxText ? null : form with { Progress = progress };
    }

    private static bool Expects(Standing standing, Month month, ReportingItem item) =>
        standing.CalendarOf(month) is { } calendar && RoundExpectation.Of(standing.Plan, month, calendar.Rules).Any(one => one.Id == item.Id);
}
