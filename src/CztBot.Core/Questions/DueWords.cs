using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Calendars;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>By when something is to be done: 周五前, 下周三之前, 月底前, 10月20日前, 明天, 三天内 (R88).</summary>
internal static partial class DueWords
{
    /// <summary>The sentence without it, and the day; null where none is named.</summary>
    /// <param name="instruction">True for an instruction, where a day counts without 前 behind it.</param>
    public static (string Text, DateOnly? Due) Take(string text, DateOnly today, bool instruction)
    {
        foreach (Match match in Named().Matches(text))
        {
            if ((!match.Groups["before"].Success && !instruction && match.Value[^1] != '内') || Read(match.Groups, today) is not { } day) continue;
            return (text.Remove(match.Index, match.Length).Insert(match.Index, " "), day);
        }

        return (text, null);
    }

    private static DateOnly? Read(GroupCollection groups, DateOnly today)
    {
        if (groups["weekday"].Success)
        {
            var day = "一二三四五六日".IndexOf(groups["weekday"].Value is "天" ? '日' : groups["weekday"].Value[0], StringComparison.Ordinal);
            var monday = today.Monday();
            var weeks = groups["week"].Value switch { "下下" => 2, "下" or "下个" => 1, _ => 0 };
            var date = monday.AddDays((weeks * 7) + day);
            // 周一前 said on a Thursday is the next Monday.
            return weeks == 0 && !groups["week"].Success && date < today ? date.AddDays(7) : date;
        }

        if (groups["weekend"].Success) return today.Monday().AddDays(4 + (groups["weekend"].Value[0] == '下' ? 7 : 0));
        if (groups["near"].Success) return today.AddDays(groups["near"].Value[0] switch { '明' => 1, '后' => 2, '大' => 3, _ => 0 });
        if (groups["days"].Success) return ItemNumbers.Number(groups["days"].Value is "两" ? "2" : groups["days"].Value) is { } count ? today.AddDays(count) : null;
        if (groups["end"].Success) return (groups["end"].Value[0] == '下' ? Month.Of(today).Next : Month.Of(today)).LastDay;
        if (groups["monthend"].Success) return Number(groups["monthend"]) is { } last and >= 1 and <= 12 ? In(today, last, 31) : null;
        if (groups["yearend"].Success) return new DateOnly(today.Year, 12, 31);
        var month = groups["month"].Success ? Number(groups["month"]) : groups["next"].Success ? Month.Of(today).Next.Number : null;
        if (Number(groups["day"]) is not { } number || number is < 1 or > 31 || month is < 1 or > 12) return null;
        if (month is { } named) return In(today, named, number);
        var here = In(today, today.Month, number);
        return here < today ? In(today, Month.Of(today).Next.Number, number) : here;
    }

    // The next such day, today or later.
    private static DateOnly In(DateOnly today, int month, int day)
    {
        var at = new Month(month < today.Month ? today.Year + 1 : today.Year, month);
        return new DateOnly(at.Year, at.Number, Math.Min(day, at.LastDay.Day));
    }

    private static int? Number(Group group) => group.Success ? int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ItemNumbers.Number(group.Value) : null;

    private const string Digits = "(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    [GeneratedRegex("(?:(?:(?<week>下下|下个|下|这个?|本)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])"
        + "|(?<weekend>[本这下]周(?:内|末|底)?|周末)|(?<near>今天|今日|明天|明日|后天|大后天)|(?<days>\\d{1,2}|[两一二三四五六七八九十])天(?:之?内|以内)"
        + "|(?<end>月底|本月底|这个月底|下月底|下个月底|月末)|(?<monthend>" + Digits + ")月(?:底|末)|(?<yearend>年底|年末|今年底)"
        + "|(?:(?<month>" + Digits + ")月|(?<next>下个?月))?(?<day>" + Digits + ")[日号](?!任务|线|单|交办|项))"
        + "(?:下班|晚上|中午|上午|下午)?(?<before>之前|以前|前|之内|内|截止)?)")]
    private static partial Regex Named();
}
