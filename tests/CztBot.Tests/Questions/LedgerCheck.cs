using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core;

namespace CztBot.Tests.Questions;

/// <summary>An answer about orders, problems, carry-overs, projects or a summary: its figures counted anew, and 没有数据 only where there is none. A figure that is left over is a fault.</summary>
/// <param name="records">The ledgers past the program.</param>
/// <param name="asked">What was asked and answered.</param>
/// <param name="who">The id of a mayor who asks, with the city; null for the secretariat, who reads all.</param>
internal sealed partial class LedgerCheck(LedgerRecords records, Standing standing, AskedLine asked, (string Id, string City)? who)
{
    public const string Intents = "handover_stats handover_state handover_by_instruction problem_list_by_level carry_over project_problems summary_lookup";

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Run()
    {
        switch (asked.Intent)
        {
            case "handover_state": One(); break;
            case "handover_stats" or "handover_by_instruction": Many(); break;
            case "problem_list_by_level": Problems(); break;
            case "carry_over": Carried(); break;
            case "project_problems": Projects(); break;
            case "summary_lookup": Summary(); break;
            default: throw new InvalidOperationException($"{asked.Said}: {asked.Intent} is not of a ledger.");
        }

        return _faults;
    }

    private bool SaysNone => asked.Answer.Contains("没有数据", StringComparison.Ordinal);

    private IReadOnlyList<string> Tasks => asked.Strings("tasks");

    private IReadOnlyList<string> Units => [.. asked.Strings("units").Select(unit => unit.Replace("-/", "", StringComparison.Ordinal))];

    private IReadOnlyList<string> Cities => asked.Strings("cities");

    private bool MayRead(OrderRow order) => who is not { } mayor || order.Instructor == mayor.Id || Standing.CityOf(order.Unit) == mayor.City;

    private bool Covers(string unit) => Units.Count + Cities.Count == 0 || Units.Contains(unit) || Cities.Contains(Standing.CityOf(unit));

    private bool InSection(string item) => asked.Strings("sections").Count == 0
        || (standing.Item(item) is { } one && standing.PlanItemOf(one).Section is { } section && asked.Strings("sections").Contains($"{section}"));

    private void One()
    {
        var found = records.Orders.Where(order => MayRead(order) && order.Number == asked.Number && (asked.Stretch is not { } named || $"{order.Year}" == named.From[..4])).MaxBy(order => order.Year);
        Expect(SaysNone, found is null, "没有数据");
        if (found is null || SaysNone) return;
        if (!asked.Answer.StartsWith($"交办单{found.Name}", StringComparison.Ordinal)) Fault(found.Name, asked.Answer.Split('\n')[0]);
        foreach (var line in asked.Answer.Split('\n').Where(line => Fact().IsMatch(line)))
            foreach (Match day in Day().Matches(line))
                if (!found.Days.Any(known => known.EndsWith(Iso(day), StringComparison.Ordinal))) Fault(day.Value, line);
        if (Due().Match(asked.Answer) is not { Success: true } due || Iso(due) != found.Due) Fault(found.Due, "办结时限");
        foreach (var state in (string[])["已办结", "超期办结", "已撤销"]) Expect(asked.Answer.Contains($"状态：{state}", StringComparison.Ordinal), found.Is(state), state);
    }

