using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Projects;
using CztBot.Storage;

namespace CztBot.Projects;

/// <summary>project.raise: a matter between cities becomes a problem, once; levels, orders and supervision follow from there (R24, R43).</summary>
public sealed class RaiseMatter(Database database, ProjectDesk desk, ProjectView view, ProblemStore problems) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = await desk.OpenToKeepAsync(turn, press, "转为问题", byLeads: false);
        if (found is not { } one) return refusal!;
        if (one.Left is not null) return await view.ShowAsync(turn, one, $"“{one.Name}”已经移出调度范围，不能转为问题。");
        var raised = await problems.OfProjectsAsync();
        var open = one.Matters.Where(matter => !raised.ContainsKey(ProjectProblems.Origin(one, matter))).ToList();
        if (press.Text("kind") is not { Length: > 0 } kind)
            return open.Count > 0 ? Form(turn, one, open) : await view.ShowAsync(turn, one, one.Matters.Count == 0 ? "没有登记涉市事项，不能转为问题。" : "涉市事项都已转为问题，没有重复登记。");
        if (one.Matter(kind) is not { } matter) return await view.ShowAsync(turn, one, "没有登记这一类涉市事项，不能转为问题；可能刚刚已经解决。");
        var problem = ProjectProblems.Of(one, matter, turn.Standing, turn.Actor, Guid.CreateVersion7().ToString());
        var fresh = await database.WriteAsync(turn.Actor, async work =>
            await ProblemStore.OfOriginAsync(work, problem.Origin) is null && await ProblemStore.SaveAsync(work, problem, "登记", null), cancellation);
        return await view.ShowAsync(turn, one, fresh ? $"“{ProjectWords.Kind(kind)}”已转为问题，请发送“问题”，确定层级后交办。" : $"“{ProjectWords.Kind(kind)}”已经转为问题，没有重复登记。请发送“问题”查看。");
    }

    private static Reply Form(Turn turn, CrossProject one, List<ProjectMatter> open) => new AskCard
    {
        Title = $"{CardString.Escape(one.Id)} {CardString.Escape(one.Name)} 转为问题",
        Lines = [.. open.Select(matter => $"{ProjectWords.Kind(matter.Kind)}（{CardString.Escape(matter.Unit(turn.Standing))}）：{CardString.Escape(matter.State)}")],
        Fields = [AskField.Choice("kind", "哪一项", open[0].Kind, open.Select(matter => (ProjectWords.Kind(matter.Kind), matter.Kind)))],
        Actions = [NoticeAction.Of("转为问题", "project.raise", ("project", one.Id)), NoticeAction.Of("返回", "project.open", ("project", one.Id))],
    }.ToReply();
}
