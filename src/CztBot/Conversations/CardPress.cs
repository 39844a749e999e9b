using System.Globalization;
using System.Text.Json;
using CztBot.Core;

namespace CztBot.Conversations;

/// <summary>A pressed button: its verb, and the card's data with the inputs. Everything in it is the sender's claim.</summary>
/// <param name="Data">A JSON object; inputs are strings.</param>
public sealed record CardPress(string Verb, JsonElement Data)
{
    /// <summary>The press that a word stands for.</summary>
    public static CardPress About(string verb, Core.Month month, string item) => new(verb, JsonSerializer.SerializeToElement(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["month"] = month.ToString(), ["item"] = item },
        ConversationJson.Default.DictionaryStringString));

    /// <summary>The press that a word with something behind it stands for.</summary>
    public static CardPress Of(string verb, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var carried = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data) carried[name] = value;
        return new CardPress(verb, JsonSerializer.SerializeToElement(carried, ConversationJson.Default.DictionaryStringString));
    }

    /// <summary>An input or a data value as text; null where there is none.</summary>
    public string? Text(string id)
    {
        if (Data.ValueKind != JsonValueKind.Object || !Data.TryGetProperty(id, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
    }

    /// <summary>Every text that the press carries, whatever its name.</summary>
    public IEnumerable<string?> Texts() => Data.ValueKind == JsonValueKind.Object
        ? Data.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String).Select(property => property.Value.GetString())
        : [];

    /// <summary>A whole number, or null.</summary>
    public int? Number(string id) =>
        int.TryParse(Text(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The month the card is about; null when it is missing or malformed.</summary>
    public Month? Month => Core.Month.TryParse(Text("month"), out var month) ? month : null;

    /// <summary>Several choices of one input, sent as one text with commas.</summary>
    public IReadOnlyList<string> Choices(string id) =>
        Text(id)?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
