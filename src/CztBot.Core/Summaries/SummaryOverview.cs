using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Summaries;

/// <summary>总体情况: how much was reported and verified, which months are missing, how the items stand at the end.</summary>
internal static class SummaryOverview
{
    public static string Of(Stretch stretch, Period part)
    {
        List<string> said = [];
        if (SummaryScope.IsPartial(part))
            said.Add($"调度工作从{stretch.Period.From.Chinese}开始，本期只包括{stretch.Period.Chinese}，为部分时段。");
        var totals = stretch.Rounds.Select(round => RoundTotals.Of(round, stretch.Input.Reports.Where(report => report.Month == round.Month))).ToList();
        said.Add(totals.Count == 0
            ? $"{stretch.Period.Chinese}没有开启过报送。"
            : $"{stretch.Period.Chinese}应报送进展{totals.Sum(one => one.Expected)}项次，按时报送{totals.Sum(one => one.OnTime)}项次，逾期报送{totals.Sum(one => one.Late)}项次，未报送{totals.Sum(one => one.Missing)}项次；"
                + $"已核定{totals.Sum(one => one.Verified)}项次，以下内容只采用已核定的月报。");
        if (stretch.Courses.Count(course => course.End is not null) is > 0 and var known) said.Add($"期末有核定结论的事项{known}项，其中{Counts(stretch)}。{Lights(stretch)}");
        said.AddRange(Missing(stretch));
        return string.Join('\n', said);
    }

    // Months without a round, and what of a month is not verified (R22).
    private static IEnumerable<string> Missing(Stretch stretch)
    {
        for (var month = stretch.Period.From; month <= stretch.Period.To; month = month.Next)
        {
            if (stretch.Rounds.FirstOrDefault(round => round.Month == month) is not { } round)
            {
                yield return $"缺{month.Chinese}月报：这个月还没有开启报送。";
                continue;
            }

            var lacking = Lacking(stretch, round);
            if (lacking.Count == round.Items.Count) yield return $"缺{month.Chinese}月报：没有核定的内容。";
            else if (lacking.Count > 0) yield return $"{month.Chinese}缺{lacking.Count}项（未报送或未核定）：{string.Join('、', lacking.Select(item => Label(stretch, item)))}。";
        }
    }

    /// <summary>What of a month is not verified.</summary>
    public static IReadOnlyList<RoundItem> Lacking(Stretch stretch, Round round)
    {
        var verified = stretch.Input.Reports.Where(report => report.Month == round.Month && report.Verified).Select(report => report.ItemId).ToHashSet(StringComparer.Ordinal);
        return [.. round.Items.Where(item => !verified.Contains(item.ItemId))];
    }

    private static string Label(Stretch stretch, RoundItem item) => stretch.Input.Standing.Item(item.ItemId) is { } known ? stretch.Input.Standing.Label(known) : item.ItemId;

    private static string Counts(Stretch stretch) => string.Join('，', Statuses.All
        .Select(status => (status, Count: stretch.Courses.Count(course => course.End?.Content!.Status == status)))
        .Where(pair => pair.Count > 0).Select(pair => $"{pair.status}{pair.Count}项"));

    private static string Lights(Stretch stretch)
    {
        int Count(Lamp lamp) => stretch.Courses.Count(course => course.End is { } end && end.Lamp == lamp);
        return $"亮绿灯{Count(Lamp.Green)}项，黄灯{Count(Lamp.Yellow)}项，红灯{Count(Lamp.Red)}项{(Count(Lamp.None) is > 0 and var none ? $"，不亮灯{none}项" : "")}。";
    }
}
