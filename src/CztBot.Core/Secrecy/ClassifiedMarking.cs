using System.Text.RegularExpressions;

namespace CztBot.Core.Secrecy;

/// <summary>
/// Finds classification markings (密级标志) in a text, so that it is not stored (R91): 秘密, 机密, 绝密 with ★ or a term, alone on a
/// line, at its start or in brackets; 【内部】, 内部资料 注意保存, 内部文件. A filter and no guarantee.
/// </summary>
public static partial class ClassifiedMarking
{
    private const string Level = @"(?:秘|祕|机|機|绝|絕)\s*密";
    private const string Grade = Level + @"\s*级?";
    private const string Star = "(?:[★☆⭐✪✫✬✭✮✯✰⋆]|🌟)";
    private const string Term = @"(?:\d+|[一二三四五六七八九十两]+)\s*(?:年|个\s*月|月|日|天)|长\s*期|永\s*久|(?:启\s*用|公\s*布|解\s*密)\s*前";
    private const string Internal = @"内\s*部(?:\s*(?:资\s*料|材\s*料|文\s*件|使\s*用|参\s*考|传\s*阅|掌\s*握))?";
    private const string Open = @"[(\[{<〔【〖〈]";
    private const string Close = @"[)\]}>〕】〗〉]";

    // Enough to tell the author; a text made of nothing but markings is not read to its end.
    private const int Most = 20;

    /// <summary>The markings found, each once, as they were written but without what cannot be seen; none in an ordinary text.</summary>
    public static IReadOnlyList<string> In(string? text)
    {
        // Nearly every text has none of these: no line is looked at.
        if (text is null || text.AsSpan().IndexOfAny('密', '内') < 0) return [];
        var found = new List<string>();
        foreach (var line in MarkingText.Lines(text))
        {
            foreach (var pattern in (Regex[])[Starred(), AtStart(), InBrackets(), InternalAlone(), InternalInBrackets(), InternalPaper()])
                found.AddRange(pattern.Matches(line).Select(match => MarkingText.Shown(match.Groups["mark"].Value)).Take(Most));
            if (found.Count >= Most) break;
        }

        // 机密 says nothing new beside 机密★1年.
        return [.. found.Distinct().Where(mark => !found.Exists(other => other.Length > mark.Length && other.Contains(mark, StringComparison.Ordinal)))];
    }

    /// <summary>What an author is told; null where the text may be kept. Their words stay in the form on their screen.</summary>
    public static string? Refusal(IEnumerable<string?> texts)
    {
        var found = texts.SelectMany(In).Distinct().Take(5).ToList();
        return found.Count == 0
            ? null
            : $"内容中有“{string.Join("”“", found)}”，像是密级标志。本系统不得处理涉密信息，您的内容没有保存，草稿也没有留存，原表单中的文字不变。"
            + "请删去涉密内容和标志后再提交；确属误判的，请换一种写法。";
    }

    // With the star it is a marking wherever it stands; * counts as a star before a term.
    [GeneratedRegex(@"(?<mark>" + Level + @"\s*(?:" + Star + @"\s*(?:" + Term + @")?|\*\s*(?:" + Term + @")))", RegexOptions.CultureInvariant)]
    private static partial Regex Starred();

    // Alone on a line or at its start, before anything but a word that goes on: 机密 关于……, 密级：机密, 绝密10年。
    [GeneratedRegex(@"^[\s\-—·•#>*]*(?<mark>(?:密\s*级\s*:?\s*)?" + Grade + @"\s*(?:" + Term + @")?)(?=\s*$|\s|[:,。;!.*]|" + Close + ")", RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();

    [GeneratedRegex(@"(?<mark>" + Open + @"\s*(?:密\s*级\s*:?\s*)?" + Grade + @"\s*(?:" + Term + @")?(?=\s*" + Close + @"|[\s:,。;!])\s*" + Close + "?)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^[\s\-—·•#>*]*(?<mark>\(?\s*内\s*部\s*(?:(?:资\s*料|材\s*料|文\s*件|使\s*用|参\s*考|传\s*阅|掌\s*握)\s*\)?|\)))\s*[*。!]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex InternalAlone();

    // Round brackets explain as often as they mark; 停车场(内部)改造 is no marking.
    [GeneratedRegex(@"(?<mark>[\[〔【〖]\s*" + Internal + @"[^\]〕】〗]{0,12}[\]〕】〗])", RegexOptions.CultureInvariant)]
    private static partial Regex InternalInBrackets();

    [GeneratedRegex(@"(?<mark>内\s*部\s*(?:文\s*件|(?:资\s*料|材\s*料)[\s\p{P}]*(?:请\s*)?(?:注\s*意|妥\s*善)\s*保\s*[存密管]))", RegexOptions.CultureInvariant)]
    private static partial Regex InternalPaper();
}
