using System.Text;
using AdaptiveCards.Templating;
using CztBot.Cards.Templating;

namespace CztBot.Cards;

public sealed partial class CardDeck
{
    private static partial AdaptiveCardTemplate? Template(string json, CardFile file, List<CardProblem> found) =>
        CardTemplate.TryCompile(Encoding.UTF8.GetBytes(json), file.Shown, found) is { } compiled ? new AdaptiveCardTemplate(compiled) : null;
}
