using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Problems;

namespace CztBot.Problems;

/// <summary>One problem as a card: what was proposed beside what was decided, whom it is for, what can be done now.</summary>
public sealed class ProblemView
{
    public Reply Show(Turn turn, Problem problem, string notice = "")
    {
        var card = new ProblemCard(
            $"{CardString.Escape(ProblemDesk.Heading(turn.Standing, problem))} 存在问题", notice, Facts(turn, problem), Texts(problem), Actions(turn, problem));
        return Reply.Show("problems/problem", card, ProblemCardJson.Default.ProblemCard);
    }

    private static List<NoticeFact> Facts(Turn turn, Problem problem)
    {
        var standing = turn.Standing;
        var facts = new List<NoticeFact>
        {
            new("状态", ProblemKinds.Word(problem.State)),
            new("来源", ProblemKinds.Word(problem.Source) + (problem.Month is { } month ? $"（{month.Chinese}）" : "")),
        };
        if (problem.InstructorId is { } leader) facts.Add(new("指示领导", standing.PersonName(leader)));
        if (problem.UnitId is { } unit) facts.Add(new("单位", standing.UnitName(unit)));
        if (problem.OtherUnitId is { } other) facts.Add(new("涉及对方单位", CardString.Escape(standing.UnitName(other).Replace("/", "市", StringComparison.Ordinal))));
        if (problem.DueOn is { } due) facts.Add(new("要求时限", $"{due:yyyy年M月d日}"));
        facts.Add(new("建议层级", problem.ProposedLevel is { } level ? ProblemKinds.Level(level) : "未建议"));
        if (problem.Classification is not { } decided) return facts;
        facts.Add(new("核定层级", ProblemKinds.Level(decided.Level)));
        facts.Add(new("类别", decided.Kind));
        if (decided.Department.Length > 0) facts.Add(new("省直部门", CardString.Escape(decided.Department)));
        facts.Add(new("分类", $"{standing.PersonName(decided.By)}，{decided.At:M月d日}"));
        facts.Add(new("送", string.Join('、', problem.Addressees(standing, turn.Today).Select(Named))));
        return facts;
    }

    private static string Named(Addressee one) =>
        one.Mandate is { } mandate ? $"{one.Person.Name}（{mandate.Words}）" : one.Person.Office == Office.None ? one.Person.Name : $"{RoleWords.Post(one.Person)}{one.Person.Name}";

    private static List<ProblemText> Texts(Problem problem)
    {
        var texts = new List<ProblemText> { new("问题", CardString.Escape(problem.Text)) };
        if (problem.Classification is { Reason.Length: > 0 } decided) texts.Add(new("定级理由", CardString.Escape(decided.Reason)));
        if (problem.Note.Length > 0) texts.Add(new("无需交办的理由", CardString.Escape(problem.Note)));
        return texts;
    }

    private static List<NoticeAction> Actions(Turn turn, Problem problem)
    {
        var actions = new List<NoticeAction>();
        if (turn.Caller.InSecretariat && problem.Waits)
        {
            (string, string)[] data = [("problem", problem.Id), ("version", $"{problem.Version}")];
            if (problem.State == ProblemState.Classified) actions.Add(NoticeAction.Of("交办", "order.new", data));
            actions.Add(NoticeAction.Of(problem.State == ProblemState.Open ? "分类" : "重新分类", "problem.classify", data));
            actions.Add(NoticeAction.Of("无需交办", "problem.settle", data));
        }

        if (problem is { State: ProblemState.HandedOver } or { State: ProblemState.Settled, Note: "" }) actions.Add(NoticeAction.Of("查看交办", "order.list", ("problem", problem.Id)));
        actions.Add(NoticeAction.Of("返回问题列表", "word.say", ("text", "问题")));
        return actions;
    }
}
