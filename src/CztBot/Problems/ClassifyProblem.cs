using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>problem.classify: level and kind with the reason; both levels are kept, and whoever has to settle it is told (R43, R45). Without inputs it opens the form.</summary>
public sealed class ClassifyProblem(Database database, ProblemDesk desk, ProblemView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = await desk.OpenToDecideAsync(turn, press, "问题分类");
        if (found is not { } problem) return refusal!;
        if (!press.Has("level", "kind", "reason")) return problem.Waits ? Form(turn, problem, press, "") : view.Show(turn, problem, Refused(ProblemRules.Classify(problem, 0, 1, "", "", "", turn.Actor)));
        if (press.Fault(("reason", "定级理由"), ("department", "省直部门")) is { } fault) return Reply.Say(fault);
        var outcome = ProblemRules.Classify(
            problem, press.Number("version") ?? -1, press.Number("level"), press.Clean("kind"), press.Clean("reason"), press.Clean("department"), turn.Actor);
        if (outcome is ProblemOutcome.Refused refused)
            return problem.Waits ? Form(turn, problem, press, refused.Reason) : view.Show(turn, problem, refused.Reason);
        if (outcome is ProblemOutcome.Moved moved
            && await database.WriteAsync(turn.Actor, work => SaveAsync(turn, work, moved, problem), cancellation))
            return view.Show(turn, moved.Problem, "已分类。请确定是否交办。");
        var (now, gone) = await desk.OpenAsync(turn, press);
        if (gone is not null) return gone;
        var by = now!.Classification is { } other ? $"由{turn.Standing.PersonName(other.By)}" : "";
        return view.Show(turn, now, $"这个问题刚才已{by}更新，您的分类没有保存。请看下面的最新内容，需要调整的请重新分类。");
    }

    private static async Task<bool> SaveAsync(Turn turn, Work work, ProblemOutcome.Moved moved, Problem before)
    {
        if (!await ProblemStore.SaveAsync(work, moved.Problem, moved.Action, before)) return false;
        foreach (var order in await OrderStore.OfProblemAsync(work, before.Id))
        {
            if (OrderRules.Follow(order, moved.Problem.Classification!.Level) is { } follows && !await OrderStore.SaveAsync(work, follows.Order, follows.Action, order)) return false;
        }

        await DeliveryStore.PlanAsync(work, ClassificationNotice.Tell(moved.Problem, turn.Standing, turn.Actor.At));
        return true;
    }

    private static string Refused(ProblemOutcome outcome) => (outcome as ProblemOutcome.Refused)?.Reason ?? "";

    private static Reply Form(Turn turn, Problem problem, CardPress press, string notice)
    {
        var decided = problem.Classification;
        var proposed = problem.ProposedLevel is { } level ? ProblemKinds.Level(level) : "未建议";
        return new AskCard
        {
            Title = $"{CardString.Escape(ProblemDesk.Heading(turn.Standing, problem))} 问题分类",
            Lines = [CardString.Escape(problem.Text), $"单位建议：{proposed}。取能够解决问题的最低层级。"],
            Notice = notice,
            Fields =
            [
                AskField.Choice("level", "核定层级", press.Text("level") ?? $"{decided?.Level ?? problem.ProposedLevel}",
                    Enumerable.Range(1, 5).Select(number => (ProblemKinds.Level(number), $"{number}"))),
                AskField.Choice("kind", "类别", press.Text("kind") ?? decided?.Kind ?? problem.ProposedKind, ProblemKinds.All.Select(kind => (kind, kind))),
                AskField.Text("reason", "理由（与建议层级不同的必填）", press.Text("reason") ?? decided?.Reason),
                AskField.Line("department", "省直部门（第5级必填）", press.Text("department") ?? decided?.Department),
            ],
            Actions =
            [
                NoticeAction.Of("确定分类", "problem.classify", ("problem", problem.Id), ("version", press.Text("version") ?? $"{problem.Version}")),
                NoticeAction.Of("返回", "problem.open", ("problem", problem.Id)),
            ],
        }.ToReply();
    }
}
