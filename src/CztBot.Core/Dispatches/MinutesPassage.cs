using System.Text.RegularExpressions;

namespace CztBot.Core.Dispatches;

/// <summary>A passage of minutes that gives somebody something to do, as its words stand.</summary>
/// <param name="Main">Who is to do it, as written; empty where nobody is named.</param>
/// <param name="Co">Who assists.</param>
/// <param name="Labelled">责任单位 and 完成时限 stood beside it.</param>
internal sealed partial record MinutesPassage(string Source, string Matter, string Main, string Co, string When, bool Labelled)
{
    /// <summary>The passages of a text in their order.</summary>
    public static IEnumerable<MinutesPassage> In(string text)
    {
        foreach (var paragraph in Paragraphs(text))
        {
            var labels = Label().Matches(paragraph);
            if (labels.Any(label => label.Groups["who"].Success)) yield return OfLabels(paragraph, labels);
            else
                foreach (var sentence in paragraph.Split(['。', '；', ';', '！', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    if (OfSentence(sentence) is { } passage) yield return passage;
        }
    }

    // A line that only says who and when belongs to the one before it.
    private static List<string> Paragraphs(string text)
    {
        var found = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (found.Count > 0 && Label().Match(line) is { Success: true, Index: <= 1 }) found[^1] += "\n" + line;
            else found.Add(line);
        }

        return found;
    }

    private static MinutesPassage OfLabels(string paragraph, MatchCollection labels)
    {
        string Of(string group) => string.Join('、', labels.Where(label => label.Groups[group].Success).Select(label => label.Groups["value"].Value.Trim()));
        var matter = labels.Reverse().Aggregate(paragraph, (rest, label) => rest.Remove(label.Index, label.Length));
        return new MinutesPassage(paragraph, Tidy(Brackets().Replace(matter, "")), Of("who"), Of("co"), Of("when"), Labelled: true);
    }

    private static MinutesPassage? OfSentence(string sentence)
    {
        var bare = Numbering().Replace(sentence, "");
        var main = By().Match(bare) is { Success: true } by ? by : Asked().Match(bare) is { Success: true } asked ? asked : Leads().Match(bare);
        var co = With().Match(bare);
        var passage = new MinutesPassage(sentence, Tidy(bare), main.Groups["main"].Value, co.Groups["co"].Value, bare, Labelled: false);
        return main.Success || Until().IsMatch(bare) ? passage : null;
    }

    private static string Tidy(string text) => Numbering().Replace(text.Trim(' ', '\u3000', '，', ',', '。', '；', ';', '\n'), "").Trim();

    private const string Unit = "[^，,。；;：:（）()\\n]{2,60}?";

    [GeneratedRegex("[（(【\\[]?\\s*(?:(?<who>责任单位|牵头单位|主办单位|承办单位|落实单位)|(?<co>配合单位|协办单位|参加单位)|(?<when>完成时限|办结时限|时限要求|完成时间|时限))\\s*[:：]\\s*(?<value>[^；;。，,\\n）)】\\]]+)[；;。，,）)】\\]]*")]
    private static partial Regex Label();

    [GeneratedRegex("[（(【\\[]\\s*[）)】\\]]")]
    private static partial Regex Brackets();

    [GeneratedRegex("^\\s*(?:[（(]?[一二三四五六七八九十百\\d]{1,3}[）)、.．]\\s*|[一二三四五六七八九十]+是|第[一二三四五六七八九十\\d]+[，,、])")]
    private static partial Regex Numbering();

    [GeneratedRegex("由(?<main>" + Unit + ")(?:牵头|负责|主办|承办|落实|会同)")]
    private static partial Regex By();

    [GeneratedRegex("(?:(?<!申)请|责成|要求|督促|责令)(?<main>" + Unit + ")(?=牵头|负责|会同|于|在|尽快|抓紧|立即|进一步|要|加快|按|对|就|做好|完成|报送|提出|拿出|配合|\\d|[，,])")]
    private static partial Regex Asked();

    [GeneratedRegex("^(?<main>" + Unit + ")(?:牵头|负责|(?<=[局委办部会处心团府区县市社行院所位门])要(?=尽快|抓紧|加快|在|于))")]
    private static partial Regex Leads();

    [GeneratedRegex("(?:会同|联合|商)(?<co>" + Unit + ")(?=于|在|负责|牵头|尽快|抓紧|研究|做好|完成|提出|制定|报|[，,]|$)|[，,](?<co>" + Unit + ")(?:配合|协助|协办)")]
    private static partial Regex With();

    [GeneratedRegex("(?:\\d{1,2}[日号]|月底|年底|[周期][一二三四五六日天末]|月末)(?:之前|以前|前)")]
    private static partial Regex Until();
}