    private void Many()
    {
        var meant = records.Orders.Where(order => MayRead(order) && Covers(order.Unit) && InSection(order.Item) && (Tasks.Count == 0 || Tasks.Contains(order.Item))
            && (asked.Strings("persons").Count > 0 ? order.Instructor.Length > 0 && asked.Strings("persons").Contains(standing.PersonName(order.Instructor))
                : asked.Intent != "handover_by_instruction" || order.Instructor.Length > 0)).ToList();
        var issued = meant.Where(order => Within(order.Issued)).ToList();
        var closed = asked.Stretch is null ? 0 : meant.Count(order => order.Closed.Length > 0 && Within(order.Closed));
        Expect(SaysNone, issued.Count + closed == 0, "没有数据");
        if (SaysNone) return;
        var rest = asked.Answer;
        foreach (Match sum in Sum().Matches(rest))
        {
            var word = sum.Groups["word"].Value;
            Count(sum, word switch { "共交办" or "交办" => issued.Count, "未办结" => issued.Count(order => order.IsLive), "同期办结销号" => closed, "已办结" when Title(sum) => issued.Count(order => order.State == 7), _ => issued.Count(order => order.Is(word)) });
        }

        var wanted = asked is { Negated: false, Status.Count: > 0 } ? issued.Where(order => asked.Status.Any(word => word == "已办结" ? order.State == 7 : order.Is(word))).ToList() : [.. issued.Where(order => order.IsLive)];
        var shown = Row().Matches(rest);
        foreach (Match row in shown)
        {
            if (wanted.Find(order => order.Name == row.Groups["name"].Value) is not { } order) Fault(row.Groups["name"].Value, "列出的交办单");
            else
            {
                if (!order.Due.EndsWith(Iso(Day().Match(row.Groups["due"].Value)), StringComparison.Ordinal)) Fault(row.Groups["due"].Value, row.Value);
                if (row.Groups["late"].Success && Between(order.Due) != int.Parse(row.Groups["late"].ValueSpan, CultureInfo.InvariantCulture)) Fault(row.Groups["late"].Value, row.Value);
                if (row.Groups["left"].Success && -Between(order.Due) != int.Parse(row.Groups["left"].ValueSpan, CultureInfo.InvariantCulture)) Fault(row.Groups["left"].Value, row.Value);
            }
        }

        if (shown.Count != Math.Min(4, wanted.Count)) Fault($"{shown.Count}", $"列出{Math.Min(4, wanted.Count)}份");
        Rest(Row().Replace(Sum().Replace(rest, ""), ""), wanted.Count - 4);
    }

    // The title says 已办结 of whatever is closed, the sums only of what was closed in time.
    private bool Title(Match sum) => sum.Index < asked.Answer.IndexOf('\n', StringComparison.Ordinal);

    private void Problems()
    {
        if (asked.Answer.StartsWith("目前没有需省级协调的事项", StringComparison.Ordinal))
        {
            Expect(said: true, records.Provincial == 0, "没有需省级协调的事项");
            return;
        }

        var month = asked.Stretch is { } named && string.CompareOrdinal(named.To, "2020-09") < 0 ? named.To : "2020-09";
        // Before the bulletin a mayor reads the own city's, and what was decided to be the mayors'.
        var readable = records.Matters.Where(matter => matter.Month == month && (who is not { } mayor || matter.State == 4 || Standing.CityOf(matter.Unit) == mayor.City || matter.Decided == 5
            || standing.Item(matter.Item)!.Leads.Any(lead => Standing.CityOf(lead.UnitId) == mayor.City))).ToList();
        Expect(SaysNone, readable.Count == 0, "没有数据");
        var meant = readable.Where(matter => standing.Item(matter.Item) is { } item && InSection(item.Id) && (Units.Count + Cities.Count == 0 || item.Leads.Any(lead => Covers(lead.UnitId))) && (Tasks.Count == 0 || Tasks.Contains(item.Id))
            && (asked.Level is { } level ? matter.Coordination && matter.Level == level : matter.Troubled)).ToList();
        var title = asked.Answer.Split('\n')[0];
        if (Total().Match(title) is not { Success: true } total) Fault(title, "没有件数");
        else Count(total, meant.Count);
        foreach (Match decided in Decided().Matches(asked.Answer))
            if (!meant.Exists(matter => (decided.Groups["how"].Value == "核定" ? matter.Decided : matter.Proposed)?.ToString(CultureInfo.InvariantCulture) == decided.Groups["n"].Value)) Fault(decided.Value, "层级");
        if (asked.Level is { } wanted && !title.Contains($"第{wanted}级", StringComparison.Ordinal)) Fault($"{wanted}", title);
    }

    private void Carried()
    {
        var meant = records.Carried.Where(one => (Tasks.Count == 0 || Tasks.Contains(one.Item)) && (asked.Strings("sections").Count == 0 || (one.Item.Length > 0 && InSection(one.Item)))
            && (Units.Count == 0 || Units.Any(unit => one.Unit == unit || one.Responsible.Contains($"\"{unit}\"", StringComparison.Ordinal)))
            && (Cities.Count == 0 || Cities.Any(city => one.Cities.Contains(city, StringComparison.Ordinal) || Standing.CityOf(one.Unit) == city))).ToList();
        Expect(SaysNone, meant.Count == 0, "没有数据");
        if (SaysNone) return;
        foreach (Match figure in Items().Matches(asked.Answer))
            Count(figure, figure.Groups["word"].Value switch
            {
                var word when word.EndsWith("结转事项", StringComparison.Ordinal) => meant.Count,
                var word when word.EndsWith("本轮计划任务", StringComparison.Ordinal) => meant.Count(one => one.Item.Length > 0),
                "单列" => meant.Count(one => one.Item.Length == 0),
                var status => meant.Count(one => one.Item.Length == 0 && one.Status == status),
            });
        var shown = Numbered().Matches(asked.Answer).Select(name => name.Value).ToList();
        if (shown.Exists(name => meant.TrueForAll(one => one.Id != name)) || shown.Count != Math.Min(5, meant.Count)) Fault(string.Join(',', shown), "列出的结转事项");
    }

