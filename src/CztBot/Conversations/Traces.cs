using System.Collections.Concurrent;
using System.Text.Json;
using CztBot.Core.Questions;

namespace CztBot.Conversations;

/// <summary>
/// 这个数怎么来的, said instead of pressed: which figures were shown last in a conversation (R59). It is kept in memory only, for a while, as what was asked before is;
/// after a restart the person is asked to open the card again.
/// </summary>
public sealed class Traces(IServiceProvider services, TimeProvider machine)
{
    private const int Most = 2000;
    private const string Nothing = "上一条答复里没有可以列出依据的数。请先查看简报、小结、评价、总体情况或者列表，再发送“这个数怎么来的”；也可以写明是哪个数，如“按时报送这个数怎么来的”。";

    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (NoticeAction Trace, DateTimeOffset At)> _last = new(StringComparer.Ordinal);

    /// <summary>Keeps where the figures of a card come from; a card without any is not asked about.</summary>
    public void Remember(Turn turn, Reply reply)
    {
        if (turn.ConversationId.Length == 0 || reply is not Reply.Card card) return;
        if (card.Trace is not { } trace)
        {
            _last.TryRemove(Key(turn), out _);
            return;
        }
        if (_last.Count >= Most) _last.Clear();
        _last[Key(turn)] = (trace, machine.GetUtcNow());
    }

    /// <summary>The same as the button of that card.</summary>
    public Task<Reply> AnswerAsync(Turn turn, TraceWords asked, CancellationToken cancellation)
    {
        if (!_last.TryGetValue(Key(turn), out var last) || machine.GetUtcNow() - last.At >= Expiry) return Task.FromResult(Reply.Say(Nothing));
        var data = new Dictionary<string, string>(last.Trace.Data, StringComparer.Ordinal) { ["about"] = asked.About, ["value"] = $"{asked.Number}" };
        // The router knows all handlers and the questions: it is asked for late.
        return services.GetRequiredService<Router>().PressAsync(turn, new CardPress(last.Trace.Verb, JsonSerializer.SerializeToElement(data, ConversationJson.Default.DictionaryStringString)), cancellation);
    }

    private static string Key(Turn turn) => $"{turn.ConversationId}/{turn.Caller.Person.Id}";
}
