using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Questions;

namespace CztBot.Core.Dispatches;

/// <summary>The time of a meeting as people write it: 15:00, 15：30, 下午3点, 9时30分, 上午9点半.</summary>
public static partial class MeetingTime
{
    /// <returns>Null where the date is missing or the time cannot be read.</returns>
    public static DateTimeOffset? At(DateOnly? date, string time, TimeSpan offset) =>
        date is { } day && Parse(time) is { } at ? new DateTimeOffset(day.ToDateTime(at), offset) : null;

    public static TimeOnly? Parse(string text)
    {
        if (Written().Match(QuestionText.Narrow(text).Trim()) is not { Success: true } match) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["half"].Success ? 30 : match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["late"].Success && hour < 12) hour += 12;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex("^(?:(?<late>下午|晚上)|上午|早上|中午)?\\s*(?<hour>\\d{1,2})(?:(?:[:点时])(?:(?<minute>\\d{1,2})分?|(?<half>半))?)$")]
    private static partial Regex Written();
}
