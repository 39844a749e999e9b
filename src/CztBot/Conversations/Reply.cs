using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CztBot.Conversations;

/// <summary>What a handler answers: a sentence, or a card of the deck with its data.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>One sentence; after a button the pressed card stays as it is.</summary>
    public sealed record Sentence(string Text) : Reply;

    /// <summary>A card; after a button it takes the pressed card's place.</summary>
    /// <param name="Name">The template's name, e.g. reports/form.</param>
    public sealed record Card(string Name, JsonElement Data) : Reply;

    /// <summary>A sentence.</summary>
    public static Reply Say(string text) => new Sentence(text);

    /// <summary>A card of the deck.</summary>
    public static Reply Show<T>(string name, T data, JsonTypeInfo<T> type) =>
        new Card(name, JsonSerializer.SerializeToElement(data, type));
}
