namespace CztBot.Core.Plans.Parsing;

/// <summary>Small Chinese numerals, as headings and “三市” use them.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads 一 to 九十九, and 两; null for anything else.</summary>
    public static int? Parse(string text)
    {
        var ten = text.IndexOf('十');
        if (ten < 0) return text.Length == 1 ? Digit(text[0]) : null;
        var tens = ten == 0 ? 1 : ten == 1 ? Digit(text[0]) : null;
        var ones = ten == text.Length - 1 ? 0 : ten == text.Length - 2 ? Digit(text[^1]) : null;
        return tens * 10 + ones;
    }

    /// <summary>Writes 1 to 99.</summary>
    public static string Write(int number) =>
        number < 10 ? $"{Digits[number]}"
        : $"{(number < 20 ? "" : Digits[number / 10])}十{(number % 10 == 0 ? "" : Digits[number % 10])}";

    private static int? Digit(char character) => character == '两' ? 2 : Digits.IndexOf(character) is > 0 and var value ? value : null;
}
