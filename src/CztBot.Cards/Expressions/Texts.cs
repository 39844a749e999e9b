using System.Globalization;

namespace CztBot.Cards.Expressions;

internal static class Texts
{
    /// <summary>Trap of the official engine: a number becomes a text with thousands separators.</summary>
    public static Value Of(ReadOnlySpan<Value> a, Call call)
    {
        if (a[0].Kind != ValueKind.Number)
            return Value.Of(ValueText.Stringify(a[0]));
        var digits = ValueText.Of(a[0].Number);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return Value.Of(Numbers.Grouped(a[0].Number, point < 0 ? 0 : digits.Length - point - 1));
    }

    public static Value Length(ReadOnlySpan<Value> a, Call call) => Map(a, call, static text => Value.Of(text.Length));

    public static Value Upper(ReadOnlySpan<Value> a, Call call) =>
        Map(a, call, static text => Value.Of(text.ToUpper(CultureInfo.InvariantCulture)));

    public static Value Lower(ReadOnlySpan<Value> a, Call call) =>
        Map(a, call, static text => Value.Of(text.ToLower(CultureInfo.InvariantCulture)));

    public static Value Trim(ReadOnlySpan<Value> a, Call call) => Map(a, call, static text => Value.Of(text.Trim()));

    public static Value Replace(ReadOnlySpan<Value> a, Call call)
    {
        if (Problem(a, call) is { } problem)
            return problem;
        return Plain(a[1]).Length == 0
            ? Value.Error($"{call.Arguments[1]} should be a string with length at least 1")
            : Value.Of(Plain(a[0]).Replace(Plain(a[1]), Plain(a[2]), StringComparison.Ordinal));
    }

    public static Value StartsWith(ReadOnlySpan<Value> a, Call call) =>
        Problem(a, call) ?? Value.Of(Plain(a[0]).StartsWith(Plain(a[1]), StringComparison.Ordinal));

    public static Value EndsWith(ReadOnlySpan<Value> a, Call call) =>
        Problem(a, call) ?? Value.Of(Plain(a[0]).EndsWith(Plain(a[1]), StringComparison.Ordinal));

    private static Value Map(ReadOnlySpan<Value> a, Call call, Func<string, Value> map) => Problem(a, call) ?? map(Plain(a[0]));

    private static string Plain(in Value value) => value.Kind == ValueKind.Text ? value.Text : "";

    private static Value? Problem(ReadOnlySpan<Value> a, Call call)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Kind is not (ValueKind.Text or ValueKind.Undefined))
                return Value.Error($"{call.Arguments[i]} is neither a string nor a null object.");
        }

        return null;
    }
}
