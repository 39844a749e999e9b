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
        if (Compared().Match(asked.Answer) is { Success: true } compared) return Trend(compared);
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

    // 2020年第三季度与2020年第二季度相比: a line of either time, and 由…变为… for what stands beside it; by how much is counted anew.
    private List<string> Trend(Match compared)
    {
        var (now, then) = (StretchOf(compared.Groups["now"].Value), StretchOf(compared.Groups["then"].Value));
        var lines = asked.Answer.Split('\n');
        if (string.CompareOrdinal(now.From, then.From) <= 0) Fault("先后颠倒", compared.Value);
        var subject = lines[0][..TurnedBy().Match(lines[0]).Index];
        foreach (var line in lines)
        {
            if (CountedTwice().Match(line) is { Success: true } counted && (Int(counted, "n") != MonthsOf(now) || Int(counted, "m") != MonthsOf(then))) Fault(counted.Value, line);
            if (line.Contains("分别计入", StringComparison.Ordinal) || line.Contains("相比。", StringComparison.Ordinal) || AskedLine.IsChoice(line)) continue;
            var beside = !line.StartsWith("20", StringComparison.Ordinal) && line.Contains('：', StringComparison.Ordinal);
            var who = beside ? line.Split('：')[0] : subject;
            foreach (Match turned in TurnedBy().Matches(line)) Turned(turned, who, now, then, line);
            foreach (var clause in beside ? line.Split('；') : [])
                if (FromTo().Match(clause) is { Success: true } two)
                {
                    Check(two.Groups["same"].Success ? two.Groups["same"].Value : two.Groups["before"].Value, two.Groups["name"].Value, who, then, line);
                    Check(two.Groups["same"].Success ? two.Groups["same"].Value : two.Groups["after"].Value, two.Groups["name"].Value, who, now, line);
                }

            if (beside) continue;
            if (line.StartsWith(compared.Groups["now"].Value + "：", StringComparison.Ordinal)) Figures(line, who, now, line);
            else if (line.StartsWith(compared.Groups["then"].Value + "：", StringComparison.Ordinal)) Figures(line, who, then, line);
        }

        return _faults;
    }

    private int MonthsOf((string From, string To) stretch) => Judged(stretch.From, stretch.To).Select(row => row.Month).Distinct().Count();

    private void Figures(string text, string subject, (string From, string To) stretch, string line)
    {
        foreach (Match returned in Returned().Matches(text))
            if (CountOf("一次通过", subject, stretch.From, stretch.To) is var (met, all) && Int(returned, "n") != all - met) Fault(returned.Value, line);
        foreach (Match figure in Figure().Matches(text)) Check(figure, subject, stretch.From, stretch.To, line);
    }

    private void Check(string figure, string name, string subject, (string From, string To) stretch, string line)
    {
        if (figure.EndsWith('份'))
        {
            var (met, all) = CountOf("一次通过", subject, stretch.From, stretch.To);
            if (figure != $"{all - met}份") Fault(figure, line);
        }
        else Check(Figure().Match(name + figure), subject, stretch.From, stretch.To, line);
    }

    private void Turned(Match turned, string subject, (string From, string To) now, (string From, string To) then, string line)
    {
        if (!turned.Groups["way"].Success) return;
        var name = turned.Groups["name"].Value;
        var (after, before) = (CountOf(name == "退回过的月报" ? "一次通过" : name, subject, now.From, now.To), CountOf(name == "退回过的月报" ? "一次通过" : name, subject, then.From, then.To));
        var by = turned.Groups["unit"].Value == "个百分点" ? Share(after) - Share(before) : name == "退回过的月报" ? after.All - after.Met - (before.All - before.Met) : after.Met - before.Met;
        var way = turned.Groups["way"].Value;
        if (way is "持平" or "没有变化" ? Math.Abs(way == "持平" ? Share(after) - Share(before) : by) > 0.06
            : (way is "提高" or "增加") != by > 0 || Math.Abs(Math.Abs(by) - double.Parse(turned.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)) > 0.16) Fault(turned.Value, line);

        static double Share((int Met, int All) one) => 100.0 * one.Met / one.All;
    }

    private static (string From, string To) StretchOf(string named)
    {
        var match = Stretch().Match(named);
        var year = match.Groups["y"].Value;
        (int From, int To) months = match switch
        {
            _ when match.Groups["q"].Success => ((3 * "一二三四".IndexOf(match.Groups["q"].Value, StringComparison.Ordinal)) + 1, (3 * "一二三四".IndexOf(match.Groups["q"].Value, StringComparison.Ordinal)) + 3),
            _ when match.Groups["h"].Success => match.Groups["h"].Value == "上" ? (1, 6) : (7, 12),
            _ when match.Groups["m"].Success => (Int(match, "m"), match.Groups["to"].Success ? Int(match, "to") : Int(match, "m")),
            _ => (1, 12),
        };
        return (string.Create(CultureInfo.InvariantCulture, $"{year}-{months.From:00}"), string.Create(CultureInfo.InvariantCulture, $"{year}-{months.To:00}"));
    }

    private void Check(Match figure, string subject, string from, string to, string line)
    {
        var (met, all) = CountOf(figure.Groups["name"].Value, subject, from, to);
        if (figure.Groups["share"].Success && Math.Abs(double.Parse(figure.Groups["share"].ValueSpan, CultureInfo.InvariantCulture) - (100.0 * met / all)) > 0.06) Fault(figure.Value, line);
        if (Int(figure, "met") != met || (figure.Groups["all"].Success && Int(figure, "all") != all)) Fault(figure.Value, line);
    }

    private (int Met, int All) CountOf(string name, string subject, string from, string to) => name switch
    {
        "报送及时" => Share(Judged(from, to).Where(Of(subject)), row => row.OnTime),
        "一次通过" => Share(Judged(from, to).Where(Of(subject)).Where(row => row.Verified || row.Returns > 0), row => row is { Verified: true, Returns: 0 }),
        "节点完成" => Nodes(from, to, Of(subject)),
        // Without orders nothing is in time, overdue or supervised.
        _ => ledger is not null ? Handed(name, ledger, subject, from, to) : records.Orders == 0 ? (0, 0) : (-1, -1),
    };

    // By the date of the order: in time is what was closed before it, overdue what was not; a supervision by the day on which it was opened.
    private (int Met, int All) Handed(string name, LedgerRecords ledger, string subject, string from, string to)
    {
        var due = ledger.Orders.Where(order => order.State != 8 && In(order.Due[..7], from, to) && Covers(subject, order.Unit, order.Item)).ToList();
        var late = due.Count(order => order.Overdue);
        var supervised = ledger.Supervised.Count(one => In(one.Opened[..7], from, to) && Covers(subject, one.Unit, one.Item));
        return name switch { "交办按期办结" => (due.Count(order => order is { State: 7, Late: false }), due.Count(order => order.State == 7 || order.Overdue)), "超期" => (late, late), _ => (supervised, supervised) };
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
        if (subject == "全部单位") return true;
        if (standing.Plan.Sections.FirstOrDefault(one => one.Title.EndsWith(subject, StringComparison.Ordinal)) is { } section) return standing.Item(itemId) is { } own && standing.PlanItemOf(own).Section == section.Number;
        if (Core.Members.Cities.TryRead(subject, out var city)) return Standing.CityOf(unit) == city;
        if (subject == "其他单位") return Standing.CityOf(unit).Length == 0;
        return standing.UnitName(unit) == subject || (standing.Item(itemId) is { } item && subject.StartsWith(standing.Label(item), StringComparison.Ordinal));
    }

    private static bool In(string month, string from, string to) => string.CompareOrdinal(month, from) >= 0 && string.CompareOrdinal(month, to) <= 0;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private void Fault(string figure, string line) => _faults.Add($"{asked.Said}：“{figure}” <- {line}");

    [GeneratedRegex("计入(?<n>\\d+)个月")]
    private static partial Regex Counted();

    [GeneratedRegex("(?<now>20[^，。；\n]+)与(?<then>20[^，。；\n]+)相比。")]
    private static partial Regex Compared();

    [GeneratedRegex("分别计入(?<n>\\d+)个月和(?<m>\\d+)个月")]
    private static partial Regex CountedTwice();

    [GeneratedRegex("(?<name>报送及时|一次通过|节点完成|交办按期办结|超期|督查|退回过的月报)[^，]*，(?:由(?<before>[^变]+)变为(?<after>.+)|均为(?<same>.+))$")]
    private static partial Regex FromTo();

    [GeneratedRegex("(?<y>20\\d\\d)年(?:第(?<q>[一二三四])季度|(?<h>[上下])半年|(?<m>\\d+)月(?:至(?<to>\\d+)月)?|度)")]
    private static partial Regex Stretch();

    [GeneratedRegex("(?<name>报送及时|一次通过|节点完成|交办按期办结|超期|督查|退回过的月报)(?:率|件数)?(?:(?<way>持平|没有变化)|(?<way>提高|降低|增加|减少)(?<n>\\d+(?:\\.\\d+)?)(?<unit>个百分点|件|份)|样本少，不作比较|缺一个时期的记录，不作比较)")]
    private static partial Regex TurnedBy();

    [GeneratedRegex("退回过(?<n>\\d+)份")]
    private static partial Regex Returned();

    [GeneratedRegex("(?<name>报送及时|一次通过|节点完成|交办按期办结|超期|督查)(?:率|件数)?：?(?:(?<share>\\d+(?:\\.\\d+)?)%（)?(?<met>\\d+)(?:/(?<all>\\d+))?")]
    private static partial Regex Figure();
}
