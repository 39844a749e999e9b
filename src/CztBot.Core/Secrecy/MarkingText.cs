using System.Globalization;
using System.Text;

namespace CztBot.Core.Secrecy;

/// <summary>A text as the search for markings reads it: full-width signs as half-width ones, one space for many, nothing that cannot be seen.</summary>
internal static class MarkingText
{
    private const int LongestShown = 30;

    /// <summary>Line by line, whatever ends a line.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            {
                yield return line.ToString();
                line.Clear();
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                // One space for many: a pattern never walks through a desert.
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!Unseen(rune))
            {
                line.Append(Narrow(rune).ToString());
            }
        }

        yield return line.ToString();
    }

    /// <summary>A marking as the author is told: without the spaces inside, never long.</summary>
    public static string Shown(string mark)
    {
        var text = mark.Replace(" ", "", StringComparison.Ordinal).TrimEnd(':', ',', ';')
            .Replace(':', '：').Replace(',', '，').Replace('(', '（').Replace(')', '）');
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }

    // Zero-width characters, direction marks, soft hyphens, variation selectors, fillers, controls.
    private static bool Unseen(Rune rune) =>
        rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Rune Narrow(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;
}
