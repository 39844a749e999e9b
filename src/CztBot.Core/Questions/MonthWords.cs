using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Months in a sentence (R88): 2019-11, 2019年11月, 去年11月, 11月, 十一月, 上个月, 本月.</summary>
internal static partial class MonthWords
{
    /// <summary>The sentence without the month, and the month; null where it names none.</summary>
    public static (string Text, Month? Month) Take(string text, DateOnly today)
    {
        var match = Named().Match(text);
        if (match.Success && Read(match, today) is { } month) return (text.Remove(match.Index, match.Length), month);
        foreach (var (word, back) in ((string, int)[])[("上上个月", 2), ("上个月", 1), ("上月", 1), ("本月", 0), ("这个月", 0), ("当月", 0)])
            if (text.Contains(word, StringComparison.Ordinal))
                return (text.Replace(word, "", StringComparison.Ordinal), Month.Of(today).AddMonths(-back));
        return (text, null);
    }

    private static Month? Read(Match match, DateOnly today)
    {
        if (ItemNumbers.Number(match.Groups["month"].Value) is not { } number || number is < 1 or > 12) return null;
        if (match.Groups["year"].Success) return new Month(int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), number);
        if (match.Groups["said"].Success) return new Month(today.Year - "今去前".IndexOf(match.Groups["said"].Value[0], StringComparison.Ordinal), number);
        // Without a year the latest such month that has begun.
        var month = new Month(today.Year, number);
        return month > Month.Of(today) ? month.AddMonths(-12) : month;
    }

    [GeneratedRegex("(?<said>[今去前]年)(?:的)?(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?|(?<year>20\\d\\d)(?:-|年)(?<month>1[0-2]|0?[1-9])月?(?:份)?|(?<![\\d-])(?<month>\\d{1,2})月(?:份)?|(?<!十)(?<month>十[一二]?|[一二三四五六七八九])月(?:份)?")]
    private static partial Regex Named();
}
