using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CztBot.Operations;

namespace CztBot.LocalChat;

/// <summary>All local conversations, and how activities get their ids, times and order.</summary>
public sealed class Transcripts(BusinessClock clock)
{
    private readonly ConcurrentDictionary<string, Transcript> _all = new(StringComparer.Ordinal);
    private int _ids;

    public Transcript this[string conversation] => _all.GetOrAdd(conversation, _ => new Transcript());

    public IEnumerable<KeyValuePair<string, Transcript>> All => _all;

    /// <summary>Adds an activity to a conversation under a new id.</summary>
    /// <returns>The id.</returns>
    public string Add(string conversation, JsonObject activity, JsonObject from, bool fromBot)
    {
        var number = Interlocked.Increment(ref _ids);
        var id = $"local-{number.ToString("D7", CultureInfo.InvariantCulture)}";
        activity["id"] = id;
        activity["timestamp"] = clock.Now.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        activity["conversation"] = new JsonObject { ["id"] = conversation };
        activity["channelId"] = LocalPeople.ChannelId;
        activity["from"] = from;
        if (activity["channelData"] is not JsonObject) activity["channelData"] = new JsonObject();
        // Virtual time stands still at times: the order is ours.
        activity["channelData"]!["webchat:sequence-id"] = number;
        this[conversation].Add(activity, fromBot);
        return id;
    }

    /// <summary>Adds what the bot says.</summary>
    public string AddFromBot(string conversation, JsonObject activity) => Add(conversation, activity, Bot(), fromBot: true);

    /// <summary>A sentence in the bot's name.</summary>
    public void Say(string conversation, string text) =>
        AddFromBot(conversation, new JsonObject { ["type"] = "message", ["text"] = text });

    private static JsonObject Bot() => new() { ["id"] = LocalPeople.BotId, ["name"] = "长株潭调度机器人", ["role"] = "bot" };
}
