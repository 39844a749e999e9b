using System.Text.RegularExpressions;

namespace CztBot.Core.Plans.Parsing;

/// <summary>Cuts a list of units into words: at 、 and commas outside brackets, and at 和 where a new scope begins behind it.</summary>
internal static partial class UnitWords
{
    public static IEnumerable<Paragraph> Of(Paragraph list)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < list.Folded.Length; i++)
        {
            var character = list.Folded[i];
            if (character == '(') depth++;
            if (character == ')') depth--;
            if (depth != 0 || (character is not ('、' or ',' or ';') && !Joint().IsMatch(list.Folded, i))) continue;
            yield return Word(list.Cut(start..i));
            start = i + 1;
        }

        yield return Word(list.Cut(start..));
    }

    /// <summary>Drops what leaves the list open (等部门) and a full stop; 相关部门 stays, since it names a duty.</summary>
    private static Paragraph Word(Paragraph word) => word.Cut(..^OpenEnd().Match(word.Folded).Length);

    [GeneratedRegex("\\G[和及](?=[一二两三四五六七八九十各]市|相关|有关|[\u4e00-\u9fff]{2,4}?市)")]
    private static partial Regex Joint();

    [GeneratedRegex("(等(相关|有关)?(部门|单位)?|(?<!相关|有关)部门)?[。. ]*$")]
    private static partial Regex OpenEnd();
}
