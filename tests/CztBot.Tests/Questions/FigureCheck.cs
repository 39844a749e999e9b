using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core;

namespace CztBot.Tests.Questions;

/// <summary>Takes an answer apart: whatever is a figure has to be one that the records give for what was asked; a figure that nobody can explain is a fault.</summary>
internal sealed partial class FigureCheck(Records records, Standing standing, AskedLine asked)
{
    private static readonly string[] Green = ["", "绿灯", "黄灯", "红灯"];

    // The table of who presides is in the settings, not in the records.
    private static readonly string[] Presidencies = ["2019-11-10", "2021-04-10"];
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Run()
    {
        if (asked.Intent == "bulletin_get") return new PaperCheck(records, standing, asked).Run();
        if (new DeadlineCheck(records, asked) is { IsOne: true } deadline) return deadline.Run();
        if (asked.Intent == "evaluation") return new EvaluationCheck(records, standing, asked).Run();
        var text = records.Texts.Aggregate(asked.Answer.Replace("\\", "", StringComparison.Ordinal), (rest, written) => rest.Replace(written, "", StringComparison.Ordinal));
        foreach (var title in standing.Plan.ReportingItems.SelectMany(item => (string[])[item.Title, item.Target]).OrderByDescending(title => title.Length)) text = text.Replace(title, "", StringComparison.Ordinal);
        foreach (var line in text.Split('\n')) Line(line);
        if (asked.Intent == "trend" && !asked.Answer.Contains("没有数据", StringComparison.Ordinal) && Months().Matches(asked.Answer).Select(Month).Distinct().Count() < 2) Fault("一个月与自己相比", asked.Answer.Split('\n')[0]);
        return _faults;
    }

    private void Line(string line)
    {
        if (line.StartsWith("要求：", StringComparison.Ordinal) || AskedLine.IsChoice(line) || line.Contains("答不上来", StringComparison.Ordinal)) return;
        var (rows, rest) = Frame(line);
        foreach (Match date in FullDate().Matches(rest))
            if (!records.Dates.Contains(Iso(date)) && !(asked.Answer.Contains("轮值会长", StringComparison.Ordinal) && Presidencies.Contains(Iso(date))) && Iso(date) is not "2020-10-12" && asked.Intent is not "order_adhoc" && !rest.Contains("还没有开始", StringComparison.Ordinal)) Fault(date.Value, line);
        rest = Labels().Replace(Dates().Replace(rest, "◇"), "◆");
        foreach (Match figure in Figure().Matches(rest))
            if (!Explained(figure.Groups["label"].Value, double.Parse(figure.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), figure.Groups["unit"].Value, rows, line)) Fault(figure.Value, line);
    }

    private bool Explained(string label, double n, string unit, IReadOnlyList<Row> rows, string line)
    {
        var verified = rows.Where(row => row.Verified).ToList();
        bool Is(double count) => Math.Abs(n - count) < 0.06;
        if (label.EndsWith("应报", StringComparison.Ordinal)) return Is(rows.Count);
        if (label.EndsWith("按时", StringComparison.Ordinal)) return Is(rows.Count(row => row.OnTime));
        if (label.EndsWith("及时率", StringComparison.Ordinal)) return Is(100.0 * rows.Count(row => row.OnTime) / rows.Count);
        if (label.EndsWith("逾期或未报的共", StringComparison.Ordinal) || label.EndsWith("逾期或未报", StringComparison.Ordinal)) return Is(rows.Count(row => !row.OnTime));
        if (label.EndsWith("涉及", StringComparison.Ordinal)) return Is(rows.Where(row => !row.OnTime).Select(row => row.Month).Distinct().Count());
        if (label.EndsWith("逾期", StringComparison.Ordinal)) return Is(rows.Count(row => row.Late)) || (unit == "天" && rows.Any(row => row.Late && Is(row.DaysLate)));
        if (label.EndsWith("未报", StringComparison.Ordinal)) return Is(rows.Count(row => !row.Reported));
        if (label.EndsWith("还有", StringComparison.Ordinal)) return line.Contains("工作日", StringComparison.Ordinal) || Is(rows.Count(row => !row.Reported));
        if (label.EndsWith("已报", StringComparison.Ordinal) || label.EndsWith("已报的", StringComparison.Ordinal)) return Is(rows.Count(row => row.Reported));
        if (label.EndsWith("已核定", StringComparison.Ordinal) || label.EndsWith("已核定的", StringComparison.Ordinal)) return Is(verified.Count);
        if (label.EndsWith("待核定", StringComparison.Ordinal)) return Is(rows.Count(row => row.State == 1));
        if (label.EndsWith("退回修改中", StringComparison.Ordinal) || label.EndsWith("退回中", StringComparison.Ordinal)) return Is(rows.Count(row => row.State == 2));
        if (label.EndsWith("完成", StringComparison.Ordinal) && unit == "%") return records.Rows.Any(row => row.Percent is { } share && Is(share) && asked.Concerns(row, line, standing));
        if (unit == "版") return records.Rows.Any(row => Is(row.Version) && asked.Concerns(row, line, standing));
        if (asked.Lamps.Count > 0 && label.Contains('亮', StringComparison.Ordinal)) return Is(verified.Count(row => asked.Lamps.Contains(row.Lamp) != asked.Negated));
        if (Array.Find(Green, lamp => lamp.Length > 0 && label.EndsWith(lamp, StringComparison.Ordinal)) is { } light) return Is(verified.Count(row => row.Lamp == Array.IndexOf(Green, light)));
        if (label.EndsWith("滞后", StringComparison.Ordinal) && asked.Status.Count == 2) return Is(verified.Count(Wanted));
        if (asked.Intent == "list_by_status" && asked.Status.Count > 0 && unit == "项") return Is(verified.Count(Wanted));
        if (label.EndsWith("有问题", StringComparison.Ordinal)) return Is(verified.Count(row => row.Troubled));
        if (Core.Reports.Statuses.All.FirstOrDefault(status => label.EndsWith(status, StringComparison.Ordinal)) is { } word) return Is(verified.Count(row => row.Status == word));
        if (asked.Intent == "problem_list_by_level") return unit == "级" || Is(verified.Count(row => asked.MayReadProblems(row, standing) && (asked.Level is { } level ? row.Level == level : row.Troubled)));
        if (asked.Intent == "trend") return Moved(label, Is);
        if (asked.Intent == "unit_overview" || (asked.Intent == "task_progress" && asked.Strings("tasks").Count == 0)) return Is(asked.Items(standing).Count);
        if (asked.Intent == "report_streak" && unit == "个") return Is(rows.Select(row => row.Month).Distinct().Count());
        return Fixed(label, n, line);
    }

