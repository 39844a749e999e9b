using System.Text.Json;
using CztBot.Cards;

namespace CztBot.Conversations;

/// <summary>Expands replies to what a channel shows.</summary>
public sealed class ReplyRenderer(CardDeck deck, Channels channels)
{
    /// <summary>The card, or the sentence.</summary>
    public Shown Show(Reply reply) => reply switch
    {
        Reply.Card card => new Shown("", JsonElement.Parse(deck[card.Name].ExpandUtf8(card.Data))),
        Reply.Sentence sentence => new Shown(sentence.Text, null),
        _ => throw new InvalidOperationException("A reply is a sentence or a card."),
    };

    /// <summary>The same as a channel shows it; without cards their texts alone.</summary>
    public Shown Show(Reply reply, string channelId) => Show(reply) is var shown && shown.Card is { } card && !channels.ShowsCards(channelId)
        ? new Shown(CardText.Fold(card, CardParts.Texts, input => input.Value).Text, null)
        : shown;

    /// <summary>The same as plain text, for a channel or a terminal without cards.</summary>
    public string ToText(Reply reply) => Show(reply) is var shown && shown.Card is { } card ? CardText.Render(card).Text : shown.Text;
}

/// <summary>A reply as it leaves: a sentence, or an expanded Adaptive Card.</summary>
public sealed record Shown(string Text, JsonElement? Card);
