using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Reports;

namespace CztBot.Questions;

/// <summary>Punctuality, lateness or progress side by side; both where nothing was named.</summary>
internal static class ReportingComparison
{
    // Fewer cases say nothing (R67).
    private const int Least = 3;

    public static (string Title, string How, IReadOnlyList<NoticeFact> Facts) Of(Question asked, Sides sides)
    {
        if (asked.Gauges is [Gauge.Progress])
            return (Green(sides), "推进情况按已核定月报的亮灯比较，绿灯占比高的推进较好。", [.. sides.All.Select(side => new NoticeFact(side.Name, Colours(side, sides.Unit)))]);
        List<string> ends = asked.Gauges.Count == 0 ? [OnTime(sides), Green(sides)] : [.. asked.Gauges.Select(gauge => gauge switch
        {
            Gauge.Late => Count("迟报（逾期）", side => side.Tally.Late),
            Gauge.Missing => Count("未报", side => side.Tally.Missing),
            Gauge.Progress => Green(sides),
            _ => OnTime(sides),
        }).Distinct()];
        var small = sides.All.Any(side => side.Tally.Expected is > 0 and < Least) ? "有的应报项次少，比较结果仅供参考。" : "";
        return (string.Join('；', ends), $"按应报、按时、逾期、未报统计；亮灯为{sides.Span[^1].Month.Chinese}。{small}", [.. Sorted(asked, sides).Select(side => new NoticeFact(
            side.Name, side.Tally.Expected == 0 ? "没有应报事项" : $"{side.Tally.Words}；{Side.Lights([.. side.Verified.Where(report => report.Month == sides.Span[^1].Month)])}"))]);

        string Count(string what, Func<Side, int> of) => SideBySide.Ends(what, "最多", "最少", [.. sides.All.Where(side => side.Tally.Expected > 0).Select(side => (side.Name, (double)of(side)))]);
    }

    // What was asked for stands first.
    private static IEnumerable<Side> Sorted(Question asked, Sides sides) => asked.Gauges switch
    {
        [Gauge.Late, ..] => sides.All.OrderByDescending(side => side.Tally.Late),
        [Gauge.Missing, ..] => sides.All.OrderByDescending(side => side.Tally.Missing),
        _ => sides.All.OrderByDescending(side => side.Tally.Share),
    };

    private static string OnTime(Sides sides) => sides.All.All(side => side.Tally.OnTime == 0) ? "都还没有按时报送的事项，不作比较"
        : SideBySide.Ends("报送及时率", "最高", "最低", [.. sides.All.Where(side => side.Tally.Expected > 0).Select(side => (side.Name, side.Tally.Share))]);

    private static string Green(Sides sides) => sides.All.Any(side => side.Verified.Count > 0) && sides.All.All(side => Lit(side).Count < Least) ? "绿灯占比样本少，不作比较" : SideBySide.Ends("绿灯占比", "最高", "最低",
        [.. sides.All.Select(side => (side.Name, Lit: Lit(side))).Where(one => one.Lit.Count >= Least).Select(one => (one.Name, (double)one.Lit.Count(report => report.Lamp == Lamp.Green) / one.Lit.Count))]);

    private static List<ProgressReport> Lit(Side side) => [.. side.Verified.Where(report => report.Lamp != Lamp.None)];

    private static string Colours(Side side, string unit) => side.Verified.Count == 0 ? "没有已核定的进展"
        : $"绿灯{Of(side, Lamp.Green)}{unit}，黄灯{Of(side, Lamp.Yellow)}{unit}，红灯{Of(side, Lamp.Red)}{unit}；已核定{side.Verified.Count}{unit}{(Lit(side).Count < Least ? "，样本少，不作比较" : "")}";

    private static int Of(Side side, Lamp lamp) => side.Verified.Count(report => report.Lamp == lamp);
}
