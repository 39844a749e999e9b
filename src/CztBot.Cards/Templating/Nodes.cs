using System.Text.Json;
using CztBot.Cards.Expressions;

namespace CztBot.Cards.Templating;

/// <summary>A piece of a compiled card; it writes itself for one set of data.</summary>
internal abstract class Node
{
    /// <summary>Whether it writes the same whatever the data.</summary>
    public abstract bool IsFixed { get; }

    /// <summary>Writes it as a property's value (with the name) or as the whole card (without).</summary>
    public abstract void Write(Utf8JsonWriter writer, in Scope scope, JsonEncodedText? name);

    /// <summary>Writes it into an array: nulls vanish, arrays melt into the one around them.</summary>
    public abstract void WriteItems(Utf8JsonWriter writer, in Scope scope);

    protected static void WriteName(Utf8JsonWriter writer, JsonEncodedText? name)
    {
        if (name is { } text)
            writer.WritePropertyName(text);
    }
}

/// <summary>A part without holes, written as bytes made once.</summary>
internal sealed class FixedNode(byte[] json) : Node
{
    public override bool IsFixed => true;

    public override void Write(Utf8JsonWriter writer, in Scope scope, JsonEncodedText? name)
    {
        WriteName(writer, name);
        writer.WriteRawValue(json, skipInputValidation: true);
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        if (!json.AsSpan().SequenceEqual("null"u8))
            writer.WriteRawValue(json, skipInputValidation: true);
    }
}

internal sealed class ArrayNode(IReadOnlyList<Node> items) : Node
{
    public override bool IsFixed { get; } = items.All(item => item.IsFixed);

    public override void Write(Utf8JsonWriter writer, in Scope scope, JsonEncodedText? name)
    {
        WriteName(writer, name);
        writer.WriteStartArray();
        WriteItems(writer, scope);
        writer.WriteEndArray();
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        foreach (var item in items)
            item.WriteItems(writer, scope);
    }
}

/// <summary>A string with holes.</summary>
internal sealed class HoleNode(Expression expression, string file, int line) : Node
{
    public override bool IsFixed => false;

    public Value Evaluate(in Scope scope)
    {
        var value = expression.Evaluate(scope, substitute: true);
        return value.IsError ? throw new CardException([new CardProblem(file, line, value.Text)]) : value;
    }

    public override void Write(Utf8JsonWriter writer, in Scope scope, JsonEncodedText? name)
    {
        var value = Evaluate(scope);
        if (value.Kind == ValueKind.Undefined && name is not null)
            return;
        WriteName(writer, name);
        Write(writer, value);
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        var value = Evaluate(scope);
        if (value.IsArray)
        {
            foreach (var item in value.Json.EnumerateArray())
                item.WriteTo(writer);
        }
        else if (value.Kind != ValueKind.Null)
        {
            Write(writer, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKind.Number when double.IsFinite(value.Number):
                writer.WriteRawValue(ValueText.Of(value.Number), skipInputValidation: true);
                break;
            case ValueKind.Text:
                writer.WriteStringValue(value.Text);
                break;
            case ValueKind.Json:
                value.Json.WriteTo(writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
