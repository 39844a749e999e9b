using System.Text;

namespace CztBot.Cards;

/// <summary>Markdown of a TextBlock as plain text.</summary>
internal static class PlainText
{
    public static string Of(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            var rest = markdown.AsSpan(i);
            if (rest is ['\\', _, ..] && char.IsAscii(rest[1]) && (char.IsPunctuation(rest[1]) || char.IsSymbol(rest[1])))
                plain.Append(markdown[++i]);
            else if (rest is ['*', '*', ..])
                i++;
            else if (rest is ['\n', '\n', ..] or ['\r', '\n', ..])
                continue;
            else if (rest[0] == '[' && Link(rest) is { } link)
                i += Append(plain, link);
            else
                plain.Append(markdown[i]);
        }

        return plain.ToString().Trim();
    }

    private static int Append(StringBuilder plain, (string Title, string Address) link)
    {
        plain.Append(Of(link.Title)).Append('(').Append(link.Address).Append(')');
        return link.Title.Length + link.Address.Length + 3;
    }

    private static (string Title, string Address)? Link(ReadOnlySpan<char> rest)
    {
        var middle = rest.IndexOf("](", StringComparison.Ordinal);
        var end = middle < 0 ? -1 : rest[middle..].IndexOf(')');
        return end < 0 || rest[..middle].Contains('\n')
            ? null
            : (rest[1..middle].ToString(), rest[(middle + 2)..(middle + end)].ToString());
    }
}
