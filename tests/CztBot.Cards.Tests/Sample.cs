using System.Text.Json.Nodes;

namespace CztBot.Cards.Tests;

/// <summary>A template with data to expand it with.</summary>
public sealed record Sample(string Name, string Template, string Data)
{
    /// <summary>The probes of the language, the probe cards and every card of the repository.</summary>
    public static IEnumerable<Sample> All()
    {
        var language = JsonNode.Parse(File.ReadAllText(Repository.Probe("language.json")))!;
        var data = language["data"]!.ToJsonString();
        foreach (var text in language["texts"]!.AsArray())
            yield return new Sample($"text {text}", new JsonObject { ["v"] = text!.DeepClone() }.ToJsonString(), data);
        foreach (var card in language["cards"]!.AsArray())
            yield return new Sample($"card {card!.ToJsonString()}", card.ToJsonString(), data);
        foreach (var file in CardFile.All(Repository.Probe("cards")).Concat(CardFile.All(Repository.Cards)))
            yield return new Sample(file.Shown, File.ReadAllText(file.Path), File.ReadAllText(file.SamplePath));
    }
}
