using CztBot.Core.Bulletins;
using CztBot.Core.Questions;

namespace CztBot.Core.Summaries;

/// <summary>Verified reports in, summary out (调度办法 第九条; R18–R22, R57, R58): what changed between the beginning and the end, nothing smoothed.</summary>
public static class SummaryCompiler
{
    /// <summary>The machine's text; people's edits go over it afterwards.</summary>
    public static Summary Compile(SummaryInput input)
    {
        List<Stretch> stretches = [.. input.Scope.Parts.Select(part => Stretch.Of(input, SummaryScope.Counted(part)))];
        var joined = stretches.Count > 1;
        var forLeaders = stretches.SelectMany(SummaryOrders.ForLeaders).Where(order => order.Number is not null).DistinctBy(order => order.Id).ToList();
        return new Summary
        {
            Code = input.Scope.Code,
            Name = input.Scope.Name,
            Title = input.Scope.Title,
            Periods = input.Scope.Chinese,
            Sections =
            [
                .. stretches.SelectMany((stretch, index) => Sections(stretch, input.Scope.Parts[index], joined)),
                .. SummaryEvaluation.Of(input),
                new BulletinSection("next", "下步工作", 1, SummaryOutlook.Of(stretches[^1])),
            ],
            Tables = [.. stretches.SelectMany((stretch, index) => SummaryTables.Of(stretch, $"{Key(input.Scope.Parts[index])}.changes"))],
            Figures = [.. stretches.SelectMany(SummaryFigures.Of), .. SummaryEvaluation.Figures(input)],
            LeadersOrders = [.. forLeaders.Select(order => order.Number!.ToString())],
            Secret = UnitsForm.Sentences(forLeaders.SelectMany(order => (string[])[order.Number!.ToString(), order.Content.Requirement])),
            Sources = [.. stretches.SelectMany(stretch => stretch.Courses).SelectMany(course => course.Begin is { } begin ? course.Within.Prepend(begin) : course.Within).Select(report => new SummarySource(report.Month, report.ItemId, report.Version)).Distinct().OrderBy(one => one.Month)],
        };
    }

    // Several periods come under a heading each; one stands by itself.
    private static IEnumerable<BulletinSection> Sections(Stretch stretch, Period part, bool joined)
    {
        var (key, depth) = (Key(part), joined ? 2 : 1);
        if (joined) yield return new BulletinSection(key, $"{PeriodCode.Chinese(part)}情况", 1, "");
        yield return new BulletinSection($"{key}.overview", "总体情况", depth, SummaryOverview.Of(stretch, part));
        yield return new BulletinSection($"{key}.changes", "进展变化", depth, SummaryChanges.Of(stretch));
        yield return new BulletinSection($"{key}.done", "完成情况", depth, SummaryChanges.Completed(stretch));
        yield return new BulletinSection($"{key}.problems", "反复出现的问题", depth, SummaryProblems.Of(stretch));
        foreach (var section in SummaryOrders.Sections(stretch, key, depth)) yield return section;
    }

    internal static string Key(Period part) => PeriodCode.Of(part);
}
