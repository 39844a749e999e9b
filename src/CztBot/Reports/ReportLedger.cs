using System.Globalization;
using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Papers.Ledgers;

namespace CztBot.Reports;

/// <summary>The ledger of a month's reports (月报台账): what every lead unit owed, and what came, verified or not (R31, R32).</summary>
public static class ReportLedger
{
    public static LedgerForm Form { get; } = new("月报台账",
    [
        new("序号", "从1起的顺序号，按行动计划的顺序排列。", 6),
        new("任务", "任务、机制或政策的编号。", 10),
        new("事项", "行动计划中的名称。", 22),
        new("牵头单位", "当月应报送的单位。", 16),
        new("报送情况", "按时、逾期或未报；逾期的注明天数。以首次提交的时间为准。", 12),
        new("审核情况", "未报送、待核定、退回修改、已核定。", 10),
        new("状态", "单位报送的状态，如 正常推进、进度滞后。", 12),
        new("亮灯", "秘书处核定的灯；没有核定的为空。", 8),
        new("完成比例", "0到100；不能量化的为空。", 8),
        new("进展", "工作进展原文。", 36),
        new("存在问题", "原文；单位报送无问题的写“无”。", 24),
        new("困难", "原文。", 20),
        new("下步计划", "原文。", 26),
        new("计划日期", "下步计划的完成日期（年-月-日）。", 12),
        new("需协调事项", "原文。", 26),
        new("建议层级", "单位建议的调度层级，1到5。", 10),
        new("首次提交", "首次提交的时间，北京时间。", 20),
        new("版次", "导出时的版本号。", 8),
    ])
    {
        Printed = 14,
    };

    /// <summary>One row an expected report, in the plan's order.</summary>
    public static IEnumerable<IReadOnlyList<object>> Rows(Round round, IEnumerable<ProgressReport> reports, Standing standing)
    {
        var reported = reports.ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        return round.Items.Select((item, index) => Row(index + 1, item, reported.GetValueOrDefault(item.ItemId), round, standing));
    }

    private static string Reviewed(ProgressReport? report) => report?.State switch
    {
        ReportState.Submitted => "待核定",
        ReportState.Returned => "退回修改",
        ReportState.Accepted or ReportState.Locked => "已核定",
        _ => "未报送",
    };

    private static IReadOnlyList<object> Row(int place, RoundItem expected, ProgressReport? report, Round round, Standing standing)
    {
        var item = standing.Item(expected.ItemId);
        var content = report?.Content;
        return
        [
            place, item is null ? expected.ItemId : standing.Label(item), item?.Title ?? "", standing.UnitName(expected.UnitId),
            report is null ? "未报" : Timeliness.Words(report, round, standing.Days), Reviewed(report), content?.Status ?? "",
            report is { Verified: true } ? Lamps.Word(report.Lamp) : "", content?.Percent is { } share ? share : "", content?.Progress ?? "",
            content is null ? "" : content.NoProblem ? "无" : content.Problems, content?.Difficulties ?? "", content?.NextSteps ?? "",
            content?.NextDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", content?.Coordination ?? "", content?.Level is { } level ? level : "",
            report?.FirstSubmittedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "", report?.Version ?? 0,
        ];
    }
}
