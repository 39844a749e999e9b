using CztBot.Core.Members;
using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>Lamps of a month; what is not verified has none.</summary>
public sealed record LampPoint(Month Month, int Green, int Yellow, int Red, int None);

/// <summary>What the paper's pictures show, kept with it.</summary>
internal static class Pictured
{
    // A year of months fits a picture.
    private const int Most = 12;

    public static IReadOnlyList<LampPoint> Trend(BulletinInput input, IReadOnlyList<Line> lines)
    {
        int Count(Lamp lamp) => lines.Count(line => line.Verified is not null && line.Report!.Lamp == lamp);
        var now = new LampPoint(input.Round.Month, Count(Lamp.Green), Count(Lamp.Yellow), Count(Lamp.Red), lines.Count - Count(Lamp.Green) - Count(Lamp.Yellow) - Count(Lamp.Red));
        return [.. input.Trend.Where(point => point.Month < now.Month).TakeLast(Most - 1), now];
    }

    /// <summary>Cities by status.</summary>
    public static StatusTable Cities(IReadOnlyList<Line> lines) => ByCity(lines, StatusTables.Columns(lines), line => line.Column);

    /// <summary>Cities by 按时, 逾期 and 未报送.</summary>
    public static StatusTable Timely(BulletinInput input, IReadOnlyList<Line> lines) => ByCity(lines, ["按时", "逾期", StatusTables.Missing], line =>
        line.Report is null ? StatusTables.Missing : Timeliness.Of(line.Report, input.Round) switch
        {
            Punctuality.OnTime => "按时",
            Punctuality.Late => "逾期",
            _ => StatusTables.Missing,
        });

    private static StatusTable ByCity(IReadOnlyList<Line> lines, IReadOnlyList<string> columns, Func<Line, string> column) => new(
        columns,
        [
            .. lines.GroupBy(line => Standing.CityOf(line.Item.UnitId)).OrderBy(group => Members.Cities.Order(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new StatusRow(
                    Members.Cities.Order(group.Key) < Members.Cities.All.Count ? $"{group.Key}市" : group.Key.Length == 0 ? "其他单位" : group.Key,
                    group.Count(), [.. columns.Select(name => group.Count(line => column(line) == name))])),
        ]);
}
