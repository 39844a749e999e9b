using CztBot.Core.Bulletins;
using CztBot.Papers.Pictures;

namespace CztBot.Papers.Bulletins;

/// <summary>The pictures of a paper: status by section and by city, timeliness, orders, and the lamps of the last months.</summary>
public static class BulletinPictures
{
    private const string OfCities = "各市事项状态（单位：项）";
    private const string OfTimely = "各市报送情况（单位：项）";
    private const string OfLamps = "亮灯变化（单位：项）";

    /// <summary>Those that have something to show, in their order; none where no Chinese font is found.</summary>
    public static IReadOnlyList<PaperPicture> Of(Bulletin paper) =>
        [.. All(paper).Where(picture => picture.CanBeDrawn)];

    /// <summary>The figures that a picture alone shows, by name, with its caption; those of the tables stand in their cells.</summary>
    internal static IEnumerable<(string Figure, string Caption)> Figures(Bulletin paper) =>
    [
        .. Names(paper.Cities, Figure.OfCell).Select(name => (name, OfCities)), .. Names(paper.Timely, Figure.OfTimelyCell).Select(name => (name, OfTimely)),
        .. paper.Trend.SelectMany(point => LampPoint.Parts.Select(part => (Figure.OfLamp(point.Month, part), OfLamps))),
    ];

    private static IEnumerable<string> Names(StatusTable? table, Func<string, string, string> name) =>
        table is null ? [] : table.Rows.SelectMany(row => table.Columns.Prepend(StatusTable.Total).Select(column => name(row.Title, column)));

    private static IEnumerable<PaperPicture> All(Bulletin paper)
    {
        yield return PaperPicture.Of("各板块事项状态（单位：项）", paper.Table);
        if (paper.Cities is { } cities) yield return PaperPicture.Of(OfCities, cities);
        if (paper.Timely is { } timely) yield return PaperPicture.Of(OfTimely, timely);
        if (paper.OrderTable is { } orders) yield return PaperPicture.Of("各市交办事项办理情况（单位：项）", orders);
        // One month is no trend.
        if (paper.Trend.Count > 1)
            yield return new PaperPicture(OfLamps, LampPoint.Parts, [.. paper.Trend.Select(point => (point.Month.Chinese, point.Counts))]);
    }
}
