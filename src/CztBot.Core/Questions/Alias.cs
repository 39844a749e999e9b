namespace CztBot.Core.Questions;

/// <summary>别名: a word that people use, and what it means: T05, T07、T08 together, T18或T19 to be asked back, or another word.</summary>
public sealed record Alias(string Word, string Meaning);

/// <summary>Reads lines such as 三干=T05; blank lines and lines that begin with # are left out.</summary>
public static class AliasFile
{
    private const int Most = 40;

    /// <summary>The aliases, or the first fault with its line.</summary>
    public static (IReadOnlyList<Alias> Aliases, string? Fault) Read(string text)
    {
        var aliases = new List<Alias>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var trimmed = line.Trim().TrimStart('\uFEFF');
            if (trimmed.Length == 0 || trimmed[0] == '#') continue;
            if (Parse(trimmed) is not { } alias) return ([], $"第{index + 1}行应写成“别名=所指”，例如“三干=T05”。");
            aliases.Add(alias);
        }

        return (aliases, null);
    }

    /// <summary>One alias; null where it is none.</summary>
    public static Alias? Parse(string line)
    {
        var narrow = QuestionText.Narrow(line);
        var at = narrow.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0) return null;
        var word = QuestionText.Fold(narrow[..at]);
        var meaning = narrow[(at + 1)..].Trim();
        return word.Length is < 2 or > Most || meaning.Length is 0 or > Most * 10 ? null : new Alias(word, meaning);
    }
}
