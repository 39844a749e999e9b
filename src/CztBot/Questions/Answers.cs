using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>Understands what was asked and hands it to the one class that answers its intent.</summary>
public sealed class Answers(IServiceProvider services, Talks talks, Database database) : IQuestions
{
    public async Task<Reply> AskAsync(Turn turn, CancellationToken cancellation)
    {
        var asked = talks.Understand(turn);
        talks.Remember(turn, asked);
        if ((asked.Intent == Intent.OutOfScope || asked is { Intent: Intent.TaskProgress, Tasks.Count: 0 }) && turn.Text.Trim().Length > 1) await NoteAsync(turn, cancellation);
        return services.GetKeyedService<IAnswer>(asked.Intent) is { } answer ? await answer.AnswerAsync(turn, asked, cancellation) : NoRecords.Of(turn, asked);
    }

    private Task<bool> NoteAsync(Turn turn, CancellationToken cancellation) => database.WriteAsync(turn.Actor, async work =>
    {
        await UnansweredStore.NoteAsync(work, turn.Text.Trim());
        return true;
    }, cancellation);
}