    private void Projects()
    {
        (string Kind, string Word)[] kinds = [("planning", "规划调整"), ("land", "用地审批"), ("demolition", "征地拆迁"), ("other", "其他涉市矛盾")];
        var title = asked.Answer.Split('\n')[0];
        List<string> named = [.. kinds.Where(kind => title.Contains(kind.Word, StringComparison.Ordinal)).Select(kind => kind.Kind)];
        var meant = records.Projects.Where(one => (Tasks.Count == 0 || Tasks.Any(task => one.Items.Contains($"\"{task}\"", StringComparison.Ordinal)))
            && (Cities.Count == 0 || Cities.Any(city => one.Cities.Contains(city, StringComparison.Ordinal))) && Linked(one, InSection, asked.Strings("sections").Count == 0)
            && (one.Others.Any(Units.Contains) || Linked(one, item => standing.Item(item)!.Leads.Any(lead => Units.Contains(lead.UnitId)), Units.Count == 0))).ToList();
        var stuck = meant.Where(one => one.Kinds.Any(kind => named.Count == 0 || named.Contains(kind))).ToList();
        Expect(SaysNone, meant.Count == 0, "没有数据");
        if (SaysNone) return;
        Expect(asked.Answer.Contains("目前没有登记", StringComparison.Ordinal), stuck.Count == 0, "目前没有登记");
        foreach (Match figure in Project().Matches(asked.Answer))
            Count(figure, figure.Groups["word"].Value switch { "问题" => stuck.Sum(one => one.Kinds.Count(kind => named.Count == 0 || named.Contains(kind))), "涉及项目" => stuck.Count, _ => meant.Count });
        foreach (Match name in Code().Matches(asked.Answer))
            if (stuck.TrueForAll(one => one.Id != name.Value)) Fault(name.Value, "列出的项目");
    }

    private static bool Linked(ProjectRow one, Func<string, bool> fits, bool anyhow) =>
        anyhow || one.Items.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Any(item => fits(item.Trim().Trim('"')));

    // Every passage as it stands in the signed paper that was asked for.
    private void Summary()
    {
        var code = asked.Stretch switch { null => records.Summaries.Select(one => one.Code).Order(StringComparer.Ordinal).LastOrDefault(), var (from, to) when string.CompareOrdinal(from, "2020-01") >= 0 && string.CompareOrdinal(to, "2020-03") <= 0 => "2020Q1", _ => "" };
        var paper = records.Summaries.FirstOrDefault(one => one.Code == code).Body;
        if (SaysNone)
        {
            if (paper is not null && asked.Answer.Contains("还没有签发", StringComparison.Ordinal)) Fault("没有数据", code!);
            return;
        }

        if (paper is null)
        {
            Fault("没有这份小结", asked.Answer.Split('\n')[0]);
            return;
        }

        // What is due in a month is told without the items that nobody asked for: an entry may follow the month where another stood between.
        paper = paper.Replace('；', '：');
        foreach (var line in asked.Answer.Replace('；', '：').Split('\n').Where(line => line.Length > 0 && !line.StartsWith("数据截至", StringComparison.Ordinal) && !line.StartsWith("另有", StringComparison.Ordinal) && !AskedLine.IsChoice(line)))
            foreach (Match figure in Digits().Matches(line.Replace("\\", "", StringComparison.Ordinal)))
                if (!Stands(paper, Around(line.Replace("\\", "", StringComparison.Ordinal), figure), figure.Value)) Fault(figure.Value, line);
    }

    private static bool Stands(string paper, string around, string figure)
    {
        for (var at = paper.IndexOf(around, StringComparison.Ordinal); at >= 0; at = paper.IndexOf(around, at + 1, StringComparison.Ordinal))
        {
            var end = at + around.Length;
            if ((around != figure || at == 0 || !char.IsAsciiDigit(paper[at - 1])) && (end == paper.Length || !char.IsAsciiDigit(paper[end]))) return true;
        }

        return false;
    }

