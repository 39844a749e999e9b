using System.Text.Json;

namespace CztBot.Cards;

/// <summary>How an input is answered in text.</summary>
public enum InputKind
{
    Text,
    Number,
    Date,
    Choice,
    Toggle,
}

/// <summary>One input of a card, for a channel where it is asked for in words.</summary>
public sealed record PlainInput
{
    // A form that comes back marks so what has to be changed.
    private const char Mark = '▲';

    public required string Id { get; init; }

    public required string Label { get; init; }

    public required InputKind Kind { get; init; }

    /// <summary>It cannot be left empty.</summary>
    public bool Required { get; init; }

    /// <summary>Several choices may be made; their values are joined with commas.</summary>
    public bool Many { get; init; }

    /// <summary>What stands there.</summary>
    public string Value { get; init; } = "";

    public string Hint { get; init; } = "";

    /// <summary>A toggle has two: on and off.</summary>
    public IReadOnlyList<PlainChoice> Choices { get; init; } = [];

    /// <summary>It was refused and has to be changed.</summary>
    public bool Faulty => Label.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The inputs of a card, or of one that a button unfolds, in their order; those behind further such buttons aside.</summary>
    public static IReadOnlyList<PlainInput> Of(JsonElement card) => [.. Find(card.Child("body"))];

    /// <summary>A value in words.</summary>
    public string Show(string value) => value.Length == 0 ? "（空）"
        : Kind is InputKind.Choice or InputKind.Toggle ? string.Join("、", value.Split(',').Select(Title))
        : value;

    private string Title(string value) => Choices.FirstOrDefault(choice => choice.Value == value)?.Title ?? value;

    private static IEnumerable<PlainInput> Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(Find);
        if (element.ValueKind != JsonValueKind.Object || element.Text("type") == "Action.ShowCard") return [];
        return element.Text("type").StartsWith("Input.", StringComparison.Ordinal)
            ? [Read(element)]
            : element.EnumerateObject().Where(property => property.Name is not ("fallback" or "data")).SelectMany(property => Find(property.Value));
    }

    private static PlainInput Read(JsonElement input)
    {
        var kind = input.Text("type") switch
        {
            "Input.ChoiceSet" => InputKind.Choice,
            "Input.Toggle" => InputKind.Toggle,
            "Input.Number" => InputKind.Number,
            // Clients are poor at number boxes, so a text box asks for one in its hint.
            "Input.Text" when input.Text("placeholder").Contains("整数", StringComparison.Ordinal) => InputKind.Number,
            "Input.Date" => InputKind.Date,
            _ => InputKind.Text,
        };
        var label = input.Text("label") is { Length: > 0 } given ? given : input.Text("title");
        return new PlainInput
        {
            Id = input.Text("id"),
            Label = PlainText.Of(label),
            Kind = kind,
            Required = input.Flag("isRequired") || label.Contains("（必填）", StringComparison.Ordinal) || label.Contains("（必选）", StringComparison.Ordinal),
            Many = input.Flag("isMultiSelect"),
            Value = input.Text("value"),
            Hint = input.Text("placeholder"),
            Choices = kind == InputKind.Toggle
                ? [new PlainChoice("是", Or(input.Text("valueOn"), "true")), new PlainChoice("否", Or(input.Text("valueOff"), "false"))]
                : [.. input.Items("choices").Select(choice => new PlainChoice(PlainText.Of(choice.Text("title")), choice.Text("value")))],
        };
    }

    private static string Or(string given, string usual) => given.Length > 0 ? given : usual;
}

public sealed record PlainChoice(string Title, string Value);
