using System.Globalization;
using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>Annex: where every item stands, one row each.</summary>
internal static class ProgressGrid
{
    // The place of 完成.
    private const int Done = 5;

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

    /// <summary>The cells of 完成, by the names of their figures.</summary>
    public static IEnumerable<(string Name, Paragraph Cell)> Percents(Table grid, IReadOnlyList<ProgressRow> rows) => rows.Zip(grid.Elements<TableRow>().Skip(1)).Where(one => one.First.Percent is not null)
        .Select(one => (Figure.OfPercent(one.First.Label), one.Second.Elements<TableCell>().ElementAt(Done).GetFirstChild<Paragraph>()!));
}
