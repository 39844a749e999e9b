using CztBot.Operations;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>The same for orders, problems, projects, carry-overs, evaluation and summaries, on months that have them: 没有数据 is an answer only where there is none.</summary>
[Collection(nameof(Terminal))]
public sealed class LedgerFiguresTests
{
    private static readonly string[] Own =
    [
        "今年办结多少", "今年交办了多少", "去年交办几件", "超期未结的有哪些", "超期办结的几件", "还没办结的单子", "长沙交办办得怎么样", "湘潭住建局交办的办结没有", "交通共建交办了几件", "三季度交办了多少", "待签收的单子有几张",
        "1号单子呢", "5号单子呢", "30号单子呢", "999号单子呢", "去年1号单子呢", "我交办的办得怎么样了", "湘潭市市长交办的办得怎么样了", "领导交办的办得怎么样了", "长沙市委书记交办的办了没有",
        "要市长协调的", "三级问题有哪些", "二级问题有哪些", "四级问题有几个", "要秘书处协调的", "有哪些问题", "8月要市长协调的", "湘潭三级问题有哪些", "长沙有哪些问题",
        "结转的有几项", "长沙结转的有哪些", "湘潭交通局结转的", "株洲结转事项", "任务5接续的结转事项", "卡在用地上的项目", "跨区域项目有哪些问题", "卡在拆迁上的项目", "株洲跨区域项目的问题", "长沙卡在用地上的项目",
        "超期件数比上个月多了吗", "三季度按期办结率比二季度高吗", "长沙超期的三季度比二季度多吗", "督查件数今年比去年多吗", "湘潭住建局按期办结率三季度比二季度高吗", "年终怎么评的", "长沙评得怎么样", "湘潭住建局怎么评的", "上半年怎么评的", "一季度小结怎么说", "一季度小结里任务5怎么写的", "一季度小结里长沙怎么写的", "小结里怎么写的", "三季度小结怎么说",
    ];

    private static readonly (string Person, (string Id, string City)? Who)[] Askers = [("秘书处处长", null), ("长沙市市长", (OrderMonths.Mayor, "长沙")), ("湘潭市市长", ("", "湘潭"))];

    [Fact]
    public async Task Every_figure_about_orders_problems_projects_carry_overs_evaluation_and_summaries_is_in_the_records()
    {
        var folder = await OrderMonths.FolderAsync();
        await using var months = await ElevenMonths.OpenAsync(folder);
        var (records, ledger) = (new Records(OrderMonths.DatabaseFile(folder)), new LedgerRecords(OrderMonths.DatabaseFile(folder)));
        var (faults, told) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));

        foreach (var said in All())
        {
            foreach (var (person, who) in Askers)
            {
                var line = (await months.AskAsync(person, said))[^1];
                var asked = AskedLine.Of(string.Join(" / ", said), line, who?.City);
                var mayor = who is { Id: "" } other ? (AskCommand.Find(months.Standing, person).Id, other.City) : who;
                if (asked.Intent == "evaluation") faults.AddRange(new EvaluationCheck(records, months.Standing, asked, ledger).Run());
                else if (LedgerCheck.Intents.Split(' ').Contains(asked.Intent)) faults.AddRange(new LedgerCheck(ledger, months.Standing, asked, mayor).Run());
                else continue;
                if (!asked.Answer.Contains("没有数据", StringComparison.Ordinal)) told[asked.Intent] = told.GetValueOrDefault(asked.Intent) + 1;
            }
        }

        faults.ShouldBeEmpty();
        foreach (var intent in LedgerCheck.Intents.Split(' ').Append("evaluation")) told.GetValueOrDefault(intent).ShouldBeGreaterThan(5, intent);
    }

    [Fact]
    public async Task The_check_finds_each_total_of_orders_that_is_wrong_and_a_denial()
    {
        var folder = await OrderMonths.FolderAsync();
        await using var months = await ElevenMonths.OpenAsync(folder);
        var ledger = new LedgerRecords(OrderMonths.DatabaseFile(folder));
        var line = (await months.AskAsync("秘书处处长", "今年交办了多少"))[0];
        IReadOnlyList<string> Faults(string told) => new LedgerCheck(ledger, months.Standing, AskedLine.Of("今年交办了多少", told), null).Run();

        Faults(line).ShouldBeEmpty();
        foreach (var total in (string[])["共交办", "已办结", "办理中", "超期未结", "超期办结", "撤销", "同期办结销号", "另有", "超期", "时限"]) Faults(Wrong(line, total)).ShouldNotBeEmpty(total);
        Faults(line[..line.IndexOf("\"answer\"", StringComparison.Ordinal)] + "\"answer\":\"没有数据：没有您可以查看的交办单。\"}").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("要市长协调的", "协调的问题")]
    [InlineData("结转的有几项", "单列")]
    [InlineData("卡在用地上的项目", "涉及项目")]
    [InlineData("1号单子呢", "办结时限：2020年")]
    [InlineData("一季度小结怎么说", "应报送进展")]
    public async Task The_check_finds_a_figure_of_a_ledger_that_is_wrong(string said, string before)
    {
        var folder = await OrderMonths.FolderAsync();
        await using var months = await ElevenMonths.OpenAsync(folder);
        var ledger = new LedgerRecords(OrderMonths.DatabaseFile(folder));
        var line = (await months.AskAsync("秘书处处长", said))[0];

        new LedgerCheck(ledger, months.Standing, AskedLine.Of(said, line), null).Run().ShouldBeEmpty();
        new LedgerCheck(ledger, months.Standing, AskedLine.Of(said, Wrong(line, before)), null).Run().ShouldNotBeEmpty(line);
    }

    // Another figure behind the first such word that has one.
    private static string Wrong(string line, string before)
    {
        for (var at = line.IndexOf(before, StringComparison.Ordinal); at >= 0; at = line.IndexOf(before, at + 1, StringComparison.Ordinal))
            if (char.IsAsciiDigit(line[at + before.Length])) return line.Insert(at + before.Length, "1");
        throw new InvalidOperationException($"No figure behind {before} in: {line}");
    }

    // Of the open halves those whose intent looks into a ledger.
    private static IEnumerable<IReadOnlyList<string>> All() => Own.Select(said => (IReadOnlyList<string>)[said])
        .Concat(((string[])["own", "open", "more", "voices", "indirect", "brief", "borderline", "eight", "halves", "wordings"])
            .Where(half => Measure.FileOf(half) is not null)
            .SelectMany(half => Measure.Read(Measure.FileOf(half)!).Where(one => one.Line.TryGetProperty("intent", out var intent) && $"{LedgerCheck.Intents} evaluation".Contains(intent.GetString()!, StringComparison.Ordinal)).Select(one => one.Said)));
}
