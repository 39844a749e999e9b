using CztBot.Core.Bulletins;

namespace CztBot.Core.Summaries;

/// <summary>反复出现的问题: what an item named in two months or more.</summary>
internal static class SummaryProblems
{
    private const int Most = 110;

    public static string Of(Stretch stretch)
    {
        List<Course> repeated = [.. stretch.Courses.Where(course => course.Troubled.Count > 1).OrderByDescending(course => course.Troubled.Count)];
        var troubled = stretch.Courses.Count(course => course.Troubled.Count > 0);
        if (repeated.Count == 0) return troubled == 0 ? "已核定的月报没有反映存在问题。" : $"{troubled}项事项反映过存在问题，没有连续或者多次反映的。";
        return string.Join('\n', repeated.Select(course =>
            $"{stretch.Full(course)}：{string.Join('、', course.Troubled.Select(report => $"{report.Month.Number}月"))}均反映存在问题，最近一次为：{Excerpt.Of(course.Troubled[^1].Content!.Problems, Most)}")
            .Prepend($"{troubled}项事项反映过存在问题，其中{repeated.Count}项在两个月以上的月报中反映。"));
    }
}
