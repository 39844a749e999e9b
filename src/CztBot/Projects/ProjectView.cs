using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Problems;
using CztBot.Core.Projects;
using CztBot.Storage;

namespace CztBot.Projects;

/// <summary>One project as a card: its matters with what became of them, and what can be done now by whoever looks.</summary>
public sealed class ProjectView(ProblemStore problems)
{
    public async Task<Reply> ShowAsync(Turn turn, CrossProject one, string notice = "")
    {
        var raised = await problems.OfProjectsAsync();
        return new NoticeCard
        {
            Title = $"跨区域项目 {CardString.Escape(one.Id)} {CardString.Escape(one.Name)}",
            Lines = [.. new[] { notice, Progress(turn, one) }.Where(line => line.Length > 0), .. one.Matters.Select(matter => Matter(turn, matter, raised.GetValueOrDefault(ProjectProblems.Origin(one, matter))))],
            Facts = [.. Facts(turn, one)],
            Actions = [.. Actions(turn, one, one.Matters.Any(matter => !raised.ContainsKey(ProjectProblems.Origin(one, matter))))],
        }.ToReply();
    }

    private static string Progress(Turn turn, CrossProject one) =>
        one.ItemIds.Count > 0 ? $"进展随{string.Join('、', ProjectList.Tasks(turn, one))}月报，不重复填写。"
        : one.Progress.Length > 0 ? $"进展：{CardString.Escape(one.Progress)}" : "还没有填写进展。";

    private static string Matter(Turn turn, ProjectMatter matter, Problem? problem) =>
        $"**{ProjectWords.Kind(matter.Kind)}**（{CardString.Escape(matter.Unit(turn.Standing))}）：{CardString.Escape(matter.State)} 需办：{CardString.Escape(matter.Action)}"
        + (problem is null ? "" : $"（已转为问题，{ProblemKinds.Word(problem.State)}）");

    private static List<NoticeFact> Facts(Turn turn, CrossProject one)
    {
        List<NoticeFact> facts =
        [
            new("来源", "跨区域项目"), new("领域", one.Field), new("城市", string.Join('、', one.Cities.Select(city => $"{city}市"))),
            new("项目业主", CardString.Escape(one.Owner)), new("所在区县", CardString.Escape(one.County)),
        ];
        if (one.ItemIds.Count > 0) facts.Add(new("关联任务", string.Join('、', ProjectList.Tasks(turn, one))));
        if (one.Matters.Count == 0) facts.Add(new("涉市事项", "没有登记"));
        if (one.Updated is { } stamp) facts.Add(new("最近更新", $"{turn.Standing.PersonName(stamp.By)}，{stamp.At:yyyy年M月d日}"));
        facts.AddRange(ClosingInput.Facts(turn.Standing, one.Closing));
        if (one.Left is not { } left) return facts;
        facts.Add(new("移出日期", $"{left.On:yyyy年M月d日}（此后各月不再计数）"));
        facts.Add(new("移出理由", CardString.Escape(left.Reason)));
        facts.Add(new("批准人", CardString.Escape(left.Approver)));
        return facts;
    }

    private static IEnumerable<NoticeAction> Actions(Turn turn, CrossProject one, bool open)
    {
        (string, string)[] data = [("project", one.Id), ("version", $"{one.Version}")];
        var (writes, alive) = (turn.Caller.InSecretariat || ProjectDesk.Leads(turn, one), one is { Left: null, IsClosed: false });
        if (turn.Caller.InSecretariat && alive && TrackedClosure.MayVerify(one, ProjectDesk.Leads(turn, one), turn.Actor)) yield return NoticeAction.Of(TrackedClosure.Verifying, "project.verify", data);
        if (writes && alive && one is { Closing: null, Matters.Count: 0 }) yield return NoticeAction.Of(TrackedClosure.Proposing, "project.finish", data);
        if (writes && alive) yield return NoticeAction.Of("更新涉市事项", "project.update", data);
        if (turn.Caller.InSecretariat && one.IsClosed) yield return NoticeAction.Of(TrackedClosure.Reopening, "project.reopen", data);
        if (turn.Caller.InSecretariat && alive)
        {
            if (open) yield return NoticeAction.Of("转为问题", "project.raise", data);
            if (one.Closing is null) yield return NoticeAction.Of(TrackedClosure.Linking, "project.link", data);
            yield return NoticeAction.Of("移出", "project.leave", data);
        }

        if (turn.Caller.InSecretariat && one.Left is not null) yield return NoticeAction.Of("重新纳入", "project.return", data);
        if (one.ItemIds is [var item, ..] && turn.Standing.Item(item) is { } task && turn.Standing.Round is { } round)
            yield return NoticeAction.Of($"查看{turn.Standing.Label(task)}", "question.item", ("month", round.Month.ToString()), ("item", item), ("back", $"项目 {one.Id}"));
        yield return NoticeAction.Of("返回项目列表", "word.say", ("text", "项目"));
    }
}
