using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Summaries;

/// <summary>Beginning against end, by status and by lamp; every row adds up.</summary>
internal static class SummaryTables
{
    private static readonly (Lamp Lamp, string Word)[] Lights = [(Lamp.Green, "绿灯"), (Lamp.Yellow, "黄灯"), (Lamp.Red, "红灯"), (Lamp.None, "不亮灯")];

    public static IEnumerable<SummaryTable> Of(Stretch stretch, string section)
    {
        List<(ProgressReport Begin, ProgressReport End)> pairs = [.. stretch.Courses.Where(course => course.Begin is not null && course.End is not null).Select(course => (course.Begin!, course.End!))];
        if (pairs.Count == 0) yield break;
        List<string> statuses = [.. Statuses.All.Where(status => pairs.Any(pair => pair.Begin.Content!.Status == status || pair.End.Content!.Status == status))];
        yield return new SummaryTable(section, "事项状态变化（单位：项）", "时点", Table(pairs, statuses, report => report.Content!.Status));
        yield return new SummaryTable(section, "亮灯变化（单位：项）", "时点", Table(pairs, [.. Lights.Select(light => light.Word)], report => Lights.First(light => light.Lamp == report.Lamp).Word));
    }

    private static StatusTable Table(List<(ProgressReport Begin, ProgressReport End)> pairs, IReadOnlyList<string> columns, Func<ProgressReport, string> column) => new(
        columns,
        [
            new StatusRow("期初", pairs.Count, [.. columns.Select(name => pairs.Count(pair => column(pair.Begin) == name))]),
            new StatusRow("期末", pairs.Count, [.. columns.Select(name => pairs.Count(pair => column(pair.End) == name))]),
        ]);
}
