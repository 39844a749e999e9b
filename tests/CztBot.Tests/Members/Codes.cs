using System.Text.RegularExpressions;
using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

/// <summary>Getting binding codes as the secretariat does.</summary>
internal static partial class Codes
{
    /// <summary>A code for a person, from the head's card.</summary>
    public static async Task<string> CodeAsync(this BotWorld world, string personId) =>
        In((await world.SayAsync(await world.PersonAsync(Roles.Head), $"绑定码 {personId}")).Text);

    /// <summary>The code that a card shows.</summary>
    public static string In(string text) => Code().Match(text) is { Success: true } match ? match.Value : throw new InvalidOperationException($"No code in: {text}");

    [GeneratedRegex("(?<![0-9A-Z])[0-9A-Z]{10}(?![0-9A-Z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
