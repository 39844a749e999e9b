namespace CztBot.Conversations;

/// <summary>Finds the one handler of a turn: a card's verb, the word a text starts with, or the questions; in a group only what is meant for groups (R90).</summary>
public sealed class Router(IServiceProvider services, IQuestions questions)
{
    private const int MostBehindWord = 4;
    private const string NotHere = "这个渠道只回答已签发的内容。填报、待办等业务，请在其他渠道与我的单聊中办理。";
    private const string NotInGroups = "这项业务不在群里办理，群里不显示个人表单、待办和未公开的内容。请到与我的单聊中办理。";

    // Longest first, so that 填报情况 is not taken for 填报.
    private readonly WordName[] _words =
        [.. services.GetServices<WordName>().DistinctBy(name => name.Word).OrderByDescending(name => name.Word.Length)];

    private readonly HashSet<string> _groupVerbs =
        [.. services.GetServices<VerbName>().Where(name => name.InGroups).Select(name => name.Verb)];

    /// <summary>True for a verb of ours.</summary>
    public bool Knows(string verb) => services.GetKeyedService<IVerb>(verb) is not null;

    /// <summary>True for a word of ours alone or with a short name behind it, e.g. 填报 5: what somebody wants, not what somebody reports.</summary>
    public bool IsCommand(string text) => _words.Any(name => Starts(text, name.Word, out var rest) && rest.Length <= MostBehindWord);

    /// <summary>Answers a press.</summary>
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (services.GetKeyedService<IVerb>(press.Verb) is not { } verb)
            return Task.FromResult(Reply.Say("这个按钮已不再使用。请发送“帮助”，查看现在能办理的事项。"));
        return turn.InGroup && !_groupVerbs.Contains(press.Verb) ? Task.FromResult(Elsewhere(turn)) : verb.PressAsync(turn, press, cancellation);
    }

    /// <summary>Answers a text.</summary>
    public Task<Reply> SayAsync(Turn turn, CancellationToken cancellation)
    {
        foreach (var name in _words)
        {
            if (!Starts(turn.Text, name.Word, out var rest)) continue;
            return turn.InGroup && !name.InGroups
                ? Task.FromResult(Elsewhere(turn))
                : services.GetRequiredKeyedService<IWord>(name.Word).SayAsync(turn, rest, cancellation);
        }

        return questions.AskAsync(turn, cancellation);
    }

    private static Reply Elsewhere(Turn turn) => Reply.Say(turn.Address is { Conversation.IsShared: false } ? NotHere : NotInGroups);

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
