using System.Text.RegularExpressions;

namespace CztBot.Core.Questions;

/// <summary>What a comparison counts; states and lamps are slots of their own.</summary>
public enum Gauge
{
    /// <summary>及时, 准时.</summary>
    Punctuality,

    /// <summary>迟报.</summary>
    Late,

    /// <summary>漏报.</summary>
    Missing,

    /// <summary>推进快慢.</summary>
    Progress,

    /// <summary>一次通过率.</summary>
    FirstPass,

    /// <summary>退回.</summary>
    Returned,

    /// <summary>节点完成率.</summary>
    Checkpoints,

    /// <summary>交办按期办结率.</summary>
    OrdersInTime,

    /// <summary>超期件数.</summary>
    Overdue,

    /// <summary>督查件数.</summary>
    Supervised,
}

/// <summary>Finds the indicators that a sentence names: 一次通过率, 节点, 督查, 迟报, 推进得快.</summary>
public static partial class Gauges
{
    private static readonly (Regex Words, Gauge Gauge)[] Outright =
    [
        (FirstPass(), Gauge.FirstPass), (Returned(), Gauge.Returned), (Checkpoints(), Gauge.Checkpoints), (OrdersInTime(), Gauge.OrdersInTime), (Overdue(), Gauge.Overdue), (Supervised(), Gauge.Supervised),
        (Punctual(), Gauge.Punctuality), (Late(), Gauge.Late), (Missing(), Gauge.Missing),
    ];

    /// <summary>In the order of the table; none where only 比一比 is said.</summary>
    /// <param name="rest">The folded sentence with ※ for names.</param>
    internal static IReadOnlyList<Gauge> In(string rest)
    {
        List<Gauge> found = [.. Outright.Where(one => one.Words.IsMatch(rest)).Select(one => one.Gauge)];
        return found.Count > 0 ? found : Reporting().IsMatch(rest) ? [Gauge.Punctuality] : Progress().IsMatch(rest) ? [Gauge.Progress] : [];
    }

    /// <summary>One of the evaluation's indicators, which it computes itself (R67).</summary>
    public static bool IsEvaluated(this Gauge gauge) => gauge >= Gauge.FirstPass;

    [GeneratedRegex("一次(?:性)?(?:就)?(?:通过|过)|通过率")]
    private static partial Regex FirstPass();

    [GeneratedRegex("退回|打回|退件|退稿")]
    private static partial Regex Returned();

    [GeneratedRegex("节点")]
    private static partial Regex Checkpoints();

    [GeneratedRegex("办结率|(?:按期|按时|及时|如期|准时)办结|办结(?!.{0,2}(?:任务|事项))")]
    private static partial Regex OrdersInTime();

    [GeneratedRegex("超期|(?:逾期|过期).{0,2}(?:没办|未办|不办|交办|单(?!位))")]
    private static partial Regex Overdue();

    [GeneratedRegex("督查")]
    private static partial Regex Supervised();

    [GeneratedRegex("(?:及时|准时|按时|准点)(?!办)|按期(?=报|交)")]
    private static partial Regex Punctual();

    [GeneratedRegex("迟[报交到]|晚[报交]|[报交](?:得)?[迟晚]|逾期(?!.{0,2}(?:没办|未办|不办|办|单(?!位)))|谁的?.{0,2}(?:拖|迟)|[迟晚拖](?:着|了)没?[报交]")]
    private static partial Regex Late();

    [GeneratedRegex("漏[报交]|[没未缺][报交]|(?:没有|还没)[报交]|缺过?报")]
    private static partial Regex Missing();

    [GeneratedRegex("[报交](?:得|的|送)|月报|报送|交(?:材料|作业)|材料.{0,4}[报交]")]
    private static partial Regex Reporting();

    [GeneratedRegex("推进|进度|进展|[做干编推抓跑搞建办]得|[快慢]|前头|前面")]
    private static partial Regex Progress();
}
