namespace CztBot.Core.Calendars;

/// <summary>What reading a file of days gave.</summary>
public abstract record WorkdayReading;

/// <summary>The file was read.</summary>
/// <param name="Year">The year that a holiday-cn file is for; null for a list of several years.</param>
public sealed record WorkdaysRead(IReadOnlyList<Workday> Days, int? Year) : WorkdayReading
{
    /// <summary>The calendar after this file: it replaces its year's notice, and an empty one changes nothing (R29).</summary>
    public IReadOnlyList<Workday> Over(IEnumerable<Workday> known)
    {
        var replacesYear = Days.Count > 0 ? Year : null;
        var listed = Days.Select(day => day.Date).ToHashSet();
        return [.. known.Where(day => day.NoticeYear != replacesYear && !listed.Contains(day.Date)).Concat(Days).OrderBy(day => day.Date)];
    }
}

/// <summary>The file cannot be used.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Reason">What was expected, without the line.</param>
public sealed record WorkdaysRefused(int Line, string Reason) : WorkdayReading
{
    /// <summary>第3行:……</summary>
    public string Sentence => $"第{Line}行：{Reason}";
}
