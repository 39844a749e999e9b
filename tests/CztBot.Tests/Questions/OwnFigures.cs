using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Tests.Questions;

/// <summary>Figures that one kind of answer alone states: counted anew here, and taken out of the line where they are right.</summary>
internal static partial class OwnFigures
{
    public static string Without(AskedLine asked, IReadOnlyList<Row> rows, string line) => asked.Intent switch
    {
        "who_not_reported" => Units().Replace(line, match => Int(match) == rows.Where(row => match.Groups["what"].Value == "逾期" ? row.Late : !row.Reported).Select(row => row.Unit).Distinct().Count() ? match.Groups["kept"].Value : match.Value),
        "trend" => Turned().Replace(Difference().Replace(line, match => IsDifference(asked.Answer, match) ? "" : match.Value), match => IsTurn(asked.Answer, match) ? "" : match.Value),
        "list_by_status" => Over().Replace(line, match => IsOver(asked, rows, match) ? "" : match.Value),
        "city_compare" when asked is { Negated: true, Status.Count: > 0 } => Denied().Replace(line, match => Int(match) == rows.Count(row => row.Verified && Wanted(asked, row)) ? "" : match.Value),
        _ => line,
    };

    private static bool Wanted(AskedLine asked, Row row) => asked.Status is ["正常推进"] ? row.Status is "进度滞后" or "严重滞后" or "暂停" : !asked.Status.Contains(row.Status);

    // The two counts stand in the answer and are checked by themselves; each share is rounded.
    private static bool IsDifference(string answer, Match match)
    {
        var share = match.Groups["unit"].Value == "个百分点";
        List<double> two = [.. (share ? Rates() : match.Groups["what"].Value == "未报" ? Lacking() : Lates()).Matches(answer).Select(one => double.Parse(one.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))];
        if (two.Count != 2) return false;
        var (by, up) = (double.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["way"].Value is "提高" or "增加");
        return Math.Abs((up ? two[0] - two[1] : two[1] - two[0]) - by) < (share ? 0.16 : 0.01);
    }

    // How many have the state at either time stands in the answer and is checked by itself.
    private static bool IsTurn(string answer, Match match)
    {
        List<int> two = [.. Meant().Matches(answer).Select(Int)];
        return two.Count == 2 && (match.Groups["way"].Value == "增加" ? two[0] - two[1] : two[1] - two[0]) == Int(match);
    }

    // In any month of the stretch: so many items, each of them once, and so often together.
    private static bool IsOver(AskedLine asked, IReadOnlyList<Row> rows, Match match)
    {
        List<Row> meant = [.. rows.Where(row => row.Verified && (asked.Lamps.Count > 0 ? asked.Lamps.Contains(row.Lamp) : asked.Status.Count > 0 ? asked.Status.Contains(row.Status) : row.Troubled))];
        return Int(match) == meant.Select(row => row.Item).Distinct().Count() && int.Parse(match.Groups["times"].ValueSpan, CultureInfo.InvariantCulture) == meant.Count;
    }

    private static int Int(Match match) => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<kept>(?<what>逾期|未报)\\d+项次)（(?<n>\\d+)家）")]
    private static partial Regex Units();

    [GeneratedRegex("(?<what>报送及时率|逾期报送|未报)(?<way>提高|降低|增加|减少)(?<n>\\d+(?:\\.\\d+)?)(?<unit>个百分点|项次)")]
    private static partial Regex Difference();

    [GeneratedRegex("(?:未完成|未滞后|不正常推进|不属于[^\\d；]+)(?<n>\\d+)项次?(?=；已核定)")]
    private static partial Regex Denied();

    [GeneratedRegex("的事项(?<way>增加|减少)(?<n>\\d+)项")]
    private static partial Regex Turned();

    [GeneratedRegex("其中[^\\d；，]+(?<n>\\d+)项")]
    private static partial Regex Meant();

    [GeneratedRegex("曾[^\\d]+(?<n>\\d+)项（(?<times>\\d+)项次）")]
    private static partial Regex Over();

    [GeneratedRegex("未报(?<n>\\d+)，")]
    private static partial Regex Lacking();

    [GeneratedRegex("及时率(?<n>\\d+(?:\\.\\d+)?)%")]
    private static partial Regex Rates();

    [GeneratedRegex("逾期(?<n>\\d+)，")]
    private static partial Regex Lates();
}
