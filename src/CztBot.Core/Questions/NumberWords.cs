using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Items that a sentence names by number, one or several: 任务5和任务6, 任务5、6, 第五项, T11b, 机制1.</summary>
internal static partial class NumberWords
{
    /// <summary>A number as it was said, and the items behind it; none where the plan has no such number.</summary>
    public readonly record struct Named(string Said, IReadOnlyList<ReportingItem> Items);

    /// <summary>In the order of the sentence; empty when it names none.</summary>
    /// <param name="listed">The sentence with its commas, see <see cref="QuestionText.FoldToLists"/>.</param>
    public static IReadOnlyList<Named> In(string listed, Plan plan)
    {
        var matches = Marked().Matches(listed);
        if (matches.Count == 0) matches = Bare().Matches(listed);
        return [.. matches.SelectMany(match => match.Groups["name"].Captures.Select(name => Find(Kind(match), name.Value, match.Value, plan)))];
    }

    private static Named Find(string kind, string name, string said, Plan plan) =>
        new(said, ItemNumbers.Find(plan, kind.Length > 0 && ItemNumbers.Number(name) is { } number ? $"{kind}{number}" : name));

    private static string Kind(Match match) => match.Groups["kind"].Value switch { "机制" => "M", "政策" => "P", _ => "" };

    private const string Number = "(?:\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    // T11b, 任务5、6, 机制1, 第五项.
    [GeneratedRegex("(?<name>(?<![A-Z])[TMP]0?\\d{1,2}[AB]?(?![A-Z0-9]))"
        + "|(?<kind>任务|项目|机制|政策)、?(?<name>" + Number + "[AB]?)(?!月)"
        + "(?:[、和与及]{1,2}(?<name>" + Number + "[AB]?)(?=[、和与及项号到进怎咋如的呢谁]|$))*"
        + "|第(?<name>" + Number + ")(?=项|个|号|条|件|任务|到|进|怎|咋|[、和与及]|$)")]
    private static partial Regex Marked();

    // A number alone, or at the start; 5号单 is an order.
    [GeneratedRegex("^(?<name>\\d{1,3}[AB]?)(?:号(?!单|交办)|项|$|到|进|怎|咋|什)|^(?<name>" + Number + ")$")]
    private static partial Regex Bare();
}
