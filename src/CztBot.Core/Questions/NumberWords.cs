using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Items that a sentence names by number, one or several: 任务5和任务6, 任务5、6, 第五项, T11b, 机制1; and orders: 5号单子, 〔2020〕5号.</summary>
internal static partial class NumberWords
{
    /// <summary>A number as it was said, and the items behind it; none where the plan has no such number.</summary>
    public readonly record struct Named(string Said, IReadOnlyList<ReportingItem> Items);

    /// <summary>The sentence without its item numbers, and the items in their order.</summary>
    /// <param name="text">The sentence in half width, with its commas.</param>
    public static (string Text, IReadOnlyList<Named> Items) Take(string text, Plan plan, Lexicon words)
    {
        var matches = Numbers(Marked().Matches(text), text, words);
        if (matches.Count == 0) matches = Numbers(Bare().Matches(text), text, words);
        if (matches.Count == 0) return (text, []);
        List<Named> named = [.. matches.SelectMany(match => match.Groups["name"].Captures.OrderBy(name => name.Index).Select(name => Find(Kind(match), name.Value, match.Value, plan)))];
        return (Enumerable.Reverse(matches).Aggregate(text, (rest, match) => rest.Remove(match.Index, match.Length).Insert(match.Index, "※")), named);
    }

    /// <summary>The sentence without an order's number, and the number; null where it names none.</summary>
    /// <param name="follows">After a question for an order 6号呢 means the next one.</param>
    public static (string Text, int? Number) TakeOrder(string text, bool follows)
    {
        var match = follows && Next().Match(text) is { Success: true } next ? next : Order().Match(text);
        return match.Success && ItemNumbers.Number(match.Groups["order"].Value) is { } number
            ? (text.Remove(match.Index, match.Length).Insert(match.Index, " 单子 "), number) : (text, null);
    }

    // 结转事项三干: a word of the plan begins with that numeral.
    private static List<Match> Numbers(MatchCollection matches, string text, Lexicon words) =>
        matches.Count == 0 ? [] : [.. matches.Where(match => match.Groups["name"] is not { Length: 1 } name || char.IsAsciiDigit(name.Value[0]) || !words.BeginsAt(text, name.Index))];

    private static Named Find(string kind, string name, string said, Plan plan) =>
        new(said.Trim(), ItemNumbers.Find(plan, kind.Length > 0 && ItemNumbers.Number(name) is { } number ? $"{kind}{number}" : name));

    private static string Kind(Match match) => match.Groups["kind"].Value switch { "机制" => "M", "政策" => "P", _ => "" };

    private const string Number = "(?:\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private const string Joint = "\\s?(?:[、,和与及跟/ ]|还有|以及)+\\s?";
    private const string NotCount = "(?!\\d|[月日年天家个件份次条级期季%.单]|(?<=一)[共起同样块直般些定律并道边]|号(?:前|之前|单|交办|督)|项(?:任务)?(?:没|未|都|滞|完|正))";

    // T11b, 任务5、6, 机制1, 第五项, 5号任务.
    [GeneratedRegex("(?<name>(?<![A-Z\\d])[TMP]\\s?0?\\d{1,2}[AB]?(?![A-Z0-9]))"
        + "|(?<kind>任务|项目|机制|政策|事项)[、 ]?(?<name>" + Number + "[AB]?)" + NotCount + "号?(?:" + Joint + "(?<name>" + Number + "[AB]?)" + NotCount + "(?=[、,和与及跟/ 项号到进怎咋如的呢谁都有是?]|$)号?)*"
        + "|(?<!排)第(?<name>" + Number + ")(?:" + Joint + "第?(?<name>" + Number + "))*(?:项任务|号任务|[项个号条件]|任务|(?=到|进|怎|咋|[、,和与及跟? ]|$))(?!季|期|级|批|版|次)"
        + "|(?<![\\d〔(年月])(?<name>" + Number + ")(?:号任务|号项目|号事项|(?<=\\d)项任务(?!总|整|全|都|里|中|有|完|滞))")]
    private static partial Regex Marked();

    // A number alone, or before what only an item can do; 5号单 is an order, 5项滞后 a count.
    [GeneratedRegex("(?<=^|[看查问说讲那下\\s,、和跟])(?<![月年])(?<name>\\d{1,2}[AB]?)" + NotCount + "(?:号(?!线)的?|项)?(?!号线)(?:" + Joint + "(?<name>\\d{1,2}[AB]?)" + NotCount + "(?:号|项)?)*(?:[这那]?[两三四五六七八九几][项个件])?(?=$|[到进怎咋如什啥谁归呢吧吗的情现最推卡完有是滞停报落说讲看都一也,?? ]|上个?月|什么)|^(?<name>" + Number + ")项(?=[这那两]|到哪|进展|怎|咋|现在|的[进情])|^(?<name>" + Number + ")[?? ]*$|^(?<name>" + Number + ")号(?!线|单|交办|督|之?前|截)|^(?<name>" + Number + ")(?=的(?:一线|两岸))")]
    private static partial Regex Bare();

    [GeneratedRegex("^(?:那么?|再看)?(?<order>" + Number + ")号(?:的)?呢?[?? ]*$")]
    private static partial Regex Next();

    [GeneratedRegex("(?:交办单|督办单|派单|转办单|交办件|督办件|转办件|交办事项|单子|交办)(?:第|编号|#|NO\\.?|\\s)*(?:[〔\\[(]?20\\d\\d[〕\\])]?)?第?(?<order>" + Number + ")号?(?!\\d|[月日年天家个件份次条级期季%.前共起]|之前)|(?:单子|交办单)[^第\\d]{0,16}第(?<order>" + Number + ")号(?!\\d)"
        + "|[〔\\[(]20\\d\\d[〕\\])]\\s?第?(?<order>" + Number + ")号?(?:交办单|督办单|单子|交办件|单)?"
        + "|(?:第|NO\\.?|#)?(?<order>" + Number + ")号?(?:的|那)?[张个](?:交办单|督办单|单子|单)(?<=[第号#O.].{1,9})"
        + "|(?:单号|编号)(?:是|为)?(?<order>" + Number + ")号?|(?:第|NO\\.?|#)(?<order>" + Number + ")(?:单子?|交办单)"
        + "|第?(?<order>" + Number + ")号(?:的)?(?:交办单|督办单|派单|转办单|交办件|督办件|转办件|单子|单|交办|督办|派|转办|件)")]
    private static partial Regex Order();
}
