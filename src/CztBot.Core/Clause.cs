namespace CztBot.Core;

/// <summary>A person's own sentence within one of the machine's.</summary>
public static class Clause
{
    private static readonly char[] Marks = ['。', '．', '.', '；', ';', '，', ',', '、', '：', ':', '！', '!', ' ', '　'];

    /// <summary>As a part: on one line, without the marks that ended it, so that none stands before ）、；，。; a question and …… keep theirs, which mean something.</summary>
    public static string Of(string text) => Line(text).TrimEnd(Marks);

    /// <summary>As a sentence of its own, on one line: ended by one mark; empty for nothing.</summary>
    public static string Ended(string text)
    {
        var line = Line(text).TrimEnd(['；', ';', '，', ',', '、', '：', ':', ' ', '　']);
        return line.Length == 0 || Ends(line) ? line : line + "。";
    }

    /// <summary>Several lines as one; a line that ends a sentence needs no mark before the next one.</summary>
    public static string Line(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(lines.Select((one, index) => index == lines.Length - 1 || Ends(one) || one[^1] is '；' or '：' ? one : one.TrimEnd('，', '、') + '；'));
    }

    // Also where a bracket or quotation is closed behind the mark.
    private static bool Ends(string line) => line.TrimEnd('”', '’', '）', '」') is [.., '。' or '！' or '？' or '…' or '!' or '?'];
}
