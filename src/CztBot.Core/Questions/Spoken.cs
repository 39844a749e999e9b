using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>What people say while they talk, written out: 任务十五,哦不对,十六 is 任务十六, and 任务1到4 names four items.</summary>
internal static partial class Spoken
{
    private const int MostItems = 12;

    // Most sentences have none of these and are not searched further.
    private static readonly SearchValues<char> Slips = SearchValues.Create("错误对是不");
    private static readonly SearchValues<char> Joints = SearchValues.Create("到至-~—块摊领板方");

    /// <summary>The sentence without what its speaker took back: the clause before 不对.</summary>
    /// <param name="text">In half width, with its commas.</param>
    public static string Corrected(string text)
    {
        if (text.Contains('先', StringComparison.Ordinal)) text = Aside().Replace(text, "");
        if (text.StartsWith("不是", StringComparison.Ordinal)) text = NotAsked().Replace(text, "");
        text = OnBehalf().Replace(text, "");
        if (!text.AsSpan().ContainsAny(Slips) || Slip().Match(text) is not { Success: true } slip) return text;
        var meant = text[(slip.Index + slip.Length)..];
        if (meant.Length == 0) return text;
        var kept = text[..slip.Index];
        var clause = kept.LastIndexOfAny([',', '、', ' ']) + 1;
        // 任务十五,不对,十六: the number alone is new.
        var kind = Numbered().IsMatch(meant) ? Kind().Match(kept[clause..]).Value : "";
        return kept[..clause] + kind + meant;
    }

    /// <summary>The sentence with every item of a range, 任务1、2、3、4 for 任务1到4, and with each of two fields: 产业那块民生那块 for 产业跟民生两块.</summary>
    public static string Spread(string text) => !text.AsSpan().ContainsAny(Joints) ? text : Range().Replace(Both().Replace(text, match => string.Concat(match.Groups["field"].Captures.Select(field => $"{field.Value}那块"))), match =>
    {
        var named = match.Groups["kind"].Success || match.Groups["item"].Success;
        if (!named || ItemNumbers.Number(match.Groups["from"].Value) is not { } from || ItemNumbers.Number(match.Groups["to"].Value) is not { } to || from >= to || to - from > MostItems) return match.Value;
        return $"任务{string.Join('、', Enumerable.Range(from, to - from + 1).Select(number => number.ToString(CultureInfo.InvariantCulture)))} ";
    });

    /// <summary>The sentence without 讲一讲 and its like, which sound like words of the plan.</summary>
    public static string WithoutAsking(string text) => text.Contains('一', StringComparison.Ordinal) ? Asking().Replace(text, "※") : text;

    private const string Number = "(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    [GeneratedRegex("(?:[,、。 ]+(?:哦|噢|喔|呃|额|哎|啊|嗯)?|(?:哦|噢|喔|呃|额|哎))[, ]*(?:不对|(?<=[哦噢喔呃额哎])不(?=[,、 ])|不是不是|说错了?|讲错了?|错了|口误|搞错了)[,、。 ]*(?:应该)?(?:是|说的是|我是说)?")]
    private static partial Regex Slip();

    [GeneratedRegex("(?<field>\\p{L}{2})(?:[和跟与及、](?<field>\\p{L}{2}))+[这那]?[两三四](?:块|摊|个领域|个板块|个方面|方面)")]
    private static partial Regex Both();

    [GeneratedRegex("(?<verb>[讲说看问谈聊想理对捋报摆列])一(?:\\k<verb>|下)")]
    private static partial Regex Asking();

    // 市长想了解 says who wants to know, not whom it is about.
    [GeneratedRegex("^(?:我们)?\\p{L}{0,4}(?:市长|书记|处长|主任|局长|领导)(?:想|要)(?:一块儿?|一起|一并|先|再|尽快)?(?:了解|知道|看|听|问|掌握)(?:一下|看|听|问)?(?!的)")]
    private static partial Regex OnBehalf();

    // 谁的责任先不说: a clause that its speaker puts aside.
    [GeneratedRegex("[,、。 ][^,、。 ]{1,10}先不(?:说|谈|提|论|管)(?=$|[,、。 ])")]
    private static partial Regex Aside();

    // 不是问谁牵头,我问的是…: what is not asked, where what is asked follows.
    [GeneratedRegex("^不是(?:要|想)?问[^,、。 ]{1,12}[,、。 ]+(?:我)?(?:是|要|想)?问的?是?")]
    private static partial Regex NotAsked();

    [GeneratedRegex("^第?" + Number + "(?!\\d|月|日)")]
    private static partial Regex Numbered();

    [GeneratedRegex("任务|机制|政策|项目|事项|T(?=\\d)")]
    private static partial Regex Kind();

    [GeneratedRegex("(?<![\\d年月〔-])(?<kind>任务|事项|第|T0?)?(?<from>" + Number + ")(?:项|号)?\\s?(?:到|至|-|~|—)+\\s?(?:任务|第|T0?)?(?<to>" + Number + ")(?![\\d-])(?<item>号?(?:任务|事项)|[项号](?!单|前|之前))?(?![月日天件年])")]
    private static partial Regex Range();
}
