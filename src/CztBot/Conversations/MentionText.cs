using System.Text.RegularExpressions;

namespace CztBot.Conversations;

/// <summary>What was said without the mention of the bot, for a channel that leaves it in the text and names it nowhere else.</summary>
internal static partial class MentionText
{
    private const string Usual = "长株潭调度机器人";

    /// <param name="bot">The bot's name in the channel.</param>
    public static string Without(string? text, string? bot)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var said = WithoutTags(Tagged().Replace(text, "")).Trim();
        while (said.StartsWith('@') || said.StartsWith('＠'))
        {
            var called = new[] { bot, Usual }.FirstOrDefault(name => !string.IsNullOrEmpty(name) && said.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase));
            var name = called is null ? Name().Match(said).Length : called.Length + 1;
            said = said[name..].TrimStart(' ', '\u3000', '\u00a0', '\u2005', '\n', '\r', '\t', ',', '，', ':', '：');
        }

        return said;
    }

    /// <summary>The words alone: of a mention further on its name stays.</summary>
    public static string WithoutTags(string text) => text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, "") : text;

    [GeneratedRegex(@"^(\s*<at\b[^>]*>.*?</at>)+", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Tagged();

    [GeneratedRegex(@"</?at\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // @ and what follows it up to a blank.
    [GeneratedRegex(@"^[@＠]\S*")]
    private static partial Regex Name();
}
