using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Core.Plans.Parsing;

/// <summary>What the words of an item say: its title, whether it can be counted, whether it recurs, by when.</summary>
internal static partial class Wording
{
    private const int LongestTitle = 40;
    private const int LongestSentence = 30;

    /// <summary>
    /// The first sentence is the title where it is short, without commas, and something follows it;
    /// an item without a title of its own is named by its only sentence where that is short, else by its first clause, and keeps its whole text.
    /// </summary>
    public static (string Title, string Target) Title(Paragraph body)
    {
        if (OwnTitle(body) is var (title, rest)) return (title, rest);
        if (OnlySentence().Match(body.Folded) is { Success: true } only && only.Groups["title"].Length <= LongestSentence)
            return (Tidy(body.Text[..only.Groups["title"].Length]), body.Text);
        var clause = FirstClause().Match(body.Folded);
        return (Tidy(body.Text[..Math.Min(clause.Length, LongestTitle)]), body.Text);
    }

    /// <summary>What an unnumbered part is called: by its own title, or the quoted word that it explains (“一线”即……); null without either.</summary>
    public static string? Label(string text, bool mayBeTitled)
    {
        var body = new Paragraph(0, text, Paragraph.Fold(text));
        if (mayBeTitled && OwnTitle(body) is var (title, _)) return title;
        return Explained().Match(body.Folded) is { Success: true } word ? text[..word.Groups["word"].Length] : null;
    }

    /// <summary>Something to count, to finish or to set up (R26); otherwise the item is qualitative.</summary>
    public static bool IsMeasurable(string text) => Milestone().IsMatch(Paragraph.Fold(text));

    /// <summary>A duty that comes back until the period ends (R41).</summary>
    public static bool IsRecurring(string text) => Recurrence().IsMatch(Paragraph.Fold(text));

    /// <summary>The latest date by which the text wants something done; null where it gives none.</summary>
    public static DateOnly? TargetDate(string text) => Deadline().Matches(Paragraph.Fold(text)).Max(DateOf);

    private static (string Title, string Target)? OwnTitle(Paragraph body)
    {
        var sentence = FirstSentence().Match(body.Folded);
        return sentence.Success && sentence.Groups["title"].Length <= LongestTitle
            ? (Tidy(body.Text[..sentence.Groups["title"].Length]), body.Text[sentence.Length..])
            : null;
    }

    private static DateOnly? DateOf(Match match)
    {
        var year = Number(match.Groups["year"]);
        if (match.Groups["half"].Success) return new DateOnly(year, 6, 30);
        if (!match.Groups["month"].Success) return new DateOnly(year, 12, 31);
        var month = Number(match.Groups["month"]);
        if (month is < 1 or > 12) return null;
        var last = new Month(year, month).LastDay;
        if (!match.Groups["day"].Success) return last;
        var day = Number(match.Groups["day"]);
        return day >= 1 && day <= last.Day ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Drops the stray blanks of a web page, but not those between Latin words.</summary>
    private static string Tidy(string title) => StrayBlank().Replace(title.Trim(), "");

    [GeneratedRegex("^(?<title>[^,;:。]+)。 *(?=[^ ])")]
    private static partial Regex FirstSentence();

    [GeneratedRegex("^(?<title>[^;:。]+)。? *$")]
    private static partial Regex OnlySentence();

    [GeneratedRegex("^[^,;:。]+")]
    private static partial Regex FirstClause();

    [GeneratedRegex("^(?<word>[“\"][^”\"]+[”\"]) *(即|是指|指|为)")]
    private static partial Regex Explained();

    [GeneratedRegex("完成|启动|成立|组建|设立|建立|签署|编制|提出|纳入|实现|方案|项目|报告|\\d+(-\\d+)? *(次|个|项|所|条|部|份|A级)|\\d{4}年(底|末|\\d)")]
    private static partial Regex Milestone();

    [GeneratedRegex("定期|每(半年|年|季|月|两年)|一年[一二两三四]次|年度")]
    private static partial Regex Recurrence();

    [GeneratedRegex("(?<year>20\\d\\d)年((?<half>上半年)|(?<month>\\d{1,2})月((?<day>\\d{1,2})日)?(之?前|底|末)|(底|末|年底|内))")]
    private static partial Regex Deadline();

    [GeneratedRegex("(?<![A-Za-z0-9])[ \u3000\u00A0\u200B]+|[ \u3000\u00A0\u200B]+(?![A-Za-z0-9])")]
    private static partial Regex StrayBlank();
}
