using CztBot.Core.Bulletins;

namespace CztBot.Core.Summaries;

/// <summary>下步工作: what the last verified reports plan with a date in the quarter that follows.</summary>
internal static class SummaryOutlook
{
    private const int Most = 60;

    public static string Of(Stretch stretch)
    {
        var (from, until) = (stretch.Period.To.LastDay, stretch.Period.To.AddMonths(3).LastDay);
        var planned = stretch.Courses.Where(course => course.End?.Content is { NextSteps.Length: > 0, NextDate: { } date } && date > from && date <= until)
            .GroupBy(course => Month.Of(course.End!.Content!.NextDate!.Value)).OrderBy(group => group.Key)
            .Select(group => $"{group.Key.Chinese}：{Clause.Ended(string.Join('；', group.Select(course => $"{stretch.Input.Standing.Label(course.Item)}（{stretch.Input.Standing.UnitName(course.UnitId)}）{Excerpt.Part(course.End!.Content!.NextSteps, Most)}")))}")
            .ToList();
        return planned.Count == 0 ? "已核定的月报没有列出下一季度的计划完成日期。" : string.Join('\n', planned);
    }
}
