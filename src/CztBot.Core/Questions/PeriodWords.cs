using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Times in a sentence (R88): months, quarters, halves, years, 今年以来, 去年底, 近三个月; and the one behind 比.</summary>
internal static partial class PeriodWords
{
    /// <param name="Text">The sentence without its times.</param>
    public readonly record struct Taken(string Text, Period? Period, Period? Compare);

    public static Taken Take(string text, DateOnly today)
    {
        Period? period = null, compare = null;
        var match = Named().Match(text);
        if (!match.Success) return new Taken(text, null, null);
        var rest = new System.Text.StringBuilder(text.Length);
        var at = 0;
        for (; match.Success; match = match.NextMatch())
        {
            if (Read(match, today) is not { } read) continue;
            rest.Append(text, at, match.Index - at);
            at = match.Index + match.Length;
            if (period is { } first && text.AsSpan(0, match.Index).TrimEnd() is [.., '到' or '至' or '-' or '~']) period = first.From < read.From ? new Period(first.From, read.To) : first;
            else if (compare is null && Against(text.AsSpan(0, match.Index), text.AsSpan(match.Index + match.Length))) compare = read;
            else if (period is null) period = read;
            // 五月,五月份简报 says the same month twice.
            else if (read != period) compare ??= read;
            if (period is null || compare is not null) rest.Append(' ');
        }

        return new Taken(rest.Append(text, at, text.Length - at).ToString(), period, compare);
    }

