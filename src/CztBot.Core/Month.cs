using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Core;

/// <summary>A calendar month, written 2019-11; as a report's subject it is the month reported, "month N" (调度办法 第七条、第九条).</summary>
[JsonConverter(typeof(MonthJson))]
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day of the month.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The month after this one.</summary>
    public Month Next => AddMonths(1);

    /// <summary>The month before this one.</summary>
    public Month Previous => AddMonths(-1);

    /// <summary>2019年11月.</summary>
    public string Chinese => string.Create(CultureInfo.InvariantCulture, $"{Year}年{Number}月");

    /// <summary>The month that <paramref name="date"/> lies in.</summary>
    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Moves by whole months, across years.</summary>
    public Month AddMonths(int count) => Of(FirstDay.AddMonths(count));

    /// <summary>Reads the form 2019-11; anything else is refused.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year is < 2000 or > 2199 || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    /// <summary>Reads the form 2019-11.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"“{text}”不是 2019-11 这样的月份。");

    /// <inheritdoc/>
    public int CompareTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}

/// <summary>A month in JSON is its text, 2019-11.</summary>
public sealed class MonthJson : JsonConverter<Month>
{
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("A month is written 2019-11.");

    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
