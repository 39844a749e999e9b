using CztBot.Core.Calendars;
using CztBot.Core.Rounds;

namespace CztBot.Core.Reports;

/// <summary>On time, late or missing (R32).</summary>
public enum Punctuality
{
    Missing,
    OnTime,
    Late,
}

/// <summary>Judges punctuality by the first submission alone.</summary>
public static class Timeliness
{
    /// <summary>A report that is withdrawn and not submitted again counts as missing; one first submitted after the bulletin (补报) as late.</summary>
    public static Punctuality Of(ProgressReport report, Round round)
    {
        if (!report.Reported || report.FirstSubmittedAt is not { } first) return Punctuality.Missing;
        return DateOnly.FromDateTime(first.DateTime) <= (report.DueOn ?? round.DueOn) ? Punctuality.OnTime : Punctuality.Late;
    }

    /// <summary>按时, or 逾期4天（2个工作日）: calendar and working days past the due date (R32).</summary>
    public static string Words(ProgressReport report, Round round, WorkingCalendar days) => Of(report, round) switch
    {
        Punctuality.Late => $"逾期{DaysLate(report, round)}天（{days.WorkdaysBetween(report.DueOn ?? round.DueOn, DateOnly.FromDateTime(report.FirstSubmittedAt!.Value.DateTime))}个工作日）",
        Punctuality.OnTime => "按时",
        _ => "未报",
    };

    /// <summary>Calendar days past the due date; 0 on time.</summary>
    public static int DaysLate(ProgressReport report, Round round) =>
        report.FirstSubmittedAt is { } first
            ? Math.Max(0, DateOnly.FromDateTime(first.DateTime).DayNumber - (report.DueOn ?? round.DueOn).DayNumber)
            : 0;
}
