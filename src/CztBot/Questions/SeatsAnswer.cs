using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>Who presides, and who is in the secretariat.</summary>
public sealed class SeatsAnswer(Seats seats) : IAnswer
{
    public Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation) =>
        Task.FromResult(turn.Text.Contains("轮值", StringComparison.Ordinal) ? seats.Presiding(turn, asked.Period?.To) : seats.Secretariat(turn));
}
