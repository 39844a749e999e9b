using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>A figure of the paper and the records it counts (R59).</summary>
/// <param name="Name">按时报送.</param>
/// <param name="Items">The ids of the reporting items (2019-10/T05@2 for a report of another month), of units, or the numbers of the orders; as many as the figure says.</param>
public sealed record Figure(string Name, IReadOnlyList<string> Items)
{
    /// <summary>What the paper says.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Value => Items.Count;

    /// <summary>Counts units, not items.</summary>
    public const string SilentUnits = "会报未确认";

    /// <summary>The name of a cell of the table of sections: 推进交通共建：正常推进.</summary>
    public static string OfCell(string row, string column) => $"{row}：{column}";

    /// <summary>The name of a cell of the table of orders: 交办长沙市：办理中.</summary>
    public static string OfOrderCell(string row, string column) => $"交办{OfCell(row, column)}";

    /// <summary>The name of a part of the picture of timeliness: 报送长沙市：按时.</summary>
    public static string OfTimelyCell(string row, string column) => $"报送{OfCell(row, column)}";

    /// <summary>The name of a part of the picture of lamps: 2019年11月亮灯：绿灯.</summary>
    public static string OfLamp(Month month, string part) => OfCell($"{month.Chinese}亮灯", part);

    /// <summary>The name of what a report says of itself in the annex: 任务5完成比例.</summary>
    public static string OfPercent(string label) => $"{label}完成比例";
}

internal static class Figures
{
    public static IEnumerable<Figure> Of(BulletinInput input, IReadOnlyList<Line> lines, IReadOnlySet<string> told)
    {
        Figure Count(string name, Func<Line, bool> belongs) => new(name, [.. lines.Where(belongs).Select(line => line.Item.ItemId)]);
        yield return Count("应报送", _ => true);
        yield return Count("按时报送", line => input.Judged(line) == Punctuality.OnTime);
        yield return Count("逾期报送", line => input.Judged(line) == Punctuality.Late);
        yield return Count("未报送", line => input.Judged(line) == Punctuality.Missing);
        yield return Count("已报送", line => input.Judged(line) != Punctuality.Missing);
        yield return Count("已核定", line => line.Verified is not null);
        yield return Count("待核定", line => line.Column == StatusTables.Waiting);
        yield return Count("退回修改", line => line.Column == StatusTables.Returned);
        foreach (var status in Statuses.All)
            if (lines.Any(line => line.Verified?.Status == status)) yield return Count(status, line => line.Verified?.Status == status);
        foreach (var lamp in Enum.GetValues<Lamp>())
            yield return Count(lamp == Lamp.None ? "不亮灯" : Lamps.Word(lamp), line => line.Verified is not null && line.Report!.Lamp == lamp);
        yield return Count("有变化", line => line.Changed);
        foreach (var figure in OrderPassage.Figures(input.Orders)) yield return figure;
        foreach (var figure in Named(input, lines, Count)) yield return figure;
        yield return Count("未逐项列出的问题", line => Difficulties.IsCounted(line, told));
        // The cells of the table, by section, and its last row.
        foreach (var section in lines.GroupBy(line => line.Section).OrderBy(group => StatusTables.Place(group.Key)))
        {
            foreach (var cell in Cells(StatusTables.Title(input, section.Key), [.. section])) yield return cell;
        }

        foreach (var cell in Cells(StatusTable.Total, lines)) yield return cell;
        foreach (var part in Pictured.Figures(input, lines)) yield return part;
        foreach (var line in lines.Where(line => line.Verified?.Percent is not null)) yield return new(Figure.OfPercent(input.Standing.Label(line.Reporting)), [line.Item.ItemId]);

        IEnumerable<Figure> Cells(string title, IReadOnlyList<Line> some) => StatusTables.Columns(some)
            .Select(column => new Figure(Figure.OfCell(title, column), [.. some.Where(line => line.Column == column).Select(line => line.Item.ItemId)]))
            .Prepend(new Figure(Figure.OfCell(title, StatusTable.Total), [.. some.Select(line => line.Item.ItemId)]));
    }

    // Those that 报送情况 names, by its own words.
    private static IEnumerable<Figure> Named(BulletinInput input, IReadOnlyList<Line> lines, Func<string, Func<Line, bool>, Figure> count)
    {
        yield return count("逾期报送的事项", line => input.Judged(line) == Punctuality.Late);
        yield return count("有联络员未报送", line => input.Judged(line) == Punctuality.Missing && input.HasContact(line));
        yield return count("未报送（缺联络员）", line => input.Judged(line) == Punctuality.Missing && !input.HasContact(line));
        yield return count("已报送待核定", line => line.Column == StatusTables.Waiting);
        yield return count("退回修改未重报", line => line.Column == StatusTables.Returned);
        yield return count("会报未确认的任务", line => input.SilentOf(line).Any());
        yield return new Figure(Figure.SilentUnits, [.. lines.SelectMany(input.SilentOf).Distinct(StringComparer.Ordinal)]);
        yield return new Figure("上月补报", [.. input.Supplementary.Select(report => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{report.Month}/{report.ItemId}@{report.Version}"))]);
    }
}
