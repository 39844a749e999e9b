using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>需省级协调事项清单: the level-5 problems by provincial department (R43).</summary>
public sealed class ProvincialList(ProvincialMatters matters) : IWord
{
    private const int MostText = 60;
    private const int MostLines = 12;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!ProvincialMatters.MayList(turn)) return Reply.Say(ProvincialMatters.NotYours);
        var all = await matters.OfAsync(turn);
        if (all.Count == 0) return Reply.Say(ProvincialMatters.None);
        var asked = rest.Length == 0 ? all : [.. all.Where(problem => problem.Classification!.Department.Contains(rest, StringComparison.Ordinal))];
        if (asked.Count == 0) return Reply.Say("没有找到这个省直部门的事项，请发送“省级清单”查看全部。");
        var lines = asked.GroupBy(problem => problem.Classification!.Department).OrderByDescending(group => group.Count())
            .SelectMany(group => group.Select(problem => Line(turn, problem)).Prepend($"**{CardString.Escape(group.Key)}**（{group.Count()}项）")).ToList();
        if (lines.Count > MostLines) lines = [.. lines.Take(MostLines), "其余请发送“省级清单 部门”，例如“省级清单 省交通运输厅”。"];
        return new NoticeCard
        {
            Title = $"需省级协调事项{asked.Count}项",
            Lines = [.. lines, .. turn.ByMandate.Length > 0 ? [turn.ByMandate] : Array.Empty<string>()],
            Actions = [ThingPaperRegistration.Button(ProvincialPapers.Kind, "5"), NoticeAction.Of("返回问题列表", "word.say", ("text", "问题"))],
        }.ToReply();
    }

    private static string Line(Turn turn, Problem problem)
    {
        var text = problem.Text.ReplaceLineEndings(" ");
        return $"{CardString.Escape(ProblemDesk.Heading(turn.Standing, problem))}：{CardString.Escape(text.Length > MostText ? text[..MostText] + "…" : text)}（{ProblemKinds.Word(problem.State)}）";
    }
}
