using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Reports;

namespace CztBot.Questions;

/// <summary>Lamps and statuses side by side: each is counted by itself, 滞后 and 严重滞后 as one where both were asked for.</summary>
internal static class StateComparison
{
    public static (string Title, string How, IReadOnlyList<NoticeFact> Facts) Of(Question asked, Sides sides)
    {
        var groups = Groups(asked);
        // What a fact counts; a sentence of states that do not belong together counts each.
        var counted = groups is [_] ? groups : Each(asked);
        return (
            string.Join('；', groups.Select(group => SideBySide.Ends(group.Name, "最多", "最少", [.. sides.All.Where(side => side.Verified.Count > 0).Select(side => (side.Name, (double)side.Verified.Count(group.Fits)))]))),
            sides.Span.Count == 1 ? "按已核定的月报统计。" : "按各月已核定的月报累计，同一事项每月计一次。",
            [.. sides.All.Select(side => new NoticeFact(side.Name, side.Verified.Count == 0 ? "没有已核定的进展"
                : $"{string.Join('，', counted.Select(group => $"{group.Name}{side.Verified.Count(group.Fits)}{sides.Unit}"))}；已核定{side.Verified.Count}{sides.Unit}"))]);
    }

    private static List<(string Name, Func<ProgressReport, bool> Fits)> Groups(Question asked)
    {
        if (asked.Negated || asked.Troubled || asked.Lamps is [Lamp.None]) return [(StatusAnswer.Wish(asked), report => StatusAnswer.Fits(asked, report))];
        if (!asked.Statuses.Contains(Statuses.Behind) || !asked.Statuses.Contains(Statuses.FarBehind)) return Each(asked);
        List<(string, Func<ProgressReport, bool>)> groups = [("滞后", report => report.Content?.Status is Statuses.Behind or Statuses.FarBehind)];
        groups.AddRange(Each(asked with { Statuses = [.. asked.Statuses.Where(status => status is not (Statuses.Behind or Statuses.FarBehind))] }));
        return groups;
    }

    private static List<(string Name, Func<ProgressReport, bool> Fits)> Each(Question asked) => asked.Lamps.Count > 0
        ? [.. asked.Lamps.Select(lamp => (Lamps.Word(lamp), (Func<ProgressReport, bool>)(report => report.Lamp == lamp)))]
        : [.. asked.Statuses.Select(status => (status, (Func<ProgressReport, bool>)(report => report.Content?.Status == status)))];
}
