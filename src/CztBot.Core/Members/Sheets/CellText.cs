using System.Text;

namespace CztBot.Core.Members.Sheets;

/// <summary>How the text of a cell is cleaned before anything is read from it.</summary>
public static class CellText
{
    private static readonly char[] Separators = ['、', ',', '\uFF0C', ';', '\uFF1B', '\n'];

    /// <summary>Without marks that cannot be seen and without space around it; the wording stays as typed.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var letter in text ?? "")
        {
            if (letter is '\uFEFF' or '\u200B' or '\u200E' or '\u200F') continue;
            clean.Append(letter is '\u3000' or '\u00A0' or '\t' or '\r' or '\n' ? ' ' : letter);
        }

        return clean.ToString().Trim();
    }

    /// <summary>The key for comparing: full-width letters, digits and brackets become half-width, no space is left.</summary>
    public static string Fold(string? text)
    {
        var fold = new StringBuilder(text?.Length ?? 0);
        foreach (var letter in Clean(text))
        {
            if (letter == ' ') continue;
            fold.Append(letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter);
        }

        return fold.ToString();
    }

    /// <summary>The entries of a cell that holds several.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split(Separators).Select(Clean).Where(part => part.Length > 0)];
}
