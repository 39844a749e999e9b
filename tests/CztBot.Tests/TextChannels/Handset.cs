using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Core;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.TextChannels;

/// <summary>A person on a channel without cards: what is typed goes in over /api/messages, text comes back.</summary>
internal sealed class Handset(BotWorld world, string personId, string channel = "sms")
{
    private int _sent;

    /// <summary>Where the bot writes to this person by itself.</summary>
    public string Conversation => $"{channel}-{personId}";

    /// <summary>The account is bound, and messages come here from now on.</summary>
    public static async Task<Handset> OfAsync(BotWorld world, string personId, string channel = "sms")
    {
        // What was under way goes to where it was meant for, before the numbers of this channel count.
        await world.DrainAsync();
        var handset = new Handset(world, personId, channel);
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            await AccountStore.BindAsync(work, channel, $"user-{personId}", personId);
            return true;
        });
        return handset;
    }

    /// <summary>Says something; the answer is text and nothing else.</summary>
    public async Task<string> SayAsync(string text, bool inGroup = false)
    {
        var activity = new JsonObject
        {
            ["type"] = "message", ["id"] = $"{channel}-{personId}-{++_sent}-{Guid.NewGuid():N}", ["channelId"] = channel, ["serviceUrl"] = world.Channel.Url, ["text"] = text, ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = $"user-{personId}" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = inGroup ? "group-sms" : Conversation, ["isGroup"] = inGroup },
        };
        using var response = await world.PostAsync(activity);
        var answer = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities")[0];
        answer.TryGetProperty("attachments", out var attachments).ShouldBeFalse($"a card on {channel}: {attachments}");
        return answer.GetProperty("text").GetString()!;
    }

    /// <summary>Says one thing after the other.</summary>
    /// <returns>The last answer.</returns>
    public async Task<string> SayAsync(params string[] texts)
    {
        var answer = "";
        foreach (var text in texts) answer = await SayAsync(text);
        return answer;
    }
}
