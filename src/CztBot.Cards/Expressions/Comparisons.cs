using System.Text.Json;

namespace CztBot.Cards.Expressions;

internal static class Comparisons
{
    public static Value Equal(ReadOnlySpan<Value> a, Call call) => Value.Of(Same(a[0], a[1]));

    public static Value NotEqual(ReadOnlySpan<Value> a, Call call) => Value.Of(!Same(a[0], a[1]));

    public static Value Less(ReadOnlySpan<Value> a, Call call) => Order(a, static sign => sign < 0);

    public static Value LessOrEqual(ReadOnlySpan<Value> a, Call call) => Order(a, static sign => sign <= 0);

    public static Value Greater(ReadOnlySpan<Value> a, Call call) => Order(a, static sign => sign > 0);

    public static Value GreaterOrEqual(ReadOnlySpan<Value> a, Call call) => Order(a, static sign => sign >= 0);

    public static Value Exists(ReadOnlySpan<Value> a, Call call) => Value.Of(!a[0].IsNothing);

    /// <summary>Numbers and truth values are never empty.</summary>
    public static Value Empty(ReadOnlySpan<Value> a, Call call) => Value.Of(a[0].Kind switch
    {
        ValueKind.Undefined or ValueKind.Null => true,
        ValueKind.Text => a[0].Text.Length == 0,
        ValueKind.Json when a[0].IsArray => a[0].Json.GetArrayLength() == 0,
        ValueKind.Json => a[0].Json.GetPropertyCount() == 0,
        _ => false,
    });

    /// <summary>Null and missing are the same; arrays and objects are compared by content.</summary>
    public static bool Same(in Value a, in Value b)
    {
        if (a.IsNothing || b.IsNothing)
            return a.IsNothing && b.IsNothing;
        if (a.Kind != b.Kind)
            return false;
        return a.Kind switch
        {
            ValueKind.Text => a.Text == b.Text,
            ValueKind.Json => JsonElement.DeepEquals(a.Json, b.Json),
            ValueKind.Number => Math.Abs(a.Number - b.Number) < double.BitIncrement(1) - 1 || a.Number.Equals(b.Number),
            _ => a.IsTrue == b.IsTrue,
        };
    }

    private static Value Order(ReadOnlySpan<Value> a, Func<int, bool> wanted)
    {
        if (a[0].IsNothing || a[1].IsNothing)
            return Value.Of(value: false);
        if (a[0].Kind == ValueKind.Number && a[1].Kind == ValueKind.Number)
            return Value.Of(wanted(a[0].Number.CompareTo(a[1].Number)));
        if (a[0].Kind == ValueKind.Text && a[1].Kind == ValueKind.Text)
            return Value.Of(wanted(string.CompareOrdinal(a[0].Text, a[1].Text)));
        return Value.Error($"{ValueText.Of(a[0])} and {ValueText.Of(a[1])} must be comparable.");
    }
}
