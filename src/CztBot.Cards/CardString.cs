using System.Text;

namespace CztBot.Cards;

/// <summary>
/// Text of people, made safe for a TextBlock or a fact, which are Markdown. Only there: buttons, labels, choices, input
/// values and TextRuns are shown as they are, and would show the backslashes.
/// </summary>
public static class CardString
{
    /// <summary>
    /// Escapes no more than Markdown would act on (some phones show a needless backslash) and makes each line a
    /// paragraph of its own, since a single line break is shown as a space.
    /// </summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            // Four leading blanks would make the line a block of code.
            var trimmed = line.Trim(" \t");
            if (trimmed.IsEmpty)
                continue;
            if (escaped.Length > 0)
                escaped.Append("\n\n");
            AppendLine(escaped, trimmed);
        }

        return escaped.ToString();
    }

    private static void AppendLine(StringBuilder escaped, ReadOnlySpan<char> line)
    {
        var mark = StartMark(line);
        for (var i = 0; i < line.Length; i++)
        {
            if (i == mark || IsMarkup(line, i))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }
    }

    /// <summary>Where the character stands that would make the line a heading, a list, a quotation, a rule or a definition.</summary>
    private static int StartMark(ReadOnlySpan<char> line)
    {
        if (line[0] is '#' or '+' or '-' or '>' or '=' or '[')
            return 0;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' ? digits : -1;
    }

    private static bool IsMarkup(ReadOnlySpan<char> line, int i)
    {
        var next = i + 1 < line.Length ? line[i + 1] : ' ';
        var previous = i > 0 ? line[i - 1] : ' ';
        return line[i] switch
        {
            '\\' or '`' or '*' => true,
            '_' => !char.IsLetterOrDigit(previous) || !char.IsLetterOrDigit(next),
            '~' => next == '~' || previous == '~',
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            ']' => next is '(' or '[' or ':',
            '{' => previous == '{',
            '&' => IsEntity(line[(i + 1)..]),
            _ => false,
        };
    }

    private static bool IsEntity(ReadOnlySpan<char> rest)
    {
        var body = rest is ['#', ..] ? rest[1..] : rest;
        var end = body.IndexOfAnyExcept(AlphaNumeric);
        return end > 0 && body[end] == ';';
    }

    private static readonly System.Buffers.SearchValues<char> AlphaNumeric =
        System.Buffers.SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
