using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Questions;

namespace CztBot.Core.Summaries;

/// <summary>How a stretch of months is written in commands and keys, 2020Q1, and in papers, 2020年第一季度.</summary>
public static partial class PeriodCode
{
    private static readonly string[] Quarters = ["一", "二", "三", "四"];

    /// <summary>2020, 2020H1, 2020Q1, 2020-03, or 2020-01..2020-05 for what has no name.</summary>
    public static string Of(Period period) => Named(period) switch
    {
        ('Y', _) => Year(period),
        ('H', var half) => $"{Year(period)}H{half}",
        ('Q', var quarter) => $"{Year(period)}Q{quarter}",
        _ => period.Only is { } month ? month.ToString() : $"{period.From}..{period.To}",
    };

    /// <summary>2020年度, 2020年上半年, 2020年第一季度, 2020年3月.</summary>
    public static string Chinese(Period period) => Named(period) switch
    {
        ('Y', _) => $"{Year(period)}年度",
        ('H', var half) => $"{Year(period)}年{(half == 1 ? "上" : "下")}半年",
        ('Q', var quarter) => $"{Year(period)}年第{Quarters[quarter - 1]}季度",
        _ => period.Chinese,
    };

    /// <summary>A code, or as people write it: 2020, 2020年, 2020年上半年, 2020年一季度, 2020年第一季度.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var said = (text ?? "").Trim();
        if (Month.TryParse(said, out var month))
        {
            period = Period.Of(month);
            return true;
        }

        if (said.Split("..") is [var first, var last] && Month.TryParse(first, out var from) && Month.TryParse(last, out var to) && from <= to)
        {
            period = new Period(from, to);
            return true;
        }

        if (Written().Match(said) is not { Success: true } match) return false;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (year is < 2000 or > 2199) return false;
        period = (match.Groups["half"].Value, match.Groups["quarter"].Value) switch
        {
            ({ Length: > 0 } half, _) => Period.Half(year, half is "1" or "上" ? 1 : 2),
            (_, { Length: > 0 } quarter) => Period.Quarter(year, char.IsAsciiDigit(quarter[0]) ? quarter[0] - '0' : Array.IndexOf(Quarters, quarter) + 1),
            _ => Period.Year(year),
        };
        return true;
    }

    private static string Year(Period period) => period.From.Year.ToString(CultureInfo.InvariantCulture);

    private static (char Kind, int Number) Named(Period period)
    {
        var year = period.From.Year;
        if (period == Period.Year(year)) return ('Y', 1);
        for (var half = 1; half <= 2; half++)
            if (period == Period.Half(year, half)) return ('H', half);
        for (var quarter = 1; quarter <= 4; quarter++)
            if (period == Period.Quarter(year, quarter)) return ('Q', quarter);
        return (' ', 0);
    }

    [GeneratedRegex("^(?<year>[0-9]{4})年?(?:度|H(?<half>[12])|(?<half>[上下])半年|Q(?<quarter>[1-4])|第?(?<quarter>[一二三四1-4])季度)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
