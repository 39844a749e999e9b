using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Summaries;

/// <summary>Beginning against end, by status and by lamp; every row adds up.</summary>
internal static class SummaryTables
{
    private static readonly (Lamp Lamp, string Word)[] Lights = [(Lamp.Green, "绿灯"), (Lamp.Yellow, "黄灯"), (Lamp.Red, "红灯"), (Lamp.None, "不亮灯")];

    public static IEnumerable<SummaryTable> Of(Stretch stretch, string section)
    {
        var times = Times(stretch);
        return Kinds(times).Select(kind => new SummaryTable(section, $"{kind.Caption}变化（单位：项）", "时点", new StatusTable(
            kind.Columns, [.. times.Select(time => new StatusRow(time.Title, time.Reports.Count, [.. kind.Columns.Select(name => time.Reports.Count(report => kind.Column(report) == name))]))]))
        {
            Figures = PeriodCode.Chinese(stretch.Period) + kind.Name,
        });
    }

    /// <summary>What each cell counts: reports as 2020-01/T05 (R59).</summary>
    public static IEnumerable<Figure> Figures(Stretch stretch)
    {
        var times = Times(stretch);
        foreach (var table in Of(stretch, "").Zip(Kinds(times)))
        {
            foreach (var (title, reports) in times)
            {
                yield return Cell(StatusTable.Total, reports);
                foreach (var column in table.Second.Columns)
                    if (Cell(column, reports.Where(report => table.Second.Column(report) == column)) is { Value: > 0 } cell) yield return cell;

                Figure Cell(string column, IEnumerable<ProgressReport> some) => new(table.First.OfCell(title, column), [.. some.Select(report => $"{report.Month}/{report.ItemId}")]);
            }
        }
    }

    // Of the items that have both.
    private static IReadOnlyList<(string Title, IReadOnlyList<ProgressReport> Reports)> Times(Stretch stretch)
    {
        List<Course> known = [.. stretch.Courses.Where(course => course.Begin is not null && course.End is not null)];
        return known.Count == 0 ? [] : [("期初", [.. known.Select(course => course.Begin!)]), ("期末", [.. known.Select(course => course.End!)])];
    }

    private static IEnumerable<(string Name, string Caption, IReadOnlyList<string> Columns, Func<ProgressReport, string> Column)> Kinds(IReadOnlyList<(string Title, IReadOnlyList<ProgressReport> Reports)> times)
    {
        if (times.Count == 0) yield break;
        yield return ("状态", "事项状态", [.. Statuses.All.Where(status => times.SelectMany(time => time.Reports).Any(report => report.Content!.Status == status))], report => report.Content!.Status);
        yield return ("亮灯", "亮灯", [.. Lights.Select(light => light.Word)], report => Lights.First(light => light.Lamp == report.Lamp).Word);
    }
}
