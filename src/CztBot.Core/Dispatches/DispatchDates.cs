using CztBot.Core.Calendars;

namespace CztBot.Core.Dispatches;

/// <summary>The dates of a dispatch: settings with these defaults.</summary>
public sealed record DispatchTerms
{
    /// <summary>Working days that the form proposes.</summary>
    public int Days { get; init; } = 3;

    /// <summary>Working days before the date at which those who have not answered are reminded.</summary>
    public int NearDays { get; init; } = 1;

    /// <summary>The most characters of one message of minutes.</summary>
    public int MinutesPart { get; init; } = 30_000;

    /// <summary>The most characters of the minutes of one meeting.</summary>
    public int MinutesWhole { get; init; } = 120_000;
}

/// <summary>The date of a dispatch as a function of the calendar and the day.</summary>
public static class DispatchDates
{
    /// <summary>How far from today a date may lie.</summary>
    public const int MostDays = 366;

    /// <summary>What was typed, moved off days off; the default where nothing was.</summary>
    public static DateOnly Due(DateOnly? typed, DateOnly today, WorkingCalendar days, DispatchTerms terms) =>
        typed is { } date ? date < today ? date : days.NextWorkday(date) : days.AddWorkdays(today, terms.Days);

    /// <summary>What is wrong with a date; null where nothing is.</summary>
    public static string? DueFault(DateOnly due, DateOnly today) =>
        due < today ? $"报送时限{due:yyyy年M月d日}已经过去，请选择今天或以后的日期。"
        : due.DayNumber - today.DayNumber > MostDays ? $"报送时限{due:yyyy年M月d日}太远，请核对年份。"
        : null;

    /// <summary>Whether those who have not answered are reminded today: once before the date, once after it.</summary>
    /// <param name="last">The day of the last reminder; null before the first.</param>
    public static bool IsToRemind(Dispatch dispatch, DateOnly? last, DateOnly today, WorkingCalendar days, DispatchTerms terms)
    {
        if (dispatch is not { State: DispatchState.Open, Form: DispatchForm.Information }) return false;
        var (due, started) = (dispatch.DueOn, DateOnly.FromDateTime(dispatch.Started.At.DateTime));
        if (today > due) return today >= days.AddWorkdays(due, 1) && (last is null || last <= due);
        var near = days.AddWorkdays(due, -terms.NearDays) is var before && before > started ? before : due;
        return near > started && today >= near && (last is null || last < near);
    }
}
