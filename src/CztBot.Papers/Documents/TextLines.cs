namespace CztBot.Papers.Documents;

/// <summary>
/// How many lines of 28 characters a paragraph takes, two characters in: figures are half as wide and numbers are not broken,
/// no line begins with a closing mark or ends with an opening one, and a mark at the end may hang over.
/// </summary>
internal static class TextLines
{
    private const double Most = 28.07;
    private const string Hanging = "，。、；：";
    private const string Closing = Hanging + "）”’》〕！？％";
    private const string Opening = "（“‘《〔";

    public static int Of(string text)
    {
        var (lines, filled) = (1, 2.0);
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            var width = text[start..end].Sum(Width);
            var hung = Hanging.Contains(text[end - 1], StringComparison.Ordinal) ? 1 : 0;
            if (filled + width - hung > Most) (lines, filled) = (lines + 1, 0);
            filled += width;
            start = end;
        }

        return lines;
    }

    /// <summary>In characters.</summary>
    public static double Width(char letter) => letter < 0x2000 ? 0.5 : 1.0;

    // What stays on one line.
    private static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length - 1 && Opening.Contains(text[end], StringComparison.Ordinal)) end++;
        end++;
        while (end < text.Length && IsNumber(text[end - 1]) && IsNumber(text[end])) end++;
        while (end < text.Length && Closing.Contains(text[end], StringComparison.Ordinal)) end++;
        return end;
    }

    private static bool IsNumber(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '%' or '/';
}
