using System.Text.Json;

namespace CztBot.Cards;

/// <summary>Reads a card's JSON without minding what is absent.</summary>
internal static class CardElements
{
    public static JsonElement Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string Text(this JsonElement element, string name) => element.Child(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => "",
    };

    public static bool Flag(this JsonElement element, string name) => element.Child(name).ValueKind == JsonValueKind.True;

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    /// <summary>The element and all objects in it that have a type, whatever holds them; fallbacks aside.</summary>
    public static IEnumerable<JsonElement> Descend(this JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Descend);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var inner = element.EnumerateObject()
            .Where(property => property.Name is not ("fallback" or "data"))
            .SelectMany(property => Descend(property.Value));
        return element.Text("type").Length > 0 ? inner.Prepend(element) : inner;
    }
}
