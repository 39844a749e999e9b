using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core;

namespace CztBot.Tests.Questions;

/// <summary>An answer about evaluation: each indicator's numerator and denominator, counted anew from the reports (R67).</summary>
internal sealed partial class EvaluationCheck(Records records, Standing standing, AskedLine asked, LedgerRecords? ledger = null)
{
    private const string Today = "2020-10-12";
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Run()
    {
        if (asked.Answer.Contains("没有数据", StringComparison.Ordinal) || asked.Answer.Contains("没有这项权限", StringComparison.Ordinal)) return [];
        var (from, to) = asked.Stretch is { } named && named is not ("2020-01", "2020-10" or "2020-09") ? named : ("2020-01", "2020-12");
        var title = asked.Answer.Split('\n')[0];
        var single = title.Contains('：', StringComparison.Ordinal) ? title[(title.IndexOf('：', StringComparison.Ordinal) + 1)..] : null;
        foreach (var line in asked.Answer.Split('\n'))
        {
            if (Counted().Match(line) is { Success: true } counted && Int(counted, "n") != Judged(from, to).Select(row => row.Month).Distinct().Count()) Fault(counted.Value, line);
            var subject = single ?? line.Split('：')[0];
            foreach (Match returned in Returned().Matches(line))
                if (Share(Judged(from, to).Where(Of(subject)).Where(row => row.Verified || row.Returns > 0), row => row is { Verified: true, Returns: 0 }) is var (met, all) && Int(returned, "n") != all - met) Fault(returned.Value, line);
            foreach (Match figure in Figure().Matches(line)) Check(figure, subject, from, to, line);
        }

        return _faults;
    }

    private void Check(Match figure, string subject, string from, string to, string line)
    {
        var (met, all) = figure.Groups["name"].Value switch
        {
            "报送及时" => Share(Judged(from, to).Where(Of(subject)), row => row.OnTime),
            "一次通过" => Share(Judged(from, to).Where(Of(subject)).Where(row => row.Verified || row.Returns > 0), row => row is { Verified: true, Returns: 0 }),
            "节点完成" => Nodes(from, to, Of(subject)),
            // Without orders nothing is in time, overdue or supervised.
            var name => ledger is not null ? Handed(name, ledger, subject, from, to) : records.Orders == 0 ? (0, 0) : (-1, -1),
        };
        if (figure.Groups["share"].Success && Math.Abs(double.Parse(figure.Groups["share"].ValueSpan, CultureInfo.InvariantCulture) - (100.0 * met / all)) > 0.06) Fault(figure.Value, line);
        if (Int(figure, "met") != met || (figure.Groups["all"].Success && Int(figure, "all") != all)) Fault(figure.Value, line);
    }

    // By the date of the order: in time is what was closed before it, overdue what was not; nothing was supervised.
    private (int Met, int All) Handed(string name, LedgerRecords ledger, string subject, string from, string to)
    {
        var due = ledger.Orders.Where(order => order.State != 8 && In(order.Due[..7], from, to) && Covers(subject, order.Unit, order.Item)).ToList();
        var late = due.Count(order => order.Overdue);
        return name switch { "交办按期办结" => (due.Count(order => order is { State: 7, Late: false }), due.Count(order => order.State == 7 || order.Overdue)), "超期" => (late, late), _ => (0, 0) };
    }

    private static (int Met, int All) Share(IEnumerable<Row> rows, Func<Row, bool> met) => rows.ToList() is var all ? (all.Count(met), all.Count) : default;

    // What had to be in before today.
    private IEnumerable<Row> Judged(string from, string to) => records.Rows.Where(row => In(row.Month, from, to) && string.CompareOrdinal(row.Due, Today) < 0);

    // A planned date is reached where the first verified report of its month or later is green or finished; one without a lamp does not count.
    private (int Met, int All) Nodes(string from, string to, Func<Row, bool> of)
    {
        var (met, all) = (0, 0);
        foreach (var item in records.Rows.Where(row => row.Verified).GroupBy(row => row.Item))
        {
            var reports = item.OrderBy(row => row.Month, StringComparer.Ordinal).ToList();
            foreach (var node in reports.Where(row => row.Next.Length > 0 && In(row.Next[..7], from, to) && string.CompareOrdinal(row.Next, Today) < 0).GroupBy(row => row.Next))
            {
                var first = node.First();
                var told = reports.Find(row => string.CompareOrdinal(row.Month, first.Month) > 0 && string.CompareOrdinal(row.Month, node.Key[..7]) >= 0) ?? reports.FindLast(Finished);
                if (told is null || !of(first) || (told.Lamp == 0 && !Finished(told))) continue;
                all++;
                if (told.Lamp == 1 || Finished(told)) met++;
            }
        }

        return (met, all);
    }

    private static bool Finished(Row row) => row.Status is "已完成" or "基本完成";

    private Func<Row, bool> Of(string subject) => row => Covers(subject, row.Unit, row.Item);

    private bool Covers(string subject, string unit, string itemId)
    {
        if (Core.Members.Cities.TryRead(subject, out var city)) return Standing.CityOf(unit) == city;
        if (subject == "其他单位") return Standing.CityOf(unit).Length == 0;
        return standing.UnitName(unit) == subject || (standing.Item(itemId) is { } item && subject.StartsWith(standing.Label(item), StringComparison.Ordinal));
    }

    private static bool In(string month, string from, string to) => string.CompareOrdinal(month, from) >= 0 && string.CompareOrdinal(month, to) <= 0;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private void Fault(string figure, string line) => _faults.Add($"{asked.Said}：“{figure}” <- {line}");

    [GeneratedRegex("计入(?<n>\\d+)个月")]
    private static partial Regex Counted();

    [GeneratedRegex("退回过(?<n>\\d+)份")]
    private static partial Regex Returned();

    [GeneratedRegex("(?<name>报送及时|一次通过|节点完成|交办按期办结|超期|督查)(?:率|件数)?：?(?:(?<share>\\d+(?:\\.\\d+)?)%（)?(?<met>\\d+)(?:/(?<all>\\d+))?")]
    private static partial Regex Figure();
}
