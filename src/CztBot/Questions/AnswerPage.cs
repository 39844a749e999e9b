using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>question.page: another page of a long answer, asked anew within the rights of whoever presses.</summary>
public sealed class AnswerPage(IServiceProvider services) : IVerb
{
    private const string Verb = "question.page";

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        QuestionJson.Read(press.Text("question")) is { Intent: Intent.UnitOverview or Intent.ListByStatus or Intent.ProblemListByLevel or Intent.WhoNotReported or Intent.LeadLookup, Level: null or (>= 1 and <= 5) } asked
        && services.GetKeyedService<IAnswer>(asked.Intent) is { } answer
            ? await answer.AnswerAsync(turn, asked with { Page = press.Number("page") ?? 0 }, cancellation)
            : Reply.Say("没有指明是哪一次答复，不能翻页。请重新提问。");

    /// <summary>更多, and the way back to the first page; as far as there are pages.</summary>
    internal static IEnumerable<NoticeAction> Turns<T>(Question asked, ListScreen<T> screen)
    {
        if (screen.Behind.Count > 0) yield return Of("更多", asked, screen.Page + 1);
        if (screen.Page > 0) yield return Of("返回首页", asked, 0);
    }

    /// <summary>第1页，共3页。; empty where all fit.</summary>
    internal static string Foot<T>(ListScreen<T> screen) => screen.Foot.Length > 0 ? $"{screen.Foot}。" : "";

    private static NoticeAction Of(string title, Question asked, int page) =>
        NoticeAction.Of(title, Verb, ("question", QuestionJson.Write(asked with { Page = 0 })), ("page", $"{page}"));
}
