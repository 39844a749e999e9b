using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Summaries;

/// <summary>进展变化 and 完成情况: statuses and lamps at the beginning against those at the end, item by item.</summary>
internal static class SummaryChanges
{
    private const int Most = 70;

    public static string Of(Stretch stretch)
    {
        List<Course> known = [.. stretch.Courses.Where(course => course.Begin is not null && course.End is not null)];
        if (known.Count == 0) return "没有可以比较的核定内容。";
        List<Course> changed = [.. known.Where(course => course.Changed)];
        var first = $"有期初和期末结论的事项{known.Count}项，状态或亮灯有变化的{changed.Count}项。亮灯好转{known.Count(course => Step(course) < 0)}项，变差{known.Count(course => Step(course) > 0)}项。";
        return string.Join('\n', changed.Select(course =>
            $"{stretch.Full(course)}：{Words(course.Begin!)}转为{Words(course.End!)}。{Excerpt.Of(course.End!.Content!.Unchanged ? course.End.Content.UnchangedReason : course.End.Content.Progress, Most)}").Prepend(first));
    }

    public static string Completed(Stretch stretch)
    {
        List<Course> done = [.. stretch.Courses.Where(course => course.Completed)];
        var closed = stretch.Input.Standing.Closed.Where(pair => stretch.Period.Has(pair.Value)).Select(pair => stretch.Input.Standing.Item(pair.Key)).OfType<Plans.ReportingItem>().ToList();
        if (done.Count + closed.Count == 0) return "没有新完成的事项。";
        List<string> said = [];
        if (done.Count > 0) said.Add($"新完成和基本完成{done.Count}项：");
        said.AddRange(done.Select(course => $"{stretch.Full(course)}：{course.End!.Content!.Status}。{Excerpt.Of(course.End.Content.Progress, Most)}"));
        if (closed.Count > 0) said.Add($"办结销号{closed.Count}项：{string.Join('、', closed.Select(stretch.Input.Standing.Label))}。");
        return string.Join('\n', said);
    }

    // Above zero for the worse.
    internal static int Step(Course course) => course is { Begin.Lamp: not Lamp.None, End.Lamp: not Lamp.None } ? course.End!.Lamp.CompareTo(course.Begin!.Lamp) : 0;

    private static string Words(ProgressReport report) => report.Content!.Status + (Lamps.Word(report.Lamp) is { Length: > 0 } lamp ? $"（{lamp}）" : "");
}