    // 没完成 is whatever is not finished; 不正常 is what lags or rests.
    private bool Wanted(Row row) => asked is { Negated: true, Status: ["正常推进"] } ? row.Status is "进度滞后" or "严重滞后" or "暂停" : asked.Status.Contains(row.Status) != asked.Negated;

    // 好转, 变差, 持平, 增加…个百分点: the two months, item by item.
    private bool Moved(string label, Func<double, bool> isIt)
    {
        var months = Months().Matches(asked.Answer).Select(Month).Distinct().Order().ToList();
        if (months.Count < 2) return false;
        var pairs = asked.Items(standing).Select(id => (Then: Find(months[0], id), Now: Find(months[^1], id))).Where(pair => pair is { Then: not null, Now: not null }).ToList();
        if (label.EndsWith("增加", StringComparison.Ordinal) || label.EndsWith("减少", StringComparison.Ordinal)) return pairs.Exists(pair => isIt(Math.Abs((pair.Now!.Percent ?? 0) - (pair.Then!.Percent ?? 0))));
        int By((Row? Then, Row? Now) pair) => Rank(pair.Now!) - Rank(pair.Then!);
        return label switch
        {
            _ when label.EndsWith("好转", StringComparison.Ordinal) => isIt(pairs.Count(pair => By(pair) < 0)),
            _ when label.EndsWith("变差", StringComparison.Ordinal) => isIt(pairs.Count(pair => By(pair) > 0)),
            _ when label.EndsWith("持平", StringComparison.Ordinal) => isIt(pairs.Count(pair => By(pair) == 0)),
            _ => label.EndsWith("可以比较的共", StringComparison.Ordinal) && isIt(pairs.Count),
        };

        Row? Find(string month, string item) => records.Rows.FirstOrDefault(row => row.Month == month && row.Item == item && row.Verified);
    }

    private static int Rank(Row row) => (row.Lamp * 10) + (row.Status switch { "已完成" => 0, "基本完成" => 1, "正常推进" => 2, "前期工作" => 3, "未启动" => 4, _ => 5 });

    private bool Fixed(string label, double n, string line) =>
        (label.EndsWith("重点任务共", StringComparison.Ordinal) && n == 30) || line.Contains("一般事项为10个工作日", StringComparison.Ordinal)
        || line.Contains("没有数据", StringComparison.Ordinal) || (label.EndsWith('分') && line.Contains("部分报送", StringComparison.Ordinal));

    private void Fault(string figure, string line) => _faults.Add($"{asked.Said}：“{figure}” <- {line}");

    private static string Iso(Match date) => string.Create(CultureInfo.InvariantCulture, $"{date.Groups["y"].Value}-{int.Parse(date.Groups["m"].ValueSpan, CultureInfo.InvariantCulture):00}-{int.Parse(date.Groups["d"].ValueSpan, CultureInfo.InvariantCulture):00}");

    private static string Month(Match month) => string.Create(CultureInfo.InvariantCulture, $"{month.Groups["y"].Value}-{int.Parse(month.Groups["m"].ValueSpan, CultureInfo.InvariantCulture):00}");

    // The rows that a line speaks of: a side's own where the line begins with its name, a month's own where it names one.
    private (IReadOnlyList<Row> Rows, string Text) Frame(string line) => asked.Frame(records, standing, line, [.. Months().Matches(line).Select(Month)], [.. Months().Matches(asked.Answer).Select(Month)]);

    [GeneratedRegex("(?<y>20\\d\\d)年(?<m>\\d{1,2})月(?<d>\\d{1,2})日")]
    private static partial Regex FullDate();

    [GeneratedRegex("(?<y>20\\d\\d)年(?<m>\\d{1,2})月(?!\\d)")]
    private static partial Regex Months();

    [GeneratedRegex("20\\d\\d年\\d{1,2}月(\\d{1,2}日)?(\\d\\d:\\d\\d)?(至(20\\d\\d年)?\\d{1,2}月)?|\\d{1,2}月\\d{1,2}日|24时|20\\d\\d年")]
    private static partial Regex Dates();

    [GeneratedRegex("(任务|机制|政策)\\d+[ab]?|第\\d+页，共\\d+页")]
    private static partial Regex Labels();

    [GeneratedRegex("(?<label>[\u4e00-\u9fff◇◆ ]*)(?<n>\\d+(?:\\.\\d+)?)(?<unit>项次|项|个|天|级|版|%)?")]
    private static partial Regex Figure();
}
