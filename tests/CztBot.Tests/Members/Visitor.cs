using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

/// <summary>An account that nobody has introduced yet.</summary>
internal sealed class Visitor(BotWorld world, string user, string channel = "emulator")
{
    private static int _ids;

    /// <summary>The Entra object id, in Teams.</summary>
    public string? AadObjectId { get; init; }

    public string? Tenant { get; init; }

    public string Conversation { get; init; } = $"talk-{user}";

    public string? ConversationType { get; init; }

    public string? Team { get; init; }

    public Task<Answer> SayAsync(string text) => SayAsync(text, Conversation, isGroup: false);

    public Task<Answer> SayInGroupAsync(string text, string group = "some-group") => SayAsync(text, group, isGroup: true);

    public async Task<Answer> PressAsync(string verb, JsonElement data, params (string Id, string Value)[] inputs)
    {
        var activity = Activity("invoke", Conversation, ConversationType is "channel" or "groupChat");
        Carry(activity, verb, data, inputs);
        using var response = await world.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Answer.OfInvoke(await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The channel announces the bot, or that it is gone; the greeting is null where none was sent.</summary>
    /// <param name="type">conversationUpdate or installationUpdate.</param>
    public async Task<string?> AnnounceAsync(string type, bool added, bool isGroup = false)
    {
        var activity = Activity(type, Conversation, isGroup);
        if (type == "installationUpdate") activity["action"] = added ? "add" : "remove";
        else activity[added ? "membersAdded" : "membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "bot" });
        activity["deliveryMode"] = "expectReplies";
        using var response = await world.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var replies = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities");
        return replies.GetArrayLength() == 0 ? null : Answer.OfActivity(replies[0]).Text;
    }

    private async Task<Answer> SayAsync(string text, string conversation, bool isGroup)
    {
        var activity = Activity("message", conversation, isGroup);
        activity["text"] = text;
        activity["deliveryMode"] = "expectReplies";
        using var response = await world.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Answer.OfActivity((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities")[0]);
    }

    private static void Carry(JsonObject activity, string verb, JsonElement data, (string Id, string Value)[] inputs)
    {
        var carried = JsonObject.Create(data)!;
        foreach (var (id, value) in inputs) carried[id] = value;
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = carried } };
    }

    private JsonObject Activity(string type, string conversation, bool isGroup)
    {
        var place = new JsonObject { ["id"] = conversation, ["isGroup"] = isGroup };
        if (ConversationType is { } kind) place["conversationType"] = kind;
        var channelData = new JsonObject();
        if (Tenant is { } tenant) channelData["tenant"] = new JsonObject { ["id"] = tenant };
        if (Team is { } team) channelData["team"] = new JsonObject { ["id"] = team };
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = $"visit-{Interlocked.Increment(ref _ids)}",
            ["channelId"] = channel,
            ["serviceUrl"] = world.Channel.Url,
            ["from"] = new JsonObject { ["id"] = user, ["aadObjectId"] = AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = place,
            ["channelData"] = channelData,
        };
    }
}
