using System.Globalization;

namespace CztBot.Cards.Expressions;

internal static class Numbers
{
    /// <summary>Cuts the fraction off; of a text the leading digits count, as parseInt does.</summary>
    public static Value Int(ReadOnlySpan<Value> a, Call call)
    {
        if (a[0].Kind == ValueKind.Number)
            return Value.Of(Math.Truncate(a[0].Number));
        return a[0].Kind == ValueKind.Text ? Leading(a[0].Text, fraction: false) : Value.Undefined;
    }

    public static Value Float(ReadOnlySpan<Value> a, Call call)
    {
        if (a[0].Kind == ValueKind.Number)
            return a[0];
        return a[0].Kind == ValueKind.Text ? Leading(a[0].Text, fraction: true) : Value.Undefined;
    }

    /// <summary><c>formatNumber(1234.5, 2)</c> is 1,234.50; a third argument, the locale, changes nothing for Chinese.</summary>
    public static Value Format(ReadOnlySpan<Value> a, Call call)
    {
        if (a[0].Kind != ValueKind.Number || a[1].Kind != ValueKind.Number)
            return Value.Error($"{call} takes numbers.");
        var precision = (int)a[1].Number;
        var scale = Math.Pow(10, precision);
        return Value.Of(Grouped(Math.Floor((a[0].Number * scale) + 0.5) / scale, precision));
    }

    /// <summary>Thousands separated by commas; the official engine writes a true minus sign (U+2212).</summary>
    public static string Grouped(double number, int precision)
    {
        var digits = Math.Abs(number).ToString("N" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return number < 0 ? "\u2212" + digits : digits;
    }

    private static Value Leading(string text, bool fraction)
    {
        var trimmed = text.AsSpan().TrimStart();
        var end = trimmed is ['+' or '-', ..] ? 1 : 0;
        var point = !fraction;
        while (end < trimmed.Length && (char.IsAsciiDigit(trimmed[end]) || (!point && trimmed[end] == '.')))
            point |= trimmed[end++] == '.';
        return double.TryParse(trimmed[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Value.Of(number)
            : Value.Error($"parameter {text} is not a valid number string.");
    }
}
