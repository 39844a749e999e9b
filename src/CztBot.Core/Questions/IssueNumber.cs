using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Which issue of the bulletin is meant: 第9期, 2020年第3期, 总第11期 (R60).</summary>
/// <param name="Year">The year of signing, where it is said with it.</param>
/// <param name="OfAll">总第×期.</param>
public sealed partial record IssueNumber(int Number, int? Year, bool OfAll)
{
    /// <summary>第9期, 总第11期, 2020年第3期.</summary>
    public string Chinese => $"{(Year is { } year ? $"{year}年" : "")}{(OfAll ? "总" : "")}第{Number}期";

    /// <summary>Null where none is named: 上一期 and 这期 are none.</summary>
    public static IssueNumber? In(string text)
    {
        var match = Named().Match(QuestionText.Narrow(text));
        if (!match.Success || ItemNumbers.Number(match.Groups["number"].Value) is not { } number) return null;
        return new IssueNumber(number, match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null, match.Groups["all"].Success);
    }

    [GeneratedRegex("(?:(?<year>20\\d\\d)年\\s*)?(?:(?<all>总)\\s*第?|第)\\s*(?<number>\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s*期|(?<![\\d年第])(?<number>\\d{1,3})期(?!间|限)")]
    private static partial Regex Named();
}
