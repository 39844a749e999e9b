using System.Data.Common;
using System.Text.Json;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>这个数怎么来的, said instead of pressed: which figures were shown last in a conversation (R59).</summary>
public sealed partial class Traces(IServiceProvider services, TimeProvider machine, Database database, TalkStore store, ILogger<Traces> logger)
{
    private const string Nothing = "上一条答复里没有可以列出依据的数。请先查看简报、小结、评价、总体情况或者列表，再发送“这个数怎么来的”；也可以写明是哪个数，如“按时报送这个数怎么来的”。";

    private readonly LastOf<NoticeAction> _last = new("figures", ConversationJson.Default.NoticeAction, database, store, machine);

    /// <summary>Keeps where the figures of a card come from; a card without any is not asked about.</summary>
    public async Task RememberAsync(Turn turn, Reply reply)
    {
        if (reply is not Reply.Card card) return;
        try
        {
            await _last.KeepAsync(turn, card.Trace);
        }
        catch (Exception fault) when (fault is DbException or DatabaseException or CommitUnknownException)
        {
            // What the turn has done stands and is answered; the sentence after it may be asked back.
            LogForgotten(fault.GetType().Name);
        }
    }

    /// <summary>The same as the button of that card.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, TraceWords asked, CancellationToken cancellation)
    {
        if (await _last.FindAsync(turn) is not { } last) return Reply.Say(Nothing);
        var data = new Dictionary<string, string>(last.Data, StringComparer.Ordinal) { ["about"] = asked.About, ["value"] = $"{asked.Number}" };
        // The router knows all handlers and the questions: it is asked for late.
        return await services.GetRequiredService<Router>().PressAsync(turn, new CardPress(last.Verb, JsonSerializer.SerializeToElement(data, ConversationJson.Default.DictionaryStringString)), cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Where the figures of a card come from was not kept for the next sentence: {Kind}")]
    private partial void LogForgotten(string kind);
}
