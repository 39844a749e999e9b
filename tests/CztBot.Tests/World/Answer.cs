using System.Text.Json;
using CztBot.Cards;

namespace CztBot.Tests.World;

/// <summary>What a person got to see: a card or a sentence.</summary>
internal sealed record Answer(JsonElement? Card, string Sentence)
{
    /// <summary>Everything readable, as plain text.</summary>
    public string Text => Card is { } card ? CardText.Render(card).Text : Sentence;

    /// <summary>The data of each button with this verb, in order; empty where there is none.</summary>
    public IReadOnlyList<JsonElement> Buttons(string verb) => Card is { } card ? [.. Find(card, verb)] : [];

    /// <summary>The addresses that the card opens, by the button's title.</summary>
    public IReadOnlyDictionary<string, string> Links => Card is not { } card ? new Dictionary<string, string>() : Objects(card)
        .Where(one => one.TryGetProperty("type", out var type) && type.ValueEquals("Action.OpenUrl"))
        .ToDictionary(one => one.GetProperty("title").GetString()!, one => one.GetProperty("url").GetString()!, StringComparer.Ordinal);

    /// <summary>Every button that does something, those of the rows among them; a card has six at most.</summary>
    public IReadOnlyList<(string Title, string Verb, JsonElement Data)> Executes => Card is not { } card ? [] :
    [
        .. Objects(card).Where(one => one.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute"))
            .Select(one => (one.GetProperty("title").GetString()!, one.GetProperty("verb").GetString()!, one.GetProperty("data"))),
    ];

    public JsonElement Button(string verb) => Buttons(verb) is [var first, ..] ? first : throw new InvalidOperationException($"No button {verb} in: {Text}");

    /// <summary>The value that an input shows; null where there is no such input.</summary>
    public string? Input(string id) => Card is { } card ? Inputs(card).FirstOrDefault(input => input.GetProperty("id").GetString() == id) is { ValueKind: JsonValueKind.Object } input
        ? input.TryGetProperty("value", out var value) ? value.ToString() : "" : null : null;

    public static Answer OfActivity(JsonElement activity)
    {
        if (activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0)
            return new Answer(attachments[0].GetProperty("content").Clone(), "");
        return new Answer(null, activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "");
    }

    public static Answer OfInvoke(JsonElement body) => body.GetProperty("type").GetString() switch
    {
        "application/vnd.microsoft.card.adaptive" => new Answer(body.GetProperty("value").Clone(), ""),
        _ => new Answer(null, body.GetProperty("value").ToString()),
    };

    private static IEnumerable<JsonElement> Find(JsonElement element, string verb) =>
        Objects(element)
            .Where(one => one.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute"))
            .Where(one => one.TryGetProperty("verb", out var found) && found.ValueEquals(verb))
            .Select(one => one.GetProperty("data"));

    private static IEnumerable<JsonElement> Inputs(JsonElement element) =>
        Objects(element).Where(one => one.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal));

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
