using CztBot.Core.Bulletins;
using CztBot.Papers.Pictures;

namespace CztBot.Papers.Bulletins;

/// <summary>The pictures of a paper: status by section and by city, timeliness, orders, and the lamps of the last months.</summary>
public static class BulletinPictures
{
    private static readonly string[] Lamps = ["绿灯", "黄灯", "红灯", "不亮灯或未核定"];

    /// <summary>Those that have something to show, in their order; none where no Chinese font is found.</summary>
    public static IReadOnlyList<PaperPicture> Of(Bulletin paper) =>
        [.. All(paper).Where(picture => picture.CanBeDrawn)];

    private static IEnumerable<PaperPicture> All(Bulletin paper)
    {
        yield return PaperPicture.Of("各板块事项状态（单位：项）", paper.Table);
        if (paper.Cities is { } cities) yield return PaperPicture.Of("各市事项状态（单位：项）", cities);
        if (paper.Timely is { } timely) yield return PaperPicture.Of("各市报送情况（单位：项）", timely);
        if (paper.OrderTable is { } orders) yield return PaperPicture.Of("各市交办事项办理情况（单位：项）", orders);
        // One month is no trend.
        if (paper.Trend.Count > 1)
            yield return new PaperPicture("亮灯变化（单位：项）", Lamps, [.. paper.Trend.Select(point => (point.Month.Chinese, (IReadOnlyList<int>)[point.Green, point.Yellow, point.Red, point.None]))]);
    }
}
