using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Tests.Questions;

/// <summary>Figures that one kind of answer alone states: counted anew here, and taken out of the line where they are right.</summary>
internal static partial class OwnFigures
{
    public static string Without(AskedLine asked, IReadOnlyList<Row> rows, string line) => asked.Intent switch
    {
        "who_not_reported" => Units().Replace(line, match => Int(match) == rows.Where(row => match.Groups["what"].Value == "逾期" ? row.Late : !row.Reported).Select(row => row.Unit).Distinct().Count() ? match.Groups["kept"].Value : match.Value),
        "trend" => Difference().Replace(line, match => IsDifference(asked.Answer, match) ? "" : match.Value),
        "city_compare" when asked is { Negated: true, Status.Count: > 0 } => Denied().Replace(line, match => Int(match) == rows.Count(row => row.Verified && Wanted(asked, row)) ? "" : match.Value),
        _ => line,
    };

    private static bool Wanted(AskedLine asked, Row row) => asked.Status is ["正常推进"] ? row.Status is "进度滞后" or "严重滞后" or "暂停" : !asked.Status.Contains(row.Status);

    // The two counts stand in the answer and are checked by themselves; each share is rounded.
    private static bool IsDifference(string answer, Match match)
    {
        var share = match.Groups["unit"].Value == "个百分点";
        List<double> two = [.. (share ? Rates() : Lates()).Matches(answer).Select(one => double.Parse(one.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))];
        if (two.Count != 2) return false;
        var (by, up) = (double.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["way"].Value is "提高" or "增加");
        return Math.Abs((up ? two[0] - two[1] : two[1] - two[0]) - by) < (share ? 0.16 : 0.01);
    }

    private static int Int(Match match) => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<kept>(?<what>逾期|未报)\\d+项次)（(?<n>\\d+)家）")]
    private static partial Regex Units();

    [GeneratedRegex("(?:报送及时率|逾期报送)(?<way>提高|降低|增加|减少)(?<n>\\d+(?:\\.\\d+)?)(?<unit>个百分点|项次)")]
    private static partial Regex Difference();

    [GeneratedRegex("(?:未完成|未滞后|不正常推进|不属于[^\\d；]+)(?<n>\\d+)项次?(?=；已核定)")]
    private static partial Regex Denied();

    [GeneratedRegex("及时率(?<n>\\d+(?:\\.\\d+)?)%")]
    private static partial Regex Rates();

    [GeneratedRegex("逾期(?<n>\\d+)，")]
    private static partial Regex Lates();
}
