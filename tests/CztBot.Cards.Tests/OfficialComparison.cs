using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating;

namespace CztBot.Cards.Tests;

[Collection(OfficialEngineRun.Name)]
public sealed class OfficialComparison(OfficialEngine official)
{
    public static TheoryData<string> Names => [.. Sample.All().Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Expands_exactly_as_the_official_engine_does(string name)
    {
        var sample = Sample.All().First(sample => sample.Name == name);

        var (worked, card) = official.Expand(name);

        var ours = Expand(sample);
        (ours is not null).ShouldBe(worked, $"ours: {ours}, official: {card}");
        if (worked)
            JsonNode.DeepEquals(JsonNode.Parse(ours!), card).ShouldBeTrue($"ours: {ours}\nofficial: {card?.ToJsonString()}");
    }

    private static string? Expand(Sample sample)
    {
        try
        {
            return new AdaptiveCardTemplate(sample.Template).Expand(JsonElement.Parse(sample.Data));
        }
        catch (CardException)
        {
            return null;
        }
    }
}
