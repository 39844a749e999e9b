using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core;

namespace CztBot.Tests.Questions;

/// <summary>An answer out of a bulletin: its passages stand in the paper word for word as it was stored, the table of sections is counted anew from the reports, the head names that issue and that day.</summary>
internal sealed partial class PaperCheck(Records records, Standing standing, AskedLine asked)
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Run()
    {
        var paper = records.Bulletins.LastOrDefault(one => asked.Stretch is not { } named || (string.CompareOrdinal(one.Month, named.From) >= 0 && string.CompareOrdinal(one.Month, named.To) <= 0));
        if (asked.Answer.Contains("没有数据", StringComparison.Ordinal))
        {
            if (paper.Body is not null) Fault("没有数据", "简报");
        }
        else if (paper.Body is null) Fault("没有这份简报", asked.Answer.Split('\n')[0]);
        else foreach (var line in asked.Answer.Split('\n').Where(line => Number().IsMatch(line) && !AskedLine.IsChoice(line))) Line(line, paper.Month, paper.Head, paper.Body);
        return _faults;
    }

    private void Line(string line, string month, IReadOnlyList<string> head, string body)
    {
        if (Table().Match(line) is { Success: true } table) Counts(table, month, line);
        else if (line.StartsWith("应报", StringComparison.Ordinal)) Progress(month, line);
        else if (!body.Contains(line, StringComparison.Ordinal) && !IsCut(line, body) && Number().Matches(line).Select(figure => figure.Value.TrimStart('0')).Except(head).ToList() is { Count: > 0 } others) Fault(string.Join(',', others), line);
    }

    // 7月31日前：任务5（…）…；任务18（…）…。 with the asked ones alone: each piece stands word for word in one paragraph, in this order.
    private static bool IsCut(string line, string body) => body.Split("\\n").Any(paragraph =>
    {
        var at = 0;
        foreach (var piece in line.TrimEnd('。').Split(['：', '；']))
        {
            at = paragraph.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0) return false;
            at += piece.Length;
        }

        return true;
    });

    // 应报32项，已报30项，未报2项；已核定30项，待核定0项，退回中0项: the month beside its paper, for the secretariat.
    private void Progress(string month, string line)
    {
        List<Row> rows = [.. records.Rows.Where(row => row.Month == month)];
        foreach (Match one in Count().Matches(line))
        {
            var counted = one.Groups["what"].Value switch
            {
                "应报" => rows.Count,
                "已报" => rows.Count(row => row.Reported),
                "未报" => rows.Count(row => !row.Reported),
                "已核定" => rows.Count(row => row.Verified),
                "待核定" => rows.Count(row => row.State == 1),
                "退回中" => rows.Count(row => row.State == 2),
                _ => -1,
            };
            if (counted != Int(one, "n")) Fault(one.Value, line);
        }
    }

    // 推进交通共建：11项：正常推进8，严重滞后2，未报送1; a status that nothing has is left out.
    private void Counts(Match table, string month, string line)
    {
        List<Row> rows = [.. records.Rows.Where(row => row.Month == month && (table.Groups["section"].Value == "合计" || TitleOf(row) == table.Groups["section"].Value))];
        if (rows.Count != Int(table, "all")) Fault(table.Groups["all"].Value, line);
        var counts = Count().Matches(table.Groups["counts"].Value).ToDictionary(one => one.Groups["what"].Value, one => Int(one, "n"), StringComparer.Ordinal);
        foreach (var (what, n) in counts)
            if (rows.Count(row => what == "未报送" ? !row.Reported : row.Verified && row.Status == what) != n) Fault($"{what}{n}", line);
        if (counts.Values.Sum() != rows.Count) Fault(table.Groups["counts"].Value, line);
    }

    private string TitleOf(Row row) => standing.PlanItemOf(standing.Item(row.Item)!).Section is { } number ? standing.Plan.Sections.First(section => section.Number == number).Title : "机制和政策";

    private void Fault(string figure, string line) => _faults.Add($"{asked.Said}：“{figure}” <- {line}");

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("\\d+")]
    private static partial Regex Number();

    [GeneratedRegex("^(?<section>[^：\\d]+)：(?<all>\\d+)项：(?<counts>.+)$")]
    private static partial Regex Table();

    [GeneratedRegex("(?<what>[\u4e00-\u9fff]+)(?<n>\\d+)")]
    private static partial Regex Count();
}
