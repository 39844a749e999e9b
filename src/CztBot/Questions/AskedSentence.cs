using CztBot.Conversations;

namespace CztBot.Questions;

/// <summary>question.ask: a sentence that was proposed is asked, and never taken for a word of command.</summary>
public sealed class AskedSentence(IQuestions questions) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        questions.AskAsync(turn with { Text = press.Text("text") ?? "" }, cancellation);
}
