using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Cards;

namespace CztBot.Conversations;

/// <summary>The card, or the unfolded part of it, that a dialogue is in: its inputs, its buttons, its texts.</summary>
public sealed class PlayedCard
{
    public const string FillIn = "逐栏填写";
    public const string Back = "返回";
    private readonly JsonElement _card;
    private readonly List<PlainInput> _reach;

    private PlayedCard(Dialogue dialogue, JsonElement card, List<PlainInput> reach)
    {
        Dialogue = dialogue;
        _card = card;
        _reach = reach;
        Inputs = PlainInput.Of(card);
        Actions = Fold(CardParts.Texts).Actions;
        reach.AddRange(Inputs);
    }

    /// <summary>Where its reader stands.</summary>
    public Dialogue Dialogue { get; }

    /// <summary>What is asked for here.</summary>
    public IReadOnlyList<PlainInput> Inputs { get; }

    /// <summary>The buttons in the order of their numbers.</summary>
    public IReadOnlyList<JsonElement> Actions { get; }

    /// <summary>The names of all choices by number: the buttons, then filling in, then the way back.</summary>
    public IReadOnlyList<string> Choices => [.. Actions.Select(Title), .. Inputs.Count > 0 ? [FillIn] : (string[])[], .. Dialogue.Path.Count > 0 ? [Back] : (string[])[]];

    public static PlayedCard Of(Dialogue dialogue)
    {
        var played = new PlayedCard(dialogue, dialogue.Card!.Value, []);
        foreach (var place in dialogue.Path) played = new PlayedCard(dialogue, played.Actions[place].GetProperty("card"), played._reach);
        return played;
    }

    public static string Title(JsonElement action) => Text(action, "title");

    /// <summary>The button that keeps what was typed; null where there is none.</summary>
    public JsonElement? Draft => Actions.Where(action => Verb(action).EndsWith(".draft", StringComparison.Ordinal)).Select(action => (JsonElement?)action).FirstOrDefault();

    /// <summary>What stands in an input now.</summary>
    public string Value(PlainInput input) => Dialogue.Values.GetValueOrDefault(input.Id, input.Value);

    /// <summary>The card's texts, with its inputs and numbered choices.</summary>
    public string Show() => Numbered(Fold(CardParts.All).Text);

    /// <summary>Only what is to be read before filling in.</summary>
    public string Lead() => Fold(CardParts.Texts).Text;

    /// <summary>What was filled in, for a last look, with the numbered choices.</summary>
    public string Summary() => Numbered(string.Join('\n', ["请核对：", .. Inputs.Select(input => $"{input.Label}：{input.Show(Value(input))}"), "",
        .. Actions.Select((action, index) => $"{index + 1}. {Title(action)}")]));

    /// <summary>The press that a button stands for: what it carries, and all inputs that it gathers.</summary>
    public CardPress Press(JsonElement action)
    {
        var data = action.TryGetProperty("data", out var carried) && carried.ValueKind == JsonValueKind.Object ? JsonObject.Create(carried)! : [];
        foreach (var input in _reach) data[input.Id] = Value(input);
        return new CardPress(Verb(action), JsonSerializer.SerializeToElement(data, DialogueJson.Default.JsonObject));
    }

    private string Numbered(string text)
    {
        var more = Choices.Skip(Actions.Count).Select((name, index) => $"{Actions.Count + index + 1}. {name}").ToList();
        if (Choices.Count == 0) return text;
        return string.Join('\n', [text, .. more, Choices.Count == 1 ? "回复1办理。" : $"回复序号1—{Choices.Count}办理。"]);
    }

    private PlainCard Fold(CardParts parts) => CardText.Fold(_card, parts, Value);

    private static string Verb(JsonElement action) => Text(action, "verb") is { Length: > 0 } verb ? verb
        : action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? Text(data, "verb") : "";

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
