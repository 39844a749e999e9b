namespace CztBot.Core.Calendars;

/// <summary>What a change of the calendar leaves on the trail (R29, R83): only the days that differ, year by year of the notices.</summary>
public static class WorkdayTrail
{
    /// <summary>One entry for each year with a day that differs, in the order of the years.</summary>
    public static IReadOnlyList<WorkdayEntry> Between(IReadOnlyList<Workday> before, IReadOnlyList<Workday> after)
    {
        var gone = before.Except(after).ToLookup(day => day.NoticeYear);
        var fresh = after.Except(before).ToLookup(day => day.NoticeYear);
        return [.. gone.Concat(fresh).Select(days => days.Key).Distinct().Order().Select(year => new WorkdayEntry(year, Text(gone[year]), Text(fresh[year])))];
    }

    private static string? Text(IEnumerable<Workday> days) =>
        string.Join('；', days.OrderBy(day => day.Date).Select(day => $"{day.Date:yyyy-MM-dd}{(day.IsOff ? "放假" : "上班")}（{day.Name}）")) is { Length: > 0 } text ? text : null;
}

/// <summary>The days of a year that changed: 2020-01-24放假（春节）.</summary>
/// <param name="Before">What was listed and is not any more; null for none.</param>
/// <param name="After">What is listed now and was not; null for none.</param>
public sealed record WorkdayEntry(int Year, string? Before, string? After);
