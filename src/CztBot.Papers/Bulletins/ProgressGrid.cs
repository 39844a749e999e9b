using System.Globalization;
using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>Annex: where every item stands, one row each.</summary>
internal static class ProgressGrid
{
    public static Table Of(IReadOnlyList<ProgressRow> rows) => Grid.Of(
        [
            new("序号", 600), new("事项", 2250, Figures: false), new("牵头单位", 1600, Figures: false), new("状态", 1000), new("亮灯", 640), new("完成", 640),
            new("进展情况", 3000, Figures: false), new("存在问题", 1500, Figures: false), new("下步计划", Page.WideTextWidth - 11230, Figures: false),
        ],
        [.. rows.Select((row, index) => (IReadOnlyList<string>)
        [
            (index + 1).ToString(CultureInfo.InvariantCulture), $"{row.Label} {row.Title}", row.Unit, row.Status, row.Lamp.Length == 0 ? "—" : row.Lamp,
            row.Percent is { } percent ? $"{percent}%" : "—", row.Progress, row.Problems, row.Next,
        ])]);
}
