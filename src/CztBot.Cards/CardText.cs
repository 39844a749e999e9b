using System.Text.Json;

namespace CztBot.Cards;

/// <summary>Renders an expanded card as plain text with numbered buttons.</summary>
public sealed class CardText
{
    private readonly List<string> _lines = [];
    private readonly List<JsonElement> _actions = [];

    private readonly CardParts _parts;
    private readonly Func<PlainInput, string>? _values;

    private CardText(CardParts parts, Func<PlainInput, string>? values)
    {
        _parts = parts;
        _values = values;
    }

    /// <summary>Everything at once, also what a button would unfold.</summary>
    public static PlainCard Render(JsonElement card) => Render(card, CardParts.All, null);

    /// <summary>One card without what its buttons unfold: these are numbered like any other.</summary>
    /// <param name="values">What stands in an input.</param>
    public static PlainCard Fold(JsonElement card, CardParts parts, Func<PlainInput, string> values) => Render(card, parts, values);

    private static PlainCard Render(JsonElement card, CardParts parts, Func<PlainInput, string>? values)
    {
        var text = new CardText(parts, values);
        text.Card(card);
        return new PlainCard(string.Join('\n', text._lines).Trim('\n'), text._actions);
    }

    private void Card(JsonElement card)
    {
        foreach (var element in card.Items("body"))
            Element(element);
        Actions(card.Items("actions"));
    }

    /// <summary>Folded parts are shown as well, since text cannot be unfolded, and what only unfolds is left out.</summary>
    private void Element(JsonElement element)
    {
        var select = element.Child("selectAction");
        if (select.Text("type") == "Action.ToggleVisibility")
            return;
        if (element.Flag("separator") || element.Text("spacing") is "Large" or "ExtraLarge")
            Blank();
        Content(element);
        if (select.Text("title").Length > 0)
            Actions([select]);
    }

    private void Content(JsonElement element)
    {
        switch (element.Text("type"))
        {
            case "TextBlock":
                Line(PlainText.Of(element.Text("text")));
                break;
            case "RichTextBlock":
                Line(string.Concat(element.Items("inlines").Select(Inline)));
                break;
            case "Image" when element.Text("altText").Length > 0:
                Line($"[图：{element.Text("altText")}]");
                break;
            case "FactSet":
                foreach (var fact in element.Items("facts"))
                    Line($"{PlainText.Of(fact.Text("title")).TrimEnd(':', '：')}：{PlainText.Of(fact.Text("value"))}");
                break;
            case "Container" or "Column" or "TableCell" or "":
                foreach (var item in element.Items("items"))
                    Element(item);
                break;
            case "ColumnSet":
                SideBySide(element.Items("columns"));
                break;
            case "Table":
                foreach (var row in element.Items("rows"))
                    SideBySide(row.Items("cells"));
                break;
            case "ActionSet":
                Actions(element.Items("actions"));
                break;
            case var type when type.StartsWith("Input.", StringComparison.Ordinal):
                Input(element);
                break;
        }
    }

    private void Input(JsonElement element)
    {
        if (!_parts.HasFlag(CardParts.Inputs)) return;
        if (_values is null) Line(InputText.Of(element));
        else if (PlainInput.Of(JsonElement.Parse($$"""{"body":[{{element.GetRawText()}}]}""")) is [var input]) Line($"{input.Label}：{input.Show(_values(input))}");
    }

    private static string Inline(JsonElement inline) =>
        inline.ValueKind == JsonValueKind.String ? inline.GetString()! : inline.Text("text");

    /// <summary>On one line while every column has one line at most; otherwise one below the other.</summary>
    private void SideBySide(IReadOnlyList<JsonElement> columns)
    {
        var from = _lines.Count;
        var actions = _actions.Count;
        var tall = false;
        foreach (var column in columns)
        {
            var before = _lines.Count;
            Element(column);
            tall |= _lines.Count > before + 1;
        }

        if (tall || _actions.Count > actions || _lines.Count - from < 2)
            return;
        var line = string.Join("  ", _lines.Skip(from));
        _lines.RemoveRange(from, _lines.Count - from);
        _lines.Add(line);
    }

    private void Actions(IReadOnlyList<JsonElement> actions)
    {
        if (actions.Count > 0 && _parts.HasFlag(CardParts.Actions) && (_lines.Count == 0 || !IsAction(_lines[^1])))
            Blank();
        foreach (var action in actions)
            Action(action);
    }

    private void Action(JsonElement action)
    {
        var type = action.Text("type");
        if (type == "Action.ToggleVisibility")
            return;
        if (type == "Action.ShowCard" && _values is null)
        {
            Line($"〔{action.Text("title")}〕");
            Card(action.Child("card"));
            return;
        }

        _actions.Add(action);
        if (_parts.HasFlag(CardParts.Actions)) Line($"{_actions.Count}. {action.Text("title")} {action.Text("url")}".TrimEnd());
    }

    private bool IsAction(string line) => _actions.Count > 0 && line.StartsWith($"{_actions.Count}. ", StringComparison.Ordinal);

    private void Line(string text)
    {
        if (text.Length > 0)
            _lines.AddRange(text.Split('\n'));
    }

    private void Blank()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0)
            _lines.Add("");
    }
}

/// <summary>What of a card is written out besides its texts.</summary>
[Flags]
public enum CardParts
{
    Texts = 0,
    Inputs = 1,
    Actions = 2,
    All = Inputs | Actions,
}
