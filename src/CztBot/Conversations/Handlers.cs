using CztBot.Core;
using CztBot.Core.Rounds;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CztBot.Conversations;

/// <summary>What a button does. One class for each verb, registered under it; the class checks the right itself.</summary>
public interface IVerb
{
    Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation);
}

/// <summary>What a word at the start of a text does, e.g. 填报.</summary>
public interface IWord
{
    /// <param name="rest">What stands behind the word, trimmed.</param>
    Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation);
}

/// <summary>Answers everything that no word claims: the leaders' questions.</summary>
public interface IQuestions
{
    Task<Reply> AskAsync(Turn turn, CancellationToken cancellation);
}

/// <summary>What a proactive message of one kind says, fetched at the last moment before it leaves.</summary>
public interface IOutgoing
{
    /// <returns>Null when the message is no longer needed, e.g. the report came in: it is then cancelled.</returns>
    Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation);
}

/// <summary>The port to the ledger's sender.</summary>
public interface ISending
{
    /// <summary>Sends until nothing is due, or nothing can leave now, and what left has been answered.</summary>
    Task DrainAsync(CancellationToken cancellation);

    /// <summary>Begins to send what is due and may leave now, without waiting for the channel's answers.</summary>
    /// <returns>After how long it is worth looking again; null when nothing waits.</returns>
    Task<TimeSpan?> StartAsync(CancellationToken cancellation);

    /// <summary>Waits until everything that is on its way has been answered.</summary>
    /// <returns>False when nothing was.</returns>
    Task<bool> SettleAsync();
}

/// <summary>The port to whatever else is due by the calendar, besides the monthly round.</summary>
public interface IPlanning
{
    /// <summary>Puts what is due now into the ledger; however often it is asked, the result is the same.</summary>
    Task PlanAsync(Standing standing, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>When it should be asked until an instant, for a clock that is moved; empty where nothing is open.</summary>
    Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(Standing standing, DateTimeOffset now, DateTimeOffset until);

    /// <summary>What it would plan between two instants if nothing changed, with the time of each; writes nothing.</summary>
    Task<IReadOnlyList<Delivery>> ForecastAsync(Standing standing, DateTimeOffset from, DateTimeOffset until);
}

/// <summary>Registers handlers under their names: for the personal chat, unless they are named for groups (R90).</summary>
public static class HandlerRegistration
{
    public static IServiceCollection AddVerb<T>(this IServiceCollection services, string verb)
        where T : class, IVerb => services.AddKeyedSingleton<IVerb, T>(verb).AddSingleton(new VerbName(verb, InGroups: false));

    /// <summary>A verb that may be pressed in a group too: it shows no more there than the circular does.</summary>
    public static IServiceCollection AddVerbForGroups<T>(this IServiceCollection services, string verb)
        where T : class, IVerb => services.AddKeyedSingleton<IVerb, T>(verb).AddSingleton(new VerbName(verb, InGroups: true));

    /// <param name="words">The word and its synonyms.</param>
    public static IServiceCollection AddWord<T>(this IServiceCollection services, params ReadOnlySpan<string> words)
        where T : class, IWord => services.AddWords<T>(inGroups: false, words);

    /// <summary>A word that may be said in a group too: it shows no more there than the circular does.</summary>
    public static IServiceCollection AddWordForGroups<T>(this IServiceCollection services, params ReadOnlySpan<string> words)
        where T : class, IWord => services.AddWords<T>(inGroups: true, words);

    private static IServiceCollection AddWords<T>(this IServiceCollection services, bool inGroups, ReadOnlySpan<string> words)
        where T : class, IWord
    {
        services.TryAddSingleton<T>();
        foreach (var word in words)
        {
            services.AddKeyedSingleton<IWord>(word, (provider, _) => provider.GetRequiredService<T>());
            services.AddSingleton(new WordName(word, inGroups));
        }

        return services;
    }

    public static IServiceCollection AddOutgoing<T>(this IServiceCollection services, params ReadOnlySpan<string> kinds)
        where T : class, IOutgoing
    {
        foreach (var kind in kinds) services.AddKeyedSingleton<IOutgoing, T>(kind);
        return services;
    }
}

/// <summary>A word that some handler claims.</summary>
public sealed record WordName(string Word, bool InGroups);

/// <summary>A verb that some handler claims.</summary>
public sealed record VerbName(string Verb, bool InGroups);
