using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.CarryOvers;

/// <summary>调度范围: what is tracked this month by source, each counted once, with the list of each source behind a button (R1, R4, R6).</summary>
public sealed class ScopeWord(CarryOverStore carryOvers, ProjectStore projects, DispatchStore dispatches) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say("调度范围由秘书处查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        var month = Month.Of(turn.Today);
        var totals = await TotalsAsync(turn, month);
        return new NoticeCard
        {
            Title = $"{month.Chinese}调度范围{totals.Where(total => total.Source != TrackedSource.AdHoc).Sum(total => total.Counted)}项",
            Lines = ["按来源统计，每项只计一次；临时调度按次另计，所调度的事项不重复计数。点来源查看各自的列表。"],
            Facts = [.. totals.Select(total => new NoticeFact(total.Source.Word(), total.Sentence)), new("数据截至", $"{turn.Today:yyyy年M月d日}")],
            Actions =
            [
                NoticeAction.Of("行动计划", "word.say", ("text", "进度")), NoticeAction.Of("结转事项", "word.say", ("text", "结转")), NoticeAction.Of("跨区域项目", "word.say", ("text", "项目")),
                NoticeAction.Of("临时调度", "word.say", ("text", "临时调度")), NoticeAction.Of("已移出的任务", "word.say", ("text", "移出")), NoticeAction.Of("帮助", "word.say", ("text", "帮助")),
            ],
        }.ToReply();
    }

    private async Task<IReadOnlyList<SourceTotal>> TotalsAsync(Turn turn, Month month)
    {
        var (carried, crossing) = (await carryOvers.AllAsync(), await projects.AllAsync());
        var items = turn.Standing.Plan.ReportingItems.Count(item =>
            (!turn.Standing.Closed.TryGetValue(item.Id, out var closed) || closed >= month) && (!turn.Standing.Left.TryGetValue(item.Id, out var left) || left.CountsIn(month)));
        var separate = CarryOverTotals.Of(carried, month);
        var counted = crossing.Where(one => one.CountsIn(month)).ToList();
        return
        [
            new SourceTotal(TrackedSource.Plan, items, 0),
            new SourceTotal(TrackedSource.CarryOver, separate.Separate, separate.Linked, carried.Count > 0),
            new SourceTotal(TrackedSource.Project, counted.Count(one => one.ItemIds.Count == 0), counted.Count(one => one.ItemIds.Count > 0), crossing.Count > 0),
            new SourceTotal(TrackedSource.AdHoc, (await dispatches.AllAsync()).Count(one => one.State == DispatchState.Open), 0),
        ];
    }
}