    // The figure with the few characters before it: the same number elsewhere in the paper is no proof.
    private static string Around(string line, Match figure) => line[Math.Max(0, figure.Index - 3)..(figure.Index + figure.Length)].TrimStart('*');

    // What is left must be the date and how many there are beyond those that are listed.
    private void Rest(string text, int more)
    {
        foreach (var line in text.Split('\n').Where(line => !AskedLine.IsChoice(line)))
        {
            var left = Dated().Replace(line, "");
            foreach (Match figure in More().Matches(left))
                if (int.Parse(figure.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) != more) Fault(figure.Value, line);
            left = More().Replace(left, "");
            if (asked.Stretch is { }) left = Months().Replace(left, "");
            if (Digits().IsMatch(left)) Fault(Digits().Match(left).Value, line);
        }
    }

    private bool Within(string day) => asked.Stretch is not { } named || (string.CompareOrdinal(day[..7], named.From) >= 0 && string.CompareOrdinal(day[..7], named.To) <= 0);

    private static int Between(string due) => new DateOnly(2020, 10, 12).DayNumber - DateOnly.Parse(due, CultureInfo.InvariantCulture).DayNumber;

    private static string Iso(Match day) => string.Create(
        CultureInfo.InvariantCulture, $"{(day.Groups["y"].Success ? day.Groups["y"].Value + "-" : "")}{int.Parse(day.Groups["m"].ValueSpan, CultureInfo.InvariantCulture):00}-{int.Parse(day.Groups["d"].ValueSpan, CultureInfo.InvariantCulture):00}");

    private void Count(Match figure, int counted)
    {
        if (int.Parse(figure.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) != counted) Fault($"{figure.Value}（应为{counted}）", asked.Answer.Split('\n')[0]);
    }

    private void Expect(bool said, bool so, string what)
    {
        if (said != so) Fault(what, asked.Answer.Split('\n')[0]);
    }

    private void Fault(string figure, string line) => _faults.Add($"{asked.Said}（{who?.City ?? "秘书处"}）：“{figure}” <- {line}");

    [GeneratedRegex("^(办结时限|签发|签收|办结|办理结果|办理进展)")]
    private static partial Regex Fact();

    [GeneratedRegex("(?:(?<y>20\\d\\d)年)?(?<m>\\d{1,2})月(?<d>\\d{1,2})日")]
    private static partial Regex Day();

    [GeneratedRegex("(?<word>共交办|未办结|超期未结|超期办结|已办结|办理中|待签收|已签收|已反馈|退回重办|申请延期|转督查|已撤销|撤销|同期办结销号|交办)(?<n>\\d+)份")]
    private static partial Regex Sum();

    [GeneratedRegex("(?<name>〔\\d+〕\\d+号) [^\\n]*\\n(?:[^\\n]*?(?:超期(?<late>\\d+)天|还有(?<left>\\d+)天))?[^\\n]*?(?<due>时限\\d{1,2}月\\d{1,2}日)[^\\n]*")]
    private static partial Regex Row();

    [GeneratedRegex("(?<n>\\d+)项$")]
    private static partial Regex Total();

    [GeneratedRegex("（(?<how>核定|建议)第(?<n>\\d)级）")]
    private static partial Regex Decided();

    [GeneratedRegex("2018-\\d\\d")]
    private static partial Regex Numbered();

    [GeneratedRegex("K-\\d\\d")]
    private static partial Regex Code();

    [GeneratedRegex("(?<word>问题|涉及项目|跨区域项目)(?<n>\\d+)(?:项|个)")]
    private static partial Regex Project();

    [GeneratedRegex("办结时限：(?<y>\\d{4})年(?<m>\\d{1,3})月(?<d>\\d{1,2})日")]
    private static partial Regex Due();

    [GeneratedRegex("另有(?<n>\\d+)份")]
    private static partial Regex More();

    [GeneratedRegex("(?<word>[\u4e00-\u9fff]+)(?<n>\\d+)项(?!，请)")]
    private static partial Regex Items();

    [GeneratedRegex("\\d+")]
    private static partial Regex Digits();

    [GeneratedRegex("数据截至2020年10月12日")]
    private static partial Regex Dated();

    [GeneratedRegex("20\\d\\d年\\d{1,2}月(?:至(?:20\\d\\d年)?\\d{1,2}月)?")]
    private static partial Regex Months();
}
