namespace CztBot.Core.Bulletins;

/// <summary>The beginning of a long text, cut where a sentence ends; nobody's words are changed.</summary>
public static class Excerpt
{
    /// <param name="most">Characters; a first sentence that is longer is cut and marked with ……</param>
    public static string Of(string text, int most)
    {
        var line = Clause.Line(text);
        if (line.Length <= most) return Clause.Ended(line);
        var end = line.LastIndexOfAny(['。', '！', '？'], most - 1);
        return end > 0 ? line[..(end + 1)] : $"{line[..Whole(line, most)]}……";
    }

    /// <summary>The same as a part of a sentence.</summary>
    public static string Part(string text, int most) => Clause.Of(Of(text, most));

    // A character outside the basic plane is two chars and stays whole.
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
