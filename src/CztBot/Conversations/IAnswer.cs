using CztBot.Core.Questions;

namespace CztBot.Conversations;

/// <summary>Answers questions of one intent from the records of its slice; whoever has the records registers it under the intent.</summary>
public interface IAnswer
{
    /// <summary>Applies the caller's rights before it counts (R84).</summary>
    Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation);
}

/// <summary>Registers answers: one for each intent, a later registration in the place of an earlier one.</summary>
public static class AnswerRegistration
{
    public static IServiceCollection AddAnswer<T>(this IServiceCollection services, params ReadOnlySpan<Intent> intents)
        where T : class, IAnswer
    {
        foreach (var intent in intents) services.AddKeyedSingleton<IAnswer, T>(intent);
        return services;
    }
}
