using System.Globalization;
using System.Text;
using CztBot.Cards;

namespace CztBot.Conversations;

/// <summary>Reads what somebody typed for one input.</summary>
internal static class FieldAnswers
{
    private const string Ideographs = "零一二三四五六七八九十";
    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];
    private static readonly string[] DatesOfTheYear = ["M-d", "M/d", "M.d", "M月d日"];

    /// <returns>The value as a card would send it, or a sentence that says what was expected.</returns>
    public static (string? Value, string? Fault) Read(PlainInput input, string text, DateOnly today) => input.Kind switch
    {
        InputKind.Choice or InputKind.Toggle => Choose(input, text),
        InputKind.Number => Narrow(text).Trim().TrimEnd('%') is var digits && decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? (digits.Trim(), null)
            : (null, "请回复数字。"),
        InputKind.Date => Day(Narrow(text).Trim(), today) is { } day
            ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
            : (null, "请写成 2020-03-31 或 3月31日 这样的日期。"),
        _ => (text, null),
    };

    /// <summary>The number that a text is, 1 to 99: 1, １, 一, ①, 1.; null for any other text.</summary>
    public static int? Number(string text)
    {
        var narrow = Narrow(text).Trim().TrimEnd('.', '。', '、', ')', '号');
        if (int.TryParse(narrow, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100 && narrow.Length <= 2) return number;
        return narrow.Length switch
        {
            1 when Ideographs.IndexOf(narrow[0], StringComparison.Ordinal) is >= 0 and var one => one,
            2 when narrow[0] == '十' && Ideographs.IndexOf(narrow[1], StringComparison.Ordinal) is > 0 and < 10 and var teen => 10 + teen,
            _ => null,
        };
    }

    private static (string? Value, string? Fault) Choose(PlainInput input, string text)
    {
        var named = text.Split([',', '，', '、', ' ', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Value(input, one)).ToList();
        if (named.Count > 0 && !named.Contains(null) && (named.Count == 1 || input.Many)) return (string.Join(',', named.Distinct()), null);
        return (null, input.Many ? $"请回复序号1—{input.Choices.Count}，可以选几项，如“1、2”。" : $"请回复序号1—{input.Choices.Count}。");
    }

    private static string? Value(PlainInput input, string text) =>
        Number(text) is { } number ? (number >= 1 && number <= input.Choices.Count ? input.Choices[number - 1].Value : null)
        : input.Choices.FirstOrDefault(choice => choice.Title == text)?.Value;

    private static DateOnly? Day(string text, DateOnly today)
    {
        if (DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        // Without a year the next such day is meant.
        return DateOnly.TryParseExact($"{today.Year} {text}", [.. DatesOfTheYear.Select(form => $"yyyy {form}")], CultureInfo.InvariantCulture, DateTimeStyles.None, out var near)
            ? (near < today ? near.AddYears(1) : near)
            : null;
    }

    // Full-width digits, circled and bracketed numbers become plain ones.
    private static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            _ = sign switch
            {
                >= '\uFF01' and <= '\uFF5E' => narrow.Append((char)(sign - 0xFEE0)),
                '\u3000' => narrow.Append(' '),
                >= '\u2460' and <= '\u2473' => narrow.Append(sign - 0x245F),
                >= '\u2474' and <= '\u2487' => narrow.Append(sign - 0x2473),
                >= '\u2488' and <= '\u249B' => narrow.Append(sign - 0x2487),
                _ => narrow.Append(sign),
            };
        }

        return narrow.ToString();
    }
}
