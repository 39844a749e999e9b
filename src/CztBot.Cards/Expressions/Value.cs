using System.Text.Json;

namespace CztBot.Cards.Expressions;

internal enum ValueKind : byte { Undefined, Null, Boolean, Number, Text, Json, Error }

/// <summary>What an expression yields; an error is a value too, so that evaluating never throws.</summary>
internal readonly struct Value
{
    private readonly JsonElement _json;
    private readonly string? _text;

    private Value(ValueKind kind, double number = 0, string? text = null, JsonElement json = default)
    {
        Kind = kind;
        Number = number;
        _text = text;
        _json = json;
    }

    public static Value Undefined => default;
    public static Value Null { get; } = new(ValueKind.Null);

    public ValueKind Kind { get; }
    public double Number { get; }
    public string Text => _text!;
    public JsonElement Json => _json;

    public bool IsError => Kind == ValueKind.Error;
    public bool IsNothing => Kind is ValueKind.Undefined or ValueKind.Null;
    public bool IsTrue => Kind == ValueKind.Boolean && Number != 0;
    public bool IsArray => Kind == ValueKind.Json && _json.ValueKind == JsonValueKind.Array;
    public bool IsInteger => Kind == ValueKind.Number && double.IsInteger(Number);

    /// <summary>The language's own idea of truth: everything but false and nothing, hence 0 and "" as well.</summary>
    public bool IsLogicTrue => Kind == ValueKind.Boolean ? IsTrue : !IsNothing;

    public static Value Of(bool value) => new(ValueKind.Boolean, value ? 1 : 0);
    public static Value Of(double value) => new(ValueKind.Number, value);
    public static Value Of(string value) => new(ValueKind.Text, text: value);
    public static Value Error(string message) => new(ValueKind.Error, text: message);

    public static Value Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined => Undefined,
        JsonValueKind.Null => Null,
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.Number => Of(json.GetDouble()),
        JsonValueKind.String => Of(json.GetString()!),
        _ => new Value(ValueKind.Json, json: json),
    };
}
