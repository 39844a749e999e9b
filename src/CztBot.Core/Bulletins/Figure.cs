using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>A figure of the paper and the records it counts (R59).</summary>
/// <param name="Name">按时报送.</param>
/// <param name="Items">The ids of the reporting items, or the numbers of the orders; as many as the figure says.</param>
public sealed record Figure(string Name, IReadOnlyList<string> Items)
{
    /// <summary>What the paper says.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Value => Items.Count;

    /// <summary>The name of a cell of the table of sections: 推进交通共建：正常推进.</summary>
    public static string OfCell(string row, string column) => $"{row}：{column}";

    /// <summary>The name of a cell of the table of orders: 交办长沙市：办理中.</summary>
    public static string OfOrderCell(string row, string column) => $"交办{OfCell(row, column)}";
}

internal static class Figures
{
    public static IEnumerable<Figure> Of(BulletinInput input, IReadOnlyList<Line> lines)
    {
        Figure Count(string name, Func<Line, bool> belongs) => new(name, [.. lines.Where(belongs).Select(line => line.Item.ItemId)]);
        Punctuality Judged(Line line) => line.Report is null ? Punctuality.Missing : Timeliness.Of(line.Report, input.Round);
        yield return Count("应报送", _ => true);
        yield return Count("按时报送", line => Judged(line) == Punctuality.OnTime);
        yield return Count("逾期报送", line => Judged(line) == Punctuality.Late);
        yield return Count("未报送", line => Judged(line) == Punctuality.Missing);
        yield return Count("已报送", line => Judged(line) != Punctuality.Missing);
        yield return Count("已核定", line => line.Verified is not null);
        yield return Count("待核定", line => line.Column == StatusTables.Waiting);
        yield return Count("退回修改", line => line.Column == StatusTables.Returned);
        foreach (var status in Statuses.All)
            if (lines.Any(line => line.Verified?.Status == status)) yield return Count(status, line => line.Verified?.Status == status);
        foreach (var lamp in Enum.GetValues<Lamp>())
            yield return Count(lamp == Lamp.None ? "不亮灯" : Lamps.Word(lamp), line => line.Verified is not null && line.Report!.Lamp == lamp);
        yield return Count("有变化", line => line.Changed);
        foreach (var figure in OrderPassage.Figures(input.Orders)) yield return figure;
        // The cells of the table, by section, and its last row.
        foreach (var section in lines.GroupBy(line => line.Section).OrderBy(group => StatusTables.Place(group.Key)))
        {
            foreach (var cell in Cells(StatusTables.Title(input, section.Key), [.. section])) yield return cell;
        }

        foreach (var cell in Cells(StatusTable.Total, lines)) yield return cell;

        IEnumerable<Figure> Cells(string title, IReadOnlyList<Line> some) => StatusTables.Columns(some)
            .Select(column => new Figure(Figure.OfCell(title, column), [.. some.Where(line => line.Column == column).Select(line => line.Item.ItemId)]))
            .Prepend(new Figure(Figure.OfCell(title, StatusTable.Total), [.. some.Select(line => line.Item.ItemId)]));
    }
}
