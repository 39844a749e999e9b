using System.Text.Json;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Tests.World;

namespace CztBot.Tests.TextChannels;

/// <summary>Nothing that a card offers is lost on a channel without cards.</summary>
public sealed class EveryCardTests
{
    public static TheoryData<string> Cards =>
        [.. Repository.Files("cards", "*.data.json").Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "cards"), file).Replace(".data.json", "", StringComparison.Ordinal).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_button_and_every_input_of_a_card_can_be_reached_in_text(string name)
    {
        var card = Expand(name);

        var reached = Walk(new Dialogue { Card = card }).ToList();

        reached.SelectMany(played => played.Actions).Where(action => Type(action) != "Action.ShowCard").Select(Says).Order(StringComparer.Ordinal)
            .ShouldBe(Objects(card).Where(one => Type(one) is "Action.Execute" or "Action.Submit" or "Action.OpenUrl").Where(Titled).Select(Says).Order(StringComparer.Ordinal));
        reached.SelectMany(played => played.Inputs).Select(input => input.Id).Order(StringComparer.Ordinal)
            .ShouldBe(Objects(card).Where(one => Type(one).StartsWith("Input.", StringComparison.Ordinal)).Select(one => one.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_choice_has_its_number_in_the_text(string name)
    {
        foreach (var played in Walk(new Dialogue { Card = Expand(name) }))
        {
            foreach (var text in (string[])[played.Show(), played.Summary()])
            {
                var lines = text.Split('\n');
                foreach (var (index, choice) in played.Choices.Index())
                    lines.ShouldContain(line => line.StartsWith($"{index + 1}. {choice}", StringComparison.Ordinal), text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_state_comes_back_from_the_database_as_it_went(string name)
    {
        foreach (var played in Walk(new Dialogue { Card = Expand(name) }.With("progress", "\"第一行\"\n第二行")))
            PlayedCard.Of(Dialogue.FromJson(played.Dialogue.ToJson())).Show().ShouldBe(played.Show());
    }

    [Fact]
    public void A_button_that_was_unfolded_gathers_the_inputs_around_it_as_a_card_does()
    {
        var card = JsonElement.Parse("""
            {"body":[{"type":"Input.Text","id":"around","value":"外"}],"actions":[{"type":"Action.ShowCard","title":"展开","card":{
              "body":[{"type":"Input.Text","id":"inside"}],"actions":[{"type":"Action.Execute","title":"办理","verb":"do.it","data":{"month":"2019-11"}}]}}]}
            """);

        var inside = PlayedCard.Of(new Dialogue { Card = card, Path = [0] }.With("inside", "内"));
        var press = inside.Press(inside.Actions.ShouldHaveSingleItem());

        press.Verb.ShouldBe("do.it");
        (press.Text("month"), press.Text("around"), press.Text("inside")).ShouldBe(("2019-11", "外", "内"));
    }

    private static IEnumerable<PlayedCard> Walk(Dialogue dialogue)
    {
        var played = PlayedCard.Of(dialogue);
        return played.Actions.Index().Where(action => Type(action.Item) == "Action.ShowCard")
            .SelectMany(action => Walk(dialogue with { Path = [.. dialogue.Path, action.Index] })).Prepend(played);
    }

    private static JsonElement Expand(string name)
    {
        var folder = Path.Combine(Repository.Root, "cards");
        var data = File.ReadAllText(Path.Combine(folder, $"{name}.data.json"));
        return JsonElement.Parse(CardDeck.Load(folder)[name].ExpandUtf8(JsonElement.Parse(data)));
    }

    // What is folded is shown, so the button that unfolds it is none; a fallback is the same button again.
    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name is not ("fallback" or "data")).SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static bool Titled(JsonElement action) => action.TryGetProperty("title", out var title) && title.GetString() is { Length: > 0 };

    private static string Says(JsonElement action) => $"{action.GetProperty("title")} {(action.TryGetProperty("verb", out var verb) ? verb : "")} {(action.TryGetProperty("data", out var data) ? data : "")}";

    private static string Type(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
}
