using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Cards;

namespace CztBot.Operations.Demonstration;

/// <summary>A person's phone: talks to the bot over /api/messages, as a channel would.</summary>
internal sealed class Phone(HttpClient http, string serviceUrl)
{
    private int _activities;

    /// <summary>Says something and reads the answer.</summary>
    public async Task<Screen> SayAsync(string personId, string text)
    {
        var activity = Activity(personId, "message");
        activity["text"] = text;
        activity["deliveryMode"] = "expectReplies";
        var answer = await PostAsync(activity);
        var reply = answer.GetProperty("activities")[0];
        return reply.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
            ? new Screen(attachments[0].GetProperty("content"), "")
            : new Screen(null, reply.GetProperty("text").GetString() ?? "");
    }

    /// <summary>Presses the first button with a verb on a screen, with some fields filled in.</summary>
    public Task<Screen> PressAsync(string personId, Screen screen, string verb, params IReadOnlyList<(string Id, string Value)> inputs) =>
        PressAsync(personId, verb, screen.Buttons(verb).First(), inputs);

    /// <summary>Presses one button, with what it carries.</summary>
    public async Task<Screen> PressAsync(string personId, string verb, JsonElement data, params IReadOnlyList<(string Id, string Value)> inputs)
    {
        var carried = JsonObject.Create(data)!;
        foreach (var (id, value) in inputs) carried[id] = value;
        var activity = Activity(personId, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = carried } };
        var answer = await PostAsync(activity);
        var value1 = answer.GetProperty("value");
        return value1.ValueKind == JsonValueKind.Object ? new Screen(value1, "") : new Screen(null, value1.GetString() ?? "");
    }

    private async Task<JsonElement> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(PhoneJson.Default.JsonElement);
    }

    private JsonObject Activity(string personId, string type) => new()
    {
        ["type"] = type,
        ["id"] = (++_activities).ToString(CultureInfo.InvariantCulture),
        ["channelId"] = LocalPeople.ChannelId,
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = LocalPeople.UserId(personId) },
        ["recipient"] = new JsonObject { ["id"] = LocalPeople.BotId },
        ["conversation"] = new JsonObject { ["id"] = LocalPeople.ConversationId(personId) },
    };
}

/// <summary>What a phone shows: a card or a sentence.</summary>
internal sealed record Screen(JsonElement? Card, string Sentence)
{
    public string Text => Card is { } card ? CardText.Render(card).Text : Sentence;

    /// <summary>What the buttons with a verb carry, in order.</summary>
    public IEnumerable<JsonElement> Buttons(string verb) => Card is { } card
        ? Objects(card)
            .Where(one => one.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute"))
            .Where(one => one.TryGetProperty("verb", out var found) && found.ValueEquals(verb))
            .Select(one => one.GetProperty("data"))
        : [];

    /// <summary>Ids of the inputs on the screen.</summary>
    public IEnumerable<string> Inputs() => Card is { } card
        ? Objects(card)
            .Where(one => one.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal))
            .Select(one => one.GetProperty("id").GetString()!)
        : [];

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
