using System.Text.Json.Serialization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>Data of cards/questions/list.json: one line an item, and buttons for those that want looking at first.</summary>
public sealed record ListCard(string Title, string Lead, IReadOnlyList<ListRow> Rows, string Source)
{
    private const int MostButtons = 6;

    // As many as a phone's screen takes.
    internal const int MostRows = 8;
    private static readonly string[] Urgency = ["attention", "warning"];

    public IReadOnlyList<NoticeAction> Actions { get; init; } = [];

    /// <summary>The same with the button to the records behind its figures, where there is room; the sentence works in any case.</summary>
    public ListCard WithTrace(Question asked) => Actions.Count < MostButtons ? this with { Actions = [.. Actions, QuestionFigures.Button(asked)] }
        : this with { Source = $"{Source}列出依据，请发送“{FigureCard.Title}”。" };

    public Reply ToReply() => Reply.Show("questions/list", this, ListJson.Default.ListCard);

    /// <summary>Red first, then yellow, then as listed.</summary>
    public static IReadOnlyList<ListRow> UrgentFirst(IEnumerable<ListRow> rows) => [.. rows.OrderBy(row => Array.IndexOf(Urgency, row.Tone) is >= 0 and var rank ? rank : Urgency.Length)];

    /// <summary>A page of the list as the question asks for it, with buttons for its items, the urgent ones first, and to the next page.</summary>
    public static ListCard Of(string title, string lead, IReadOnlyList<ListRow> rows, string source, Month month, Question asked)
    {
        var screen = new ListScreen<ListRow>(rows, asked.Page, MostRows);
        List<NoticeAction> turns = [.. AnswerPage.Turns(asked, screen)];
        List<NoticeAction> items = [.. UrgentFirst(screen.Shown).Take(MostButtons - turns.Count).Select(row => NoticeAction.Of(row.Label, "question.item", month, row.Id))];
        return new(title, lead, screen.Shown, AnswerPage.Foot(screen) + (items.Count < rows.Count ? $"查看其他事项，请发送编号，如“{rows[^1].Label}”。" : "") + source) { Actions = [.. items, .. turns] };
    }
}

/// <summary>An item in a list.</summary>
/// <param name="Tone">A text colour of Adaptive Cards.</param>
public sealed record ListRow(string Title, string State, string Tone)
{
    /// <summary>Why it stands so and what comes next; empty where nobody wants to know.</summary>
    public string Why { get; init; } = "";

    // For the buttons; the card itself does not carry them.
    internal string Id { get; init; } = "";

    internal string Label { get; init; } = "";

    internal static ListRow Of(Turn turn, ReportingItem item, ItemState state, string unit = "") =>
        new($"{turn.Standing.Label(item)}　{CardString.Escape(item.Title)}", unit.Length > 0 ? $"{unit}：{state.Word}" : state.Word, state.Tone)
        {
            Id = item.Id,
            Label = turn.Standing.Label(item),
        };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListCard))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ListJson : JsonSerializerContext;
