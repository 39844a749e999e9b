using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>问题: what waits to be classified or handed over; a coordinator's and a leader's own.</summary>
public sealed class ProblemQueue(ProblemStore problems, OrderTerms terms) : IWord, IVerb
{
    private const int Rows = 3;

    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => ShowAsync(turn, 0, TrackedSources.Read(rest));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => ShowAsync(turn, press.Number("page") ?? 0, TrackedSources.Read(press.Text("source") ?? ""));

    // Those of one source, or all (R1).
    private async Task<Reply> ShowAsync(Turn turn, int page, TrackedSource? source)
    {
        if (!ProblemDesk.MayList(turn)) return Reply.Say("问题清单由秘书处、市发改统筹员、领导和有关单位查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        // What waits for a person comes first; within it what is late, then the one that changed last.
        var mine = (await problems.OpenAsync()).Where(problem => ProblemDesk.MayRead(turn, problem) && (source is null || problem.Tracked() == source)).OrderBy(problem => problem.State).ThenByDescending(problem => IsSlow(turn, problem)).ToList();
        var name = source is { } one ? $"{one.Word()}的" : "";
        if (mine.Count == 0 && source is not null && !turn.Caller.InSecretariat) return Reply.Say($"目前没有您可以查看的{name}问题。");
        if (mine.Count == 0 && !turn.Caller.InSecretariat) return Reply.Say(turn.Caller.UnitIds.Count > 0 ? "目前没有请您单位解决的问题。本单位遇到的问题请写入月报，发送“我的任务”填报。" : "目前没有需要您关注的问题。");
        page = Math.Clamp(page, 0, Math.Max(0, (mine.Count - 1) / Rows));
        var rows = mine.Skip(page * Rows).Take(Rows).Select(problem => Row(turn, problem)).ToList();
        var late = mine.Count(problem => IsSlow(turn, problem));
        var card = new DigestCard(
            mine.Count == 0 ? $"没有待处理的{name}问题" : $"{name}问题{mine.Count}个",
            $"待分类{mine.Count(one => one.State == ProblemState.Open)}个，待交办{mine.Count(one => one.State == ProblemState.Classified)}个，"
            + $"已交办{mine.Count(one => one.State == ProblemState.HandedOver)}个。{(late > 0 ? $"其中{late}个分类后超过{terms.IssueDays}个工作日未交办。" : "")}{turn.ByMandate}",
            rows, mine.Count > Rows ? $"第{page + 1}页，共{(mine.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. Actions(turn, page, (page + 1) * Rows < mine.Count, source)],
        };
        return card.ToReply();
    }

    private static IEnumerable<NoticeAction> Actions(Turn turn, int page, bool more, TrackedSource? source)
    {
        (string, string)[] list = source is { } one ? [("source", one.Name())] : [];
        if (more) yield return NoticeAction.Of("更多", "problem.list", [.. list, ("page", $"{page + 1}")]);
        if (page > 0) yield return NoticeAction.Of("返回首页", "problem.list", [.. list, ("page", "0")]);
        else if (source is not null) yield return NoticeAction.Of("全部来源", "problem.list", ("page", "0"));
        else if (turn.Caller.InSecretariat) yield return NoticeAction.Of("登记问题", "problem.raise");
        yield return NoticeAction.Of("帮助", "word.say", ("text", "帮助"));
    }

    private DigestRow Row(Turn turn, Problem problem)
    {
        var level = problem.Classification is { } decided ? $"第{decided.Level}级 {decided.Kind}"
            : problem.ProposedLevel is { } proposed ? $"建议第{proposed}级" : "未建议层级";
        var slow = IsSlow(turn, problem);
        var text = problem.Text.ReplaceLineEndings(" ");
        return new DigestRow(
            CardString.Escape(ProblemDesk.Heading(turn.Standing, problem)),
            $"{ProblemKinds.Word(problem.State)} · {level}{(slow ? " · 超时未交办" : "")} · {CardString.Escape(text.Length > 40 ? text[..40] + "…" : text)}",
            problem.State == ProblemState.Open || slow ? "attention" : "default", "problem.open", "查看", problem.Month?.ToString() ?? "", problem.Id);
    }

    // 实时交办: measured from the classification (R45).
    private bool IsSlow(Turn turn, Problem problem) =>
        problem is { State: ProblemState.Classified, Classification: { Level: >= 2 } decided }
        && turn.Today > turn.Standing.Days.AddWorkdays(DateOnly.FromDateTime(decided.At.DateTime), terms.IssueDays);
}
