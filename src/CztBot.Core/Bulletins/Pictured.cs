using System.Globalization;
using System.Text.Json.Serialization;
using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>Lamps of a month; what is not verified has none.</summary>
public sealed record LampPoint(Month Month, int Green, int Yellow, int Red, int None)
{
    /// <summary>The words of the parts.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["绿灯", "黄灯", "红灯", "不亮灯或未核定"];

    /// <summary>One for each of <see cref="Parts"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Counts => [Green, Yellow, Red, None];

    /// <summary>What the lamps of a paper's months count, for the next paper: the reports with their months and versions, which that one does not know (R59).</summary>
    public static IReadOnlyList<Figure> FiguresOf(Bulletin paper)
    {
        var names = paper.Trend.SelectMany(point => Parts.Select(part => Figure.OfLamp(point.Month, part))).ToHashSet(StringComparer.Ordinal);
        var versions = paper.Sources.ToDictionary(source => source.ItemId, source => string.Create(CultureInfo.InvariantCulture, $"@{source.Version}"), StringComparer.Ordinal);
        return [.. paper.Figures.Where(figure => names.Contains(figure.Name)).Select(figure => figure with { Items = [.. figure.Items.Select(Record)] })];

        string Record(string id) => id.Contains('/') ? id : $"{paper.Month}/{id}{versions.GetValueOrDefault(id)}";
    }
}

/// <summary>What the paper's pictures show, kept with it.</summary>
internal static class Pictured
{
    // A year of months fits a picture.
    private const int Most = 12;

    private static readonly IReadOnlyList<string> Judgements = ["按时", "逾期", StatusTables.Missing];

    public static IReadOnlyList<LampPoint> Trend(BulletinInput input, IReadOnlyList<Line> lines)
    {
        int Count(string part) => lines.Count(line => Part(line) == part);
        var now = new LampPoint(input.Round.Month, Count(LampPoint.Parts[0]), Count(LampPoint.Parts[1]), Count(LampPoint.Parts[2]), Count(LampPoint.Parts[3]));
        return [.. input.Trend.Where(point => point.Month < now.Month).TakeLast(Most - 1), now];
    }

    /// <summary>Cities by status.</summary>
    public static StatusTable Cities(IReadOnlyList<Line> lines) => ByCity(lines, StatusTables.Columns(lines), line => line.Column);

    /// <summary>Cities by 按时, 逾期 and 未报送.</summary>
    public static StatusTable Timely(BulletinInput input, IReadOnlyList<Line> lines) => ByCity(lines, Judgements, line => Judged(input, line));

    /// <summary>What each part of the pictures counts (R59).</summary>
    public static IEnumerable<Figure> Figures(BulletinInput input, IReadOnlyList<Line> lines)
    {
        foreach (var (title, some) in Groups(lines))
        {
            yield return Of(Figure.OfCell(title, StatusTable.Total), some);
            foreach (var column in StatusTables.Columns(lines)) yield return Of(Figure.OfCell(title, column), some.Where(line => line.Column == column));
            yield return Of(Figure.OfTimelyCell(title, StatusTable.Total), some);
            foreach (var judged in Judgements) yield return Of(Figure.OfTimelyCell(title, judged), some.Where(line => Judged(input, line) == judged));
        }

        foreach (var point in Trend(input, lines).SkipLast(1))
            foreach (var figure in LampPoint.Parts.Select(part => input.TrendFigures.FirstOrDefault(one => one.Name == Figure.OfLamp(point.Month, part))).OfType<Figure>()) yield return figure;
        foreach (var part in LampPoint.Parts) yield return Of(Figure.OfLamp(input.Round.Month, part), lines.Where(line => Part(line) == part));

        static Figure Of(string name, IEnumerable<Line> some) => new(name, [.. some.Select(line => line.Item.ItemId)]);
    }

    private static string Part(Line line) => line.Verified is null ? LampPoint.Parts[3] : line.Report!.Lamp switch
    {
        Lamp.Green => LampPoint.Parts[0],
        Lamp.Yellow => LampPoint.Parts[1],
        Lamp.Red => LampPoint.Parts[2],
        _ => LampPoint.Parts[3],
    };

    private static string Judged(BulletinInput input, Line line) => input.Judged(line) switch
    {
        Punctuality.OnTime => Judgements[0],
        Punctuality.Late => Judgements[1],
        _ => StatusTables.Missing,
    };

    private static StatusTable ByCity(IReadOnlyList<Line> lines, IReadOnlyList<string> columns, Func<Line, string> column) => new(
        columns, [.. Groups(lines).Select(group => new StatusRow(group.Title, group.Lines.Count, [.. columns.Select(name => group.Lines.Count(line => column(line) == name))]))]);

    private static IEnumerable<(string Title, IReadOnlyList<Line> Lines)> Groups(IReadOnlyList<Line> lines) => lines
        .GroupBy(line => Standing.CityOf(line.Item.UnitId)).OrderBy(group => Members.Cities.Order(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (Members.Cities.Order(group.Key) < Members.Cities.All.Count ? $"{group.Key}市" : group.Key.Length == 0 ? "其他单位" : group.Key, (IReadOnlyList<Line>)[.. group]));
}
