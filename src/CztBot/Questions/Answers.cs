using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>Understands what was asked and hands it to the one class that answers its intent.</summary>
public sealed class Answers(IServiceProvider services, Talks talks, Traces traces, Database database) : IQuestions
{
    public async Task<Reply> AskAsync(Turn turn, CancellationToken cancellation)
    {
        var said = Said(turn.Text);
        if (said.Length == 0) return Reply.Say($"没有收到文字内容，请直接写出您要问的或要办的。{Others.Help}");
        if (TraceWords.Read(said) is { } trace) return await traces.AnswerAsync(turn, trace, cancellation);
        var asked = await talks.UnderstandAsync(turn);
        await talks.RememberAsync(turn, asked);
        if ((asked.Intent == Intent.OutOfScope || asked is { Intent: Intent.TaskProgress, Tasks.Count: 0, Sections.Count: 0 }))
        {
            if (said.Length == 1) return Reply.Say($"没有看懂您的意思，请多写几个字。{Others.Help}");
            await NoteAsync(turn, said, cancellation);
            if (asked.Intent == Intent.OutOfScope && await ProposalAsync(turn, said, cancellation) is { } proposal) return proposal;
        }

        return services.GetKeyedService<IAnswer>(asked.Intent) is { } answer ? await answer.AnswerAsync(turn, asked, cancellation) : Reply.Say(Others.Help);
    }

    // A language model, where there is one, may say it in other words. It is a question that can be read, or nothing: no instruction, nothing personal.
    private async Task<Reply?> ProposalAsync(Turn turn, string said, CancellationToken cancellation)
    {
        if (services.GetService<Rewording>() is not { } rewording || await rewording.OfAsync(said, cancellation) is not { } other) return null;
        if ((await talks.UnderstandAsync(turn with { Text = other })).Intent is Intent.OutOfScope or Intent.PrivacyRefuse or Intent.OrderAdhoc or Intent.Clarify) return null;
        return new NoticeCard
        {
            Title = "您是想问这个吗？",
            Lines = ["原话没有听懂，已记下供秘书处改进（不记提问人）。下面是按意思改写的问题，答复仍以记录为准：", CardString.Escape(other)],
            Actions = [NoticeAction.Of("就问这个", "question.ask", ("text", other)), NoticeAction.Of("都不是，看看能问什么", "word.say", ("text", "帮助"))],
        }.ToReply();
    }

    // What is kept of a question is its words: no tags of a channel, nothing that cannot be seen.
    private static string Said(string text) => ReportForm.Clean(MentionText.WithoutTags(text));

    private Task<bool> NoteAsync(Turn turn, string said, CancellationToken cancellation) => database.WriteAsync(turn.Actor, async work =>
    {
        await UnansweredStore.NoteAsync(work, said);
        return true;
    }, cancellation);
}
