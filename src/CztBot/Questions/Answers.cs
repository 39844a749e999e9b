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
        var asked = talks.Understand(turn);
        talks.Remember(turn, asked);
        if ((asked.Intent == Intent.OutOfScope || asked is { Intent: Intent.TaskProgress, Tasks.Count: 0, Sections.Count: 0 }))
        {
            if (said.Length == 1) return Reply.Say($"没有看懂您的意思，请多写几个字。{Others.Help}");
            await NoteAsync(turn, said, cancellation);
        }

        return services.GetKeyedService<IAnswer>(asked.Intent) is { } answer ? await answer.AnswerAsync(turn, asked, cancellation) : Reply.Say(Others.Help);
    }

    // What is kept of a question is its words: no tags of a channel, nothing that cannot be seen.
    private static string Said(string text) => ReportForm.Clean(MentionText.WithoutTags(text));

    private Task<bool> NoteAsync(Turn turn, string said, CancellationToken cancellation) => database.WriteAsync(turn.Actor, async work =>
    {
        await UnansweredStore.NoteAsync(work, said);
        return true;
    }, cancellation);
}
