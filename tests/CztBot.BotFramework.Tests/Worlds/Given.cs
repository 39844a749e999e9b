using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Worlds;

internal static class Given
{
    /// <summary>A message that somebody wrote to the bot, as a channel sends it.</summary>
    public static string Message(
        string? id = "in-1", string extra = "", string serviceUrl = "http://127.0.0.1:1", string conversation = "chat-1", string channel = "test") => $$$"""
        {"type":"message","id":{{{JsonSerializer.Serialize(id)}}},"channelId":"{{{channel}}}","serviceUrl":"{{{serviceUrl}}}","locale":"zh-CN",
         "from":{"id":"user-1"},"recipient":{"id":"bot-1"},"conversation":{"id":"{{{conversation}}}"},"text":"你好"{{{extra}}} }
        """;

    public static string Invoke(string name, string value = "null") => $$"""
        {"type":"invoke","id":"in-2","channelId":"test","serviceUrl":"http://127.0.0.1:1","name":"{{name}}","value":{{value}},
         "from":{"id":"user-1"},"recipient":{"id":"bot-1"},"conversation":{"id":"chat-1"} }
        """;

    public static Activity Read(string json) => JsonSerializer.Deserialize(json, BotJson.Wire.Activity)!;

    /// <summary>An activity on its way to a channel.</summary>
    public static Activity Outgoing(string serviceUrl, string conversation = "chat-1", string? replyToId = null, string? id = null) => new()
    {
        Type = ActivityTypes.Message, ServiceUrl = serviceUrl, Text = "收到",
        Conversation = new ConversationAccount { Id = conversation }, ReplyToId = replyToId, Id = id,
    };

    /// <summary>A turn whose answers stay in the test.</summary>
    public static (TurnContext Turn, NotingAdapter Adapter) Turn(string json)
    {
        var adapter = new NotingAdapter();
        return (new TurnContext(adapter, Read(json)), adapter);
    }
}
