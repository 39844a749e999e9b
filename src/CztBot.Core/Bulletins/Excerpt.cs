namespace CztBot.Core.Bulletins;

/// <summary>The beginning of a long text, cut where a sentence ends; nobody's words are changed.</summary>
public static class Excerpt
{
    /// <param name="most">Characters; a first sentence that is longer is cut and marked with ……</param>
    public static string Of(string text, int most)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // A line that ends a sentence needs no mark before the next one.
        var line = string.Concat(lines.Select((one, index) => index == lines.Length - 1 || one[^1] is '。' or '！' or '？' or '；' or '：' ? one : one + '；'));
        if (line.Length <= most) return Closed(line);
        var end = line.LastIndexOfAny(['。', '！', '？'], most - 1);
        return end > 0 ? line[..(end + 1)] : $"{line[..Whole(line, most)]}……";
    }

    // A character outside the basic plane is two chars and stays whole.
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string Closed(string line)
    {
        var text = line.TrimEnd('；');
        return text.Length == 0 || text[^1] is '。' or '！' or '？' ? text : text + "。";
    }
}
