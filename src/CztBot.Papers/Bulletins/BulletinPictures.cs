using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using CztBot.Papers.Pictures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CztBot.Papers.Bulletins;

/// <summary>The pictures of a paper, each under the section whose figures it shows.</summary>
internal static class BulletinPictures
{
    private static readonly string[] Lamps = ["绿灯", "黄灯", "红灯", "不亮灯或未核定"];

    public static IEnumerable<OpenXmlElement> Of(MainDocumentPart main, Bulletin paper, string section) => section switch
    {
        "overview" => [.. Table(main, 1, "各市事项状态（单位：项）", paper.Cities), .. Trend(main, paper.Trend)],
        "reporting" => Table(main, 3, "各市报送情况（单位：项）", paper.Timely),
        _ => [],
    };

    private static IEnumerable<OpenXmlElement> Table(MainDocumentPart main, uint number, string caption, StatusTable? table) =>
        table is null ? [] : Draw(main, number, caption, table.Columns, [.. table.Rows.Select(row => (row.Title, row.Counts))]);

    // One month is no trend.
    private static IEnumerable<OpenXmlElement> Trend(MainDocumentPart main, IReadOnlyList<LampPoint> points) => points.Count < 2 ? [] : Draw(
        main, 2, "亮灯变化（单位：项）", Lamps, [.. points.Select(point => (point.Month.Chinese, (IReadOnlyList<int>)[point.Green, point.Yellow, point.Red, point.None]))]);

    private static IEnumerable<OpenXmlElement> Draw(
        MainDocumentPart main, uint number, string caption, IReadOnlyList<string> parts, IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> rows)
    {
        if (BarPicture.Draw(parts, rows) is not { } png) yield break;
        var words = string.Join('；', rows.Select(row => $"{row.Name}：{string.Join('，', parts.Zip(row.Counts).Where(pair => pair.Second > 0).Select(pair => $"{pair.First}{pair.Second}项"))}"));
        yield return Paragraphs.Of(PaperStyle.Caption, caption);
        yield return Documents.Pictures.Of(main, png, BarPicture.Width, BarPicture.Height(rows.Count, parts.Count), number, $"{caption}：{words}");
    }
}
