using System.Diagnostics;
using System.Globalization;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Papers.Bulletins;
using CztBot.Papers.Ledgers;

namespace CztBot.Benchmarks.Load;

/// <summary>One paper written by a process of its own, which prints its highest working set in MiB.</summary>
internal static class PaperProcess
{
    public const string Bulletin = "bulletin";
    public const string Workbook = "workbook";

    public static async Task<int> RunAsync(string what, int count)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var to = File.Create(file))
            {
                if (what == Workbook) LedgerFile.ToWorkbook(to, Form, Rows(count), CancellationToken.None);
                else await to.WriteAsync(BulletinDocument.Write(Paper(count), "长株潭一体化工作简报", "长株潭城市群一体化发展秘书处"));
            }

            using var process = Process.GetCurrentProcess();
            Console.WriteLine((process.PeakWorkingSet64 / 1024.0 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture));
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static LedgerForm Form { get; } = new("交办台账", [.. Enumerable.Range(1, 10).Select(number => new LedgerColumn($"第{number}列", "说明。"))]);

    private static IEnumerable<IReadOnlyList<object>> Rows(int count) => Enumerable.Range(1, count).Select(row => (IReadOnlyList<object>)
        [row, .. Enumerable.Range(2, 9).Select(column => string.Create(CultureInfo.InvariantCulture, $"第{row}行第{column}列：完成方案征求意见，正在修改完善。"))]);

    private static Bulletin Paper(int items) => new()
    {
        Month = new Month(2019, 11),
        Plan = "行动计划",
        Sections =
        [
            new BulletinSection("overview", "总体情况", 1, $"应报送进展{items}项。"),
            new BulletinSection("progress", "重点任务进展", 1, ""),
            new BulletinSection("progress.1", "推进交通共建", 2, string.Join('\n', Enumerable.Range(1, items).Select(number => $"任务{number}　湘江风光带联通工程（长沙市住建委）：正常推进，绿灯，完成35%。完成方案征求意见三轮，正在修改完善。"))),
        ],
        Table = new StatusTable(["正常推进"], [new StatusRow("合计", items, [items])]),
        Sources = [],
        Figures = [new Figure("应报送", [.. Enumerable.Range(1, items).Select(number => $"T{number}")])],
        Progress = [.. Enumerable.Range(1, items).Select(number => new ProgressRow(
            $"T{number}", $"任务{number}", "湘江风光带联通工程", "长沙市住建委", "正常推进", "绿灯", 35, "完成方案征求意见三轮，正在修改完善。", "征地拆迁进度慢于计划。", "下月底前完成招标。"))],
    };
}
