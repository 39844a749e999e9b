using System.Globalization;
using System.Text.Json;

namespace CztBot.Cards.Expressions;

/// <summary>Values as text, spelled as JavaScript spells them, because the official engine is JavaScript.</summary>
internal static class ValueText
{
    /// <summary>What <c>toString()</c> gives: arrays joined by commas, objects as a useless marker.</summary>
    public static string Of(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Number => Of(value.Number),
        ValueKind.Text => value.Text,
        ValueKind.Json when value.IsArray => Join(value.Json, ",", value.Json.GetArrayLength()),
        ValueKind.Json => "[object Object]",
        _ => "",
    };

    /// <summary>What the function <c>concat</c> makes of an operand: objects and arrays as JSON.</summary>
    public static string Stringify(in Value value) =>
        value.Kind == ValueKind.Json ? CompactJson.Of(value.Json).Trim('"', '\'') : Of(value);

    public static string Join(JsonElement array, string separator, int count) =>
        string.Join(separator, array.EnumerateArray().Take(count).Select(item => Of(Value.Of(item))));

    public static string Of(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        var text = number.ToString(CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
            return text == "-0" ? "0" : text;
        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is > -7 and < 21
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : $"{text[..mark]}e{(exponent > 0 ? "+" : "")}{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
