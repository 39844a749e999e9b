using AdaptiveCards.Templating;

namespace CztBot.Cards;

/// <summary>The cards of a folder, compiled once at start; a card's name is its path: <c>reports/form</c>.</summary>
public sealed partial class CardDeck
{
    private readonly Dictionary<string, AdaptiveCardTemplate> _templates = new(StringComparer.Ordinal);

    private CardDeck() { }

    public IReadOnlyCollection<string> Names => _templates.Keys;

    public AdaptiveCardTemplate this[string name] =>
        _templates.TryGetValue(name, out var template) ? template : throw new KeyNotFoundException($"没有卡片 {name}");

    /// <summary>Loads every card; <paramref name="problems"/> lists what is wrong in any of them, for the program to refuse to start.</summary>
    public static CardDeck Load(string folder, out IReadOnlyList<CardProblem> problems)
    {
        List<CardProblem> found = [];
        var deck = new CardDeck();
        foreach (var file in CardFile.All(folder))
        {
            var json = File.ReadAllText(file.Path);
            if (Template(json, file, found) is not { } template) continue;
            deck._templates.Add(file.Name, template);
            CheckSample(file, template, found);
        }

        if (deck._templates.Count == 0 && found.Count == 0)
            found.Add(new CardProblem(folder, 0, "这里没有卡片"));
        problems = found;
        return deck;
    }

    /// <exception cref="CardException">One or more cards are wrong.</exception>
    public static CardDeck Load(string folder)
    {
        var deck = Load(folder, out var problems);
        return problems.Count == 0 ? deck : throw new CardException(problems);
    }

    // Null where something is wrong; it is noted with its line.
    private static partial AdaptiveCardTemplate? Template(string json, CardFile file, List<CardProblem> found);

    // Only Microsoft's packages bring a second opinion on a card.
    static partial void CheckSample(CardFile file, AdaptiveCardTemplate template, List<CardProblem> found);
}
