using System.Text.Json;
using CztBot.Cards.Expressions;

namespace CztBot.Cards.Templating;

internal readonly record struct Property(JsonEncodedText Name, Node Value);

/// <summary>An object, repeated for each item of its <c>$data</c> and dropped where its <c>$when</c> is not true.</summary>
internal sealed class ObjectNode(IReadOnlyList<Property> properties, DataSource? data, Expression? when) : Node
{
    public override bool IsFixed { get; } = data is null && when is null && properties.All(property => property.Value.IsFixed);

    /// <summary>None left gives null, one an object, several an array.</summary>
    public override void Write(Utf8JsonWriter writer, in Scope scope, JsonEncodedText? name)
    {
        WriteName(writer, name);
        List<Scope> scopes = [.. Scopes(scope).Where(Stays)];
        if (scopes.Count == 0)
        {
            writer.WriteNullValue();
            return;
        }

        if (scopes.Count > 1)
            writer.WriteStartArray();
        foreach (var one in scopes)
            WriteObject(writer, one);
        if (scopes.Count > 1)
            writer.WriteEndArray();
    }

    public override void WriteItems(Utf8JsonWriter writer, in Scope scope)
    {
        if (data is null)
        {
            if (Stays(scope))
                WriteObject(writer, scope);
            return;
        }

        foreach (var one in Scopes(scope))
        {
            if (Stays(one))
                WriteObject(writer, one);
        }
    }

    private IEnumerable<Scope> Scopes(in Scope scope) => data is null ? [scope] : data.Scopes(scope);

    private bool Stays(Scope scope) => when is null || when.Evaluate(scope, substitute: false).IsTrue;

    private void WriteObject(Utf8JsonWriter writer, in Scope scope)
    {
        writer.WriteStartObject();
        foreach (var property in properties)
            property.Value.Write(writer, scope, property.Name);
        writer.WriteEndObject();
    }
}

/// <summary>What stands behind <c>$data</c>: a hole, or data written into the card itself.</summary>
internal sealed class DataSource(HoleNode? hole, JsonElement inline)
{
    public IEnumerable<Scope> Scopes(Scope outer)
    {
        var data = hole is null ? Value.Of(inline) : hole.Evaluate(outer);
        if (!data.IsArray)
        {
            // A $data that yields nothing at all leaves the data as it was.
            yield return data.Kind == ValueKind.Undefined ? outer : outer.With(data);
            yield break;
        }

        var index = 0;
        foreach (var item in data.Json.EnumerateArray())
            yield return outer.At(Value.Of(item), index++);
    }
}
