namespace CztBot.Core.Calendars;

/// <summary>Working days by the State Council's calendar (R29): the usual week, changed by the days listed.</summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, Workday> listed = [];
    private readonly HashSet<int> years;

    /// <param name="days">Where a date is listed twice, the later entry counts.</param>
    public WorkingCalendar(IEnumerable<Workday> days)
    {
        foreach (var day in days) listed[day.Date] = day;
        years = [.. listed.Keys.Select(date => date.Year)];
    }

    /// <summary>True where the year has no single day listed: only weekends are off, and dates are marked 暂定.</summary>
    public bool IsProvisional(DateOnly date) => !years.Contains(date.Year);

    public bool IsWorkday(DateOnly date) =>
        listed.TryGetValue(date, out var day) ? !day.IsOff : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The holiday or make-up day of that name; null on an ordinary day.</summary>
    public string? NameOf(DateOnly date) => listed.TryGetValue(date, out var day) ? day.Name : null;

    /// <summary>The date itself where it is a working day, else the next one (顺延).</summary>
    public DateOnly NextWorkday(DateOnly onOrAfter) => IsWorkday(onOrAfter) ? onOrAfter : AddWorkdays(onOrAfter, 1);

    /// <summary>The working day on or before the date.</summary>
    public DateOnly PreviousWorkday(DateOnly onOrBefore) => IsWorkday(onOrBefore) ? onOrBefore : AddWorkdays(onOrBefore, -1);

    /// <summary>The count-th working day after the date, before it where the count is negative; 0 gives the date itself, even an off day.</summary>
    public DateOnly AddWorkdays(DateOnly date, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkday(date)) left--;
        }

        return date;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and including <paramref name="to"/>; negative the other way round.</summary>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkdaysBetween(to, from);
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
            if (IsWorkday(date)) count++;
        return count;
    }
}
