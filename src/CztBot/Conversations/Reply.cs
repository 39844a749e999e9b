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
    public sealed record Card(string Name, JsonElement Data) : Reply
    {
        /// <summary>What 这个数怎么来的 means after this card; null for a card without figures.</summary>
        public NoticeAction? Trace { get; init; }
    }

    /// <summary>A sentence.</summary>
    public static Reply Say(string text) => new Sentence(text);

    /// <summary>The same, with where its figures come from.</summary>
    public Reply Traced(NoticeAction trace) => this is Card card ? card with { Trace = trace } : this;

    /// <summary>A card of the deck.</summary>
    public static Reply Show<T>(string name, T data, JsonTypeInfo<T> type) =>
        new Card(name, JsonSerializer.SerializeToElement(data, type));
}
