using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Core.Questions;

/// <summary>这个数怎么来的: whoever asks for the records behind the figures that were shown last, and which of them is meant (R59).</summary>
/// <param name="About">What stands before it, without counters: 按时报送; empty where all are meant.</param>
/// <param name="Number">The figure itself, where it was said.</param>
public sealed partial record TraceWords(string About, int? Number)
{
    /// <summary>Null where something else is asked.</summary>
    public static TraceWords? Read(string said)
    {
        if (Sentence().Match(said.Trim()) is not { Success: true } match) return null;
        var about = match.Groups["about"].Value;
        return new TraceWords(Counted().Replace(about, "").Trim(' ', '，', ',', '的', '“', '”'), Counted().Match(about) is { Success: true } number ? int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Whether a figure is meant.</summary>
    public bool Means(string name, int value) =>
        (About.Length == 0 || name.Contains(About, StringComparison.Ordinal) || About.Contains(name, StringComparison.Ordinal)) && (Number is not { } number || number == value);

    [GeneratedRegex(@"^(?<about>[^？?。]{0,30}?)(?:(?:这|那|上面|上述|以上)?(?:几个|个|些|项)?(?:数字|数据|数值|数|结果)(?:都)?(?:是)?(?:怎么|咋|从哪里|从哪儿|从哪|哪里|哪儿|哪)(?:来|算|得|统计)(?:出来|来|到)?的?|(?:这|那)?(?:几个|个|些)?(?:数字|数据|数)?(?:的)?依据(?:是)?(?:什么|啥|哪些))[呢啊呀吗]?[？?。！!]*$")]
    private static partial Regex Sentence();

    [GeneratedRegex("(?<number>[0-9]{1,6})(?:项次|项|件|份|个|家)?")]
    private static partial Regex Counted();
}
