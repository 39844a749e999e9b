using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Conversations;

/// <summary>One screen of a list that is turned by its word: what it shows, where it is, and the buttons that turn it; a card has six buttons at most.</summary>
/// <param name="all">What is urgent first.</param>
/// <param name="asked">The screen, from 0; the nearest there is.</param>
public sealed class ListScreen<T>(IReadOnlyList<T> all, int asked, int rows)
{
    public int Page { get; } = Math.Clamp(asked, 0, Math.Max(0, (all.Count - 1) / rows));

    public IReadOnlyList<T> Shown => [.. all.Skip(Page * rows).Take(rows)];

    /// <summary>What comes behind this screen.</summary>
    public IReadOnlyList<T> Behind => [.. all.Skip((Page + 1) * rows)];

    /// <summary>第1页，共3页; empty where all fit.</summary>
    public string Foot => all.Count > rows ? $"第{Page + 1}页，共{(all.Count + rows - 1) / rows}页" : "";

    /// <summary>更多 and 返回首页.</summary>
    /// <param name="word">What shows the first screen when it is said.</param>
    public IEnumerable<NoticeAction> Turn(string word)
    {
        if (Behind.Count > 0) yield return NoticeAction.Of("更多", "word.say", ("text", $"{word} 第{Page + 2}页"));
        if (Page > 0) yield return NoticeAction.Of("返回首页", "word.say", ("text", word));
    }
}

/// <summary>第2页 at the end of what is said: which screen of a list.</summary>
internal static partial class PageWord
{
    /// <returns>What stands before it, and the screen from 0.</returns>
    public static (string Before, int Page) Split(string said) =>
        Page().Match(said) is { Success: true } match
            ? (said[..match.Index].Trim(), Math.Max(0, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1))
            : (said, 0);

    [GeneratedRegex(@"(?:^|\s)第([0-9]{1,3})页$")]
    private static partial Regex Page();
}
