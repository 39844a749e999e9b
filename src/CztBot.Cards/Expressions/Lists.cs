using System.Text.Json;

namespace CztBot.Cards.Expressions;

internal static class Lists
{
    public static Value Count(ReadOnlySpan<Value> a, Call call) => a[0].Kind switch
    {
        ValueKind.Text => Value.Of(a[0].Text.Length),
        ValueKind.Json when a[0].IsArray => Value.Of(a[0].Json.GetArrayLength()),
        ValueKind.Json => Value.Of(a[0].Json.GetPropertyCount()),
        _ => Value.Error($"{call.Arguments[0]} must be a string, list, map or object."),
    };

    public static Value First(ReadOnlySpan<Value> a, Call call) => End(a[0], last: false);

    public static Value Last(ReadOnlySpan<Value> a, Call call) => End(a[0], last: true);

    /// <summary>A piece of a text, an item of an array, or the name of a property.</summary>
    public static Value Contains(ReadOnlySpan<Value> a, Call call)
    {
        if (a[0].Kind == ValueKind.Text && a[1].Kind == ValueKind.Text)
            return Value.Of(a[0].Text.Contains(a[1].Text, StringComparison.Ordinal));
        if (!a[0].IsArray)
            return Value.Of(a[1].Kind == ValueKind.Text && Properties.Get(a[0], a[1].Text).Kind != ValueKind.Undefined);
        foreach (var item in a[0].Json.EnumerateArray())
        {
            if (Comparisons.Same(Value.Of(item), a[1]))
                return Value.Of(value: true);
        }

        return Value.Of(value: false);
    }

    public static Value Concat(ReadOnlySpan<Value> a, Call call)
    {
        var result = a[0];
        foreach (ref readonly var next in a[1..])
        {
            if (result.IsNothing && next.IsNothing)
                result = Value.Undefined;
            else if (result.IsNothing && next.IsArray)
                result = next;
            else if (result.IsArray && next.IsArray)
                result = Both(result.Json, next.Json);
            else if (!(result.IsArray && next.IsNothing))
                result = Value.Of(ValueText.Stringify(result) + ValueText.Stringify(next));
        }

        return result;
    }

    /// <summary><c>join(list, '、')</c>; a third argument stands before the last of three and more, and between two.</summary>
    public static Value Join(ReadOnlySpan<Value> a, Call call)
    {
        if (!a[0].IsArray)
            return Value.Error($"{call.Arguments[0]} is not a list.");
        var list = a[0].Json;
        var count = list.GetArrayLength();
        if (a.Length == 2 || count < 3)
            return Value.Of(ValueText.Join(list, ValueText.Of(a[^1]), count));
        var head = ValueText.Join(list, ValueText.Of(a[1]), count - 1);
        return Value.Of(head + ValueText.Of(a[2]) + ValueText.Of(Value.Of(list[count - 1])));
    }

    private static Value End(in Value value, bool last)
    {
        if (value.Kind == ValueKind.Text && value.Text.Length > 0)
            return Value.Of((last ? value.Text[^1] : value.Text[0]).ToString());
        return value.IsArray ? Properties.Get(value, last ? value.Json.GetArrayLength() - 1 : 0) : Value.Undefined;
    }

    private static Value Both(JsonElement first, JsonElement second) =>
        Value.Of(JsonSerializer.SerializeToElement(first.EnumerateArray().Concat(second.EnumerateArray())));
}