    // 比上季度, 较去年底, 跟上个月, 和6月比.
    private static bool Against(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        (before.TrimEnd() is [.., '和'] && Compared().IsMatch(behind)) || before.TrimEnd() is [.., '比' or '较' or '跟' or '同' or '与'] or [.., '比', '起' or '着'] or [.., '相', '对', '于'] or [.., '相', '对'] or [.., '对', '照' or '比'];

    private static Period? Read(Match match, DateOnly today)
    {
        var now = Month.Of(today);
        var groups = match.Groups;
        var year = YearOf(groups, today);
        if (groups["to"].Success && Number(groups["month"]) is { } from && Number(groups["to"]) is { } to)
            return from is < 1 or > 12 || to is < 1 or > 12 || from > to ? null : Stretch(from, to, year, now);
        if (groups["month"].Success) return Number(groups["month"]) is not { } month || month is < 1 or > 12 ? null : Stretch(month, month, year, now);
        if (groups["years"].Success) return null;
        if (groups["ago"].Success) return Period.Of(now.AddMonths(-(groups["ago"].Value switch { "半年" => 6, "一年" => 12, var some => Number(groups["months"]) ?? some.Length })));
        if (groups["third"].Success) return new Period(new Month(year ?? today.Year, 1), new Month(year ?? today.Year, groups["third"].Value is "三" ? 9 : 6));
        if (groups["quarter"].Success) return Whole(Number(groups["quarter"]) ?? 0, year, now, Period.Quarter);
        if (groups["half"].Success) return Whole(groups["half"].Value is "上" ? 1 : 2, year, now, Period.Half);
        if (groups["recent"].Success) return Number(groups["recent"]) is { } count && count is > 0 and < 25 ? new Period(now.AddMonths(-count), now.Previous) : null;
        if (groups["step"].Success)
        {
            var step = groups["step"].Value switch { "上上" => -2, "上一" or "上" or "前" => -1, "下一" or "下" => 1, _ => 0 };
            if (groups["unit"].Value.EndsWith('月')) return Period.Of(now.AddMonths(step));
            if (groups["unit"].Value[0] == '季') return QuarterOf(now.AddMonths(step * 3));
            return Period.Half(now.AddMonths(step * 6).Year, now.AddMonths(step * 6).Number > 6 ? 2 : 1);
        }

        var whole = year ?? today.Year;
        if (groups["end"].Success) return Period.Of(new Month(whole, 12));
        if (groups["start"].Success) return Period.Of(new Month(whole, 1));
        return whole == today.Year ? new Period(new Month(whole, 1), now) : Period.Year(whole);
    }

    private static Period Stretch(int from, int to, int? year, Month now)
    {
        var at = year ?? (new Month(now.Year, from) > now ? now.Year - 1 : now.Year);
        return new Period(new Month(at, from), new Month(at, to));
    }

    // Without a year the latest one that has begun.
    private static Period? Whole(int number, int? year, Month now, Func<int, int, Period> make) =>
        number is < 1 or > 4 ? null : year is { } named ? make(named, number) : make(now.Year, number) is var this1 && this1.From > now ? make(now.Year - 1, number) : this1;

    private static Period QuarterOf(Month month) => Period.Quarter(month.Year, ((month.Number - 1) / 3) + 1);

    private static int? YearOf(GroupCollection groups, DateOnly today) =>
        groups["said"].Success ? groups["said"].Value[0] switch { '去' or '上' => today.Year - 1, '前' => today.Year - 2, '明' => today.Year + 1, _ => today.Year }
        : groups["year"].Success ? int.Parse(groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is < 100 and var two ? 2000 + two : int.Parse(groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    private static int? Number(Group group) => group.Value is "两" or "俩" ? 2 : ItemNumbers.Number(group.Value);

    // 和6月比, 和8月一比, 和5月份那时候比, 9月和8月前后.
    [GeneratedRegex("^\\s*(?:那时候?|那会儿?|那阵子?|当时)?(?:一?比|相|对|前后)")]
    private static partial Regex Compared();

    private const string Digits = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private const string YearWord = "(?:(?<said>[今去前明]年|上年|本年|当年)(?:度的|度|的)?|(?<year>20\\d\\d|19|2\\d)年)";

    [GeneratedRegex("(?<years>20\\d\\d年?(?:-|到|至|—|~)20\\d\\d)年?|(?<ago>半年|一年|(?<months>[1-9一二两三四五六七八九十])个月)(?:以)?前(?!交|报|完|办|拿|反)"
        // 七八月份 are two months, 十一月 is one.
        + "|" + YearWord + "?(?<![十\\d第])(?<month>[一二三四五六七八])(?<to>[二三四五六七八九])月份?(?![前底内])"
        + "|" + YearWord + "?前(?<third>[二三两])个?季度"
        + "|(?<![\\d.-])(?<year>20\\d\\d)-(?<month>1[0-2]|0[1-9])(?![\\d-])"
        + "|" + YearWord + "?(?<![\\d.](?=\\d))(?<!十(?=[一二]))(?<month>" + Digits + ")(?:月份?)?\\s?(?:到|至|-|~|—)\\s?(?<to>" + Digits + ")月(?:份)?(?![前底内])"
        + "|" + YearWord + "?第?(?<quarter>[一二三四1-4])个?季度?|" + YearWord + "?Q(?<quarter>[1-4])"
        + "|" + YearWord + "?(?<half>[上下])半年"
        + "|(?<step>上上|上一|下一|上|下|这|本|当)个?(?<unit>季度?|半年|月)(?:份)?(?![底前])"
        + "|(?:最近|近|过去|这)(?<recent>[2-9]|1[0-2]|[两二三四五六七八九十])个月"
        + "|(?:从|自)?(?<said>[今去前明]年|上年|本年|当年)的?年?(?<end>[底末])(?!前)|(?<![今去前明])年(?<end>[底末])(?!前|要(?![完建通办交报])|交不)"
        + "|" + YearWord + "?(?<![\\d.](?=\\d))(?<!十(?=[一二]))(?<month>" + Digits + ")月(?:份)?(?!\\d|底前|前(?!后)|内)"
        + "|(?:从|自)?(?:(?<said>[今去前明]年|本年|当年|上年)|(?<![今去前明半])年)(?<start>初)(?!以来|至今|到现在)"
        + "|(?:从|自)?(?<said>[今去前明]年|本年|当年|上年)(?:度|全年|一年|整年)?(?:初|内|里)?(?:以来|至今|到现在)?"
        + "|(?:自|从)?(?:年初|开年)(?:以来|至今|到现在)|(?<year>20\\d\\d)年(?:度|全年)?(?!第?\\d+号)|全年")]
    private static partial Regex Named();
}
