using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AdaptiveCards;
using AdaptiveCards.Templating;
using CztBot.Cards.Templating;

namespace CztBot.Cards;

public sealed partial class CardDeck
{
    // Ours says what is wrong, with the line.
    private static partial AdaptiveCardTemplate? Template(string json, CardFile file, List<CardProblem> found) =>
        CardTemplate.TryCompile(Encoding.UTF8.GetBytes(json), file.Shown, found) is null ? null : new AdaptiveCardTemplate(json);

    // At start a card is expanded with the sample that lies beside it; later every card is parsed as it is sent.
    static partial void CheckSample(CardFile file, AdaptiveCardTemplate template, List<CardProblem> found)
    {
        if (!File.Exists(file.SamplePath)) return;
        try
        {
            template.ExpandUtf8(JsonElement.Parse(File.ReadAllBytes(file.SamplePath)));
        }
        catch (AdaptiveSerializationException unknown)
        {
            found.Add(new CardProblem(file.Shown, Line(file, unknown.Message), $"展开后不是 Adaptive Card：{unknown.Message}"));
        }
    }

    // The parser saw the expanded card and names a path in it; the template's line is where the path's last name first stands.
    private static int Line(CardFile file, string message)
    {
        var name = LastName().Match(message).Groups["name"].Value;
        var line = name.Length == 0 ? -1 : File.ReadLines(file.Path).ToList().FindIndex(text => text.Contains($"\"{name}\"", StringComparison.Ordinal));
        return Math.Max(line, 0) + 1;
    }

    [GeneratedRegex(@"Path '[^']*?(?<name>\w+)(\[\d+\])*'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastName();
}
