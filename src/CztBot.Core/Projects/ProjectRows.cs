using CztBot.Core.Bulletins;
using CztBot.Core.Problems;
using CztBot.Core.Reports;

namespace CztBot.Core.Projects;

/// <summary>The projects that a month's bulletin tells of (R24, R56): how they stand by verified reports or by the project itself, and what the cities have to settle.</summary>
/// <param name="problems">What became of matters, by the problem's origin.</param>
/// <param name="leadersFromLevel">Matters from this level on are for leaders alone, and so are those that nobody classified yet.</param>
public sealed class ProjectRows(Standing standing, IReadOnlyDictionary<string, Problem> problems, int leadersFromLevel)
{
    /// <param name="all">Every project, also those that left the scope; empty before the first import.</param>
    /// <param name="reports">The month's reports.</param>
    /// <returns>Null before the first import: never 无 (R3).</returns>
    public IReadOnlyList<ProjectRow>? Of(IReadOnlyCollection<CrossProject> all, IEnumerable<ProgressReport> reports, Month month)
    {
        if (all.Count == 0) return null;
        var verified = reports.Where(report => report.Verified).ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        return [.. all.Where(one => one.CountsIn(month)).Select(one => new ProjectRow(
            one.Name, one.Field, one.Cities, State(one, verified), Text(one.Matters.Where(matter => !IsForLeaders(one, matter))))
        {
            ForLeaders = Text(one.Matters.Where(matter => IsForLeaders(one, matter))),
        })];
    }

    // A task's text stands in its own section; it is not told twice.
    private string State(CrossProject one, Dictionary<string, ProgressReport> verified) => one.ItemIds.Count == 0
        ? one.Progress.Length > 0 ? one.Progress : "本期没有填写进展。"
        : string.Join('，', one.ItemIds.Select(standing.Item).OfType<Plans.ReportingItem>().Select(item =>
            $"{standing.Label(item)}{(verified.TryGetValue(item.Id, out var report) ? report.Content!.Status : "本月尚无已核定的报告")}")) + "。";

    private string Text(IEnumerable<ProjectMatter> matters) =>
        string.Join('；', matters.Select(matter => $"{ProjectWords.Kind(matter.Kind)}（{matter.Unit(standing)}）{Clause.Of(matter.State)}，需{Clause.Of(matter.Action)}"));

    private bool IsForLeaders(CrossProject one, ProjectMatter matter) =>
        problems.GetValueOrDefault(ProjectProblems.Origin(one, matter))?.Classification is not { } decided || decided.Level >= leadersFromLevel;
}
