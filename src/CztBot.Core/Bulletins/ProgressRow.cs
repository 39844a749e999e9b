using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>A row of the annex 任务进展表: one expected report of the month.</summary>
/// <param name="Label">任务5.</param>
/// <param name="Status">The status of a verified report, or 待核定, 退回中, 未报送.</param>
/// <param name="Lamp">绿灯, 黄灯, 红灯, or empty.</param>
public sealed record ProgressRow(
    string ItemId, string Label, string Title, string Unit, string Status, string Lamp, int? Percent, string Progress, string Problems, string Next);

internal static class ProgressRows
{
    private const int Most = 90;

    public static IEnumerable<ProgressRow> Of(BulletinInput input, IReadOnlyList<Line> lines) => lines.Select(line =>
    {
        var content = line.Verified;
        var progress = content?.Told() ?? "";
        return new ProgressRow(
            line.Item.ItemId, input.Standing.Label(line.Reporting), line.Reporting.Title, input.Standing.UnitName(line.Item.UnitId), line.Column,
            content is null ? "" : Reports.Lamps.Word(line.Report!.Lamp), content?.Percent, Cut(progress),
            content is null ? "" : Amiss(content),
            content is null ? "" : Cut(content.NextSteps));
    });

    private static string Amiss(ReportContent content)
    {
        var problems = content.NoProblem ? "" : Cut(content.Problems);
        var difficulties = content.Difficulties.Length > 0 ? $"困难：{Cut(content.Difficulties)}" : "";
        return problems.Length + difficulties.Length > 0 ? problems + difficulties : content.NoProblem ? "无" : "";
    }

    private static string Cut(string text) => text.Length == 0 ? "" : Excerpt.Of(text, Most);
}
