using CztBot.Conversations;
using CztBot.Core;
using CztBot.Papers.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>A unit's month as a file to print, seal and file: for its contacts and those who oversee it (R94).</summary>
public sealed class MonthPapers(RoundStore rounds, ReportStore reports) : IThingPapers
{
    public const string Kind = ThingPaperRegistration.UnitMonth;

    private const string Gone = "没有找到这个单位这个月的报告，或者不是您的单位，不能下载。请发送“我的任务”，查看本单位的事项。";

    public PaperWords Words => new("单位月报", "发送“我的任务”");

    /// <summary>Names a unit's month.</summary>
    public static NoticeAction Button(Month month, string unitId, string title) => ThingPaperRegistration.Button(Kind, $"{month}/{unitId}", title);

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (id.Split('/', 2) is not [var written, var unit] || !Month.TryParse(written, out var month) || !(turn.Caller.ReportsFor(unit) || turn.Caller.Oversees(unit))
            || await rounds.FindAsync(month) is not { } round || round.Items.All(item => item.UnitId != unit))
            return (null, Gone);
        return (new ThingPaper(
            $"{turn.Standing.UnitName(unit)}{month.Chinese}工作进展报告",
            async () => MonthlyDocument.Write(round, unit, (await reports.MonthAsync(month)).ToDictionary(report => report.ItemId, StringComparer.Ordinal), turn.Standing),
            turn.Caller.ReportsFor(unit) ? NoticeAction.Of("返回", "word.say", ("text", "我的任务")) : NoticeAction.Of("返回", "word.say", ("text", "进度"))), "");
    }
}
