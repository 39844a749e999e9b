using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>problem.settle: 无需交办, with the reason (R44). Without inputs it opens the form.</summary>
public sealed class SettleProblem(Database database, ProblemDesk desk, ProblemView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = await desk.OpenToDecideAsync(turn, press, "结束问题");
        if (found is not { } problem) return refusal!;
        if (press.Fault(("reason", "理由")) is { } fault) return Reply.Say(fault);
        var outcome = ProblemRules.Settle(problem, press.Number("version") ?? -1, press.Clean("reason"));
        if (outcome is ProblemOutcome.Refused refused)
            return problem.Waits ? Form(turn, problem, press, press.Has("reason") ? refused.Reason : "") : view.Show(turn, problem, refused.Reason);
        if (outcome is ProblemOutcome.Moved moved
            && await database.WriteAsync(turn.Actor, work => ProblemStore.SaveAsync(work, moved.Problem, moved.Action, problem), cancellation))
            return view.Show(turn, moved.Problem, "已记为无需交办。");
        var (now, gone) = await desk.OpenAsync(turn, press);
        return gone ?? view.Show(turn, now!, "这个问题刚刚有更新，没有保存。请看下面的最新内容。");
    }

    private static Reply Form(Turn turn, Problem problem, CardPress press, string notice) => new AskCard
    {
        Title = $"{CardString.Escape(ProblemDesk.Heading(turn.Standing, problem))} 无需交办",
        Lines = [CardString.Escape(problem.Text)],
        Notice = notice,
        Fields = [AskField.Text("reason", "无需交办的理由", press.Text("reason"))],
        Actions =
        [
            NoticeAction.Of("确定", "problem.settle", ("problem", problem.Id), ("version", press.Text("version") ?? $"{problem.Version}")),
            NoticeAction.Of("返回", "problem.open", ("problem", problem.Id)),
        ],
    }.ToReply();
}
