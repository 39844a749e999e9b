using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;

namespace CztBot.Papers.Reports;

/// <summary>A unit's monthly report as .docx, to be printed, sealed and filed (R94).</summary>
public static class MonthlyDocument
{
    /// <param name="reports">The unit's reports of the round by item; what is missing is said.</param>
    public static byte[] Write(Round round, string unitId, IReadOnlyDictionary<string, ProgressReport> reports, Standing standing)
    {
        List<RoundItem> items = [.. round.Items.Where(item => item.UnitId == unitId)];
        return PlainPaper.Write($"{round.Month.Chinese}工作进展报告", PlainPaper.Signed(
        [
            Paragraphs.Of(PaperStyle.Text, $"报送单位：{standing.UnitName(unitId)}（盖章）"),
            Paragraphs.Of(PaperStyle.Text, $"应报{items.Count}项，已报{items.Count(item => reports.GetValueOrDefault(item.ItemId) is { Reported: true })}项，报送截止{round.DueOn:yyyy年M月d日}。"),
            .. items.SelectMany(item => Item(item, reports.GetValueOrDefault(item.ItemId), round, standing)),
        ], standing.UnitName(unitId), Last(items, reports)));
    }

    private static IEnumerable<OpenXmlElement> Item(RoundItem item, ProgressReport? report, Round round, Standing standing)
    {
        yield return Paragraphs.Of(PaperStyle.Heading, standing.Item(item.ItemId) is { } known ? $"{standing.Label(known)}　{known.Title}" : item.ItemId);
        if (report is not { Reported: true, Content: { } content })
        {
            yield return Paragraphs.Of(PaperStyle.Text, "本月没有报送。");
            yield break;
        }

        var rows = new List<(string Label, string Value)>
        {
            ("状态", content.Status + (content.Percent is { } percent ? $"，完成{percent}%" : "")),
            ("进展", content.Unchanged ? $"与上月无变化：{content.UnchangedReason}" : content.Progress),
            ("存在问题", content.NoProblem ? "无" : content.Problems),
            ("困难", content.Difficulties),
            ("下步计划", content.NextSteps + (content.NextDate is { } date ? $"（计划{date:yyyy年M月d日}完成）" : "")),
            ("需协调事项", content.Coordination + (content is { Coordination.Length: > 0, Level: { } level } ? $"（建议第{level}级）" : "")),
            ("报送", $"{(report.SubmittedBy is { } by ? standing.PersonName(by) : "")}{(report.OnBehalf ? "（秘书处代录）" : "")}　{report.FirstSubmittedAt:yyyy年M月d日HH:mm}，{Timeliness.Words(report, round, standing.Days)}{(report.Edition.Length > 0 ? $"，{report.Edition}" : "")}"),
            ("审核", report.State switch
            {
                ReportState.Accepted or ReportState.Locked => $"已核定{(report.Correction is { Length: > 0 } reason ? $"，更正：{reason}" : "")}",
                ReportState.Returned => "退回修改中",
                _ => "待核定",
            }),
        };
        yield return FormGrid.Of([.. rows.Where(row => row.Value.Length > 0)]);
    }

    private static DateOnly? Last(List<RoundItem> items, IReadOnlyDictionary<string, ProgressReport> reports) =>
        items.Select(item => reports.GetValueOrDefault(item.ItemId)?.SubmittedAt).Max() is { } at ? DateOnly.FromDateTime(at.DateTime) : null;
}
