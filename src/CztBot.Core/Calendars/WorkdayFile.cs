using System.Globalization;

namespace CztBot.Core.Calendars;

/// <summary>Reads the shipped list of days: date, tab, off or work, tab, name; a line that starts with # is a remark.</summary>
public static class WorkdayFile
{
    private const string Form = "应为“日期、制表符、off 或 work、制表符、节日名称”，如 2020-01-19 work 春节。";

    public static WorkdayReading Parse(string text)
    {
        var days = new Dictionary<DateOnly, Workday>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (Day(line) is not { } day) return new WorkdaysRefused(number, Form);
            if (!days.TryAdd(day.Date, day)) return new WorkdaysRefused(number, $"{line.Split('\t')[0]} 在前面已经列过，每个日期只能列一次。");
        }

        return new WorkdaysRead([.. days.Values], Year: null);
    }

    internal static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static Workday? Day(string line) =>
        line.Split('\t') is [var date, "off" or "work", { Length: > 0 } name] && TryDate(date, out var day)
            ? new Workday(day, line.Contains("\toff\t"), name)
            : null;
}
