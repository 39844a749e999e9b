namespace CztBot.Conversations;

/// <summary>Data of cards/common/ask.json: a few fields to fill in, with the buttons that take them.</summary>
public sealed record AskCard
{
    public required string Title { get; init; }

    /// <summary>Lines in Markdown above the fields; people's own words in them are escaped.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>What was wrong with the last press; empty for a fresh card.</summary>
    public string Notice { get; init; } = "";

    public IReadOnlyList<AskField> Fields { get; init; } = [];

    /// <summary>At most six, the way back last.</summary>
    public IReadOnlyList<NoticeAction> Actions { get; init; } = [];

    public Reply ToReply() => Reply.Show("common/ask", this, ConversationJson.Default.AskCard);
}

/// <summary>An input.</summary>
/// <param name="Kind">line, text, date, choice, many or tick.</param>
/// <param name="Value">What it shows; as typed, since inputs know no Markdown.</param>
public sealed record AskField(string Kind, string Id, string Label, string Value)
{
    public IReadOnlyList<AskChoice> Choices { get; init; } = [];

    public static AskField Line(string id, string label, string? value = "") => new("line", id, label, value ?? "");

    public static AskField Text(string id, string label, string? value = "") => new("text", id, label, value ?? "");

    public static AskField Date(string id, string label, string? value = "") => new("date", id, label, value ?? "");

    public static AskField Tick(string id, string label, string? value = "") => new("tick", id, label, value is "true" ? "true" : "false");

    public static AskField Choice(string id, string label, string? value, params IEnumerable<(string Title, string Value)> choices) =>
        new("choice", id, label, value ?? "") { Choices = [.. choices.Select(choice => new AskChoice(choice.Title, choice.Value))] };

    /// <summary>Several at once; the values are sent as one text with commas.</summary>
    public static AskField Many(string id, string label, string? value, params IEnumerable<(string Title, string Value)> choices) =>
        Choice(id, label, value, choices) with { Kind = "many" };
}

public sealed record AskChoice(string Title, string Value);
