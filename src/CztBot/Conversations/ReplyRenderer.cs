using System.Text.Json;
using CztBot.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>Makes activities and invoke answers of replies.</summary>
public sealed class ReplyRenderer(CardDeck deck)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public Activity ToActivity(Reply reply) => reply switch
    {
        Reply.Card card => (Activity)MessageFactory.Attachment(new Attachment { ContentType = CardType, Content = Expand(card) }),
        Reply.Sentence sentence => MessageFactory.Text(sentence.Text),
        _ => throw new InvalidOperationException("A reply is a sentence or a card."),
    };

    public AdaptiveCardInvokeResponse ToInvokeResponse(Reply reply) => reply switch
    {
        Reply.Card card => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = CardType, Value = Expand(card) },
        Reply.Sentence sentence => new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.activity.message",
            Value = sentence.Text,
        },
        _ => throw new InvalidOperationException("A reply is a sentence or a card."),
    };

    /// <summary>The same as plain text, for a channel or a terminal without cards.</summary>
    public string ToText(Reply reply) => reply switch
    {
        Reply.Card card => CardText.Render(Expand(card)).Text,
        Reply.Sentence sentence => sentence.Text,
        _ => throw new InvalidOperationException("A reply is a sentence or a card."),
    };

    private JsonElement Expand(Reply.Card card) => JsonElement.Parse(deck[card.Name].ExpandUtf8(card.Data));
}
