namespace CztBot.Conversations;

/// <summary>Finds the one handler of a turn: a card's verb, the word a text starts with, or the questions.</summary>
public sealed class Router(IServiceProvider services, IQuestions questions)
{
    // Longest first, so that 填报情况 is not taken for 填报.
    private readonly string[] _words =
        [.. services.GetServices<WordName>().Select(name => name.Word).Distinct().OrderByDescending(word => word.Length)];

    /// <summary>True for a verb of ours.</summary>
    public bool Knows(string verb) => services.GetKeyedService<IVerb>(verb) is not null;

    /// <summary>Answers a press.</summary>
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        services.GetKeyedService<IVerb>(press.Verb) is { } verb
            ? verb.PressAsync(turn, press, cancellation)
            : Task.FromResult(Reply.Say("这个按钮已不再使用。请发送“帮助”，查看现在能办理的事项。"));

    /// <summary>Answers a text.</summary>
    public Task<Reply> SayAsync(Turn turn, CancellationToken cancellation)
    {
        foreach (var word in _words)
        {
            if (!Starts(turn.Text, word, out var rest)) continue;
            return services.GetRequiredKeyedService<IWord>(word).SayAsync(turn, rest, cancellation);
        }

        return questions.AskAsync(turn, cancellation);
    }

    // A word counts alone, before a space, or directly before a number: 填报, 填报 5, 填报5.
    private static bool Starts(string text, string word, out string rest)
    {
        rest = "";
        if (!text.StartsWith(word, StringComparison.Ordinal)) return false;
        rest = text[word.Length..].TrimStart(' ', '\u3000', ':', '\uFF1A').Trim();
        if (text.Length == word.Length) return true;
        var next = text[word.Length];
        return char.IsWhiteSpace(next) || char.IsAsciiDigit(next) || next is ':' or '\uFF1A' || rest is "。" or "!" or "?" or "\uFF01" or "\uFF1F";
    }
}
