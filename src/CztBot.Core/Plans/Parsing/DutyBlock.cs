using System.Text.RegularExpressions;

namespace CztBot.Core.Plans.Parsing;

/// <summary>The duty block (牵头单位:…;责任单位:…) that closes a paragraph, and the paragraph's body before it.</summary>
internal sealed partial record DutyBlock(Paragraph Body, Paragraph Leads, Paragraph Responsible)
{
    /// <summary>True where the paragraph means to have a block, sound or not.</summary>
    public static bool IsMeant(Paragraph paragraph) => Label().IsMatch(paragraph.Folded);

    /// <summary>Cuts the last block of the paragraph; a sentence instead where it is not sound.</summary>
    public static (DutyBlock? Block, string? Expected) Cut(Paragraph paragraph)
    {
        var folded = paragraph.Folded;
        var open = Opening().Matches(folded).LastOrDefault();
        if (open is null) return (null, "“牵头单位”前应有左括号，形如“（牵头单位：……；责任单位：……）”。");
        if (Closing(folded, open.Index) is not { } close) return (null, "“（牵头单位”的括号没有配对，末尾应有右括号“）”。");
        if (!Tail().IsMatch(folded[(close + 1)..])) return (null, $"责任括号应在段末，其后不应再有“{paragraph.Text[(close + 1)..].Trim()}”。");

        var inside = paragraph.Cut((open.Index + open.Length)..close);
        var label = Responsibles().Match(inside.Folded);
        if (!label.Success) return (null, "责任括号内应有责任单位，形如“（牵头单位：……；责任单位：……）”。");
        var block = new DutyBlock(paragraph.Cut(..open.Index), inside.Cut(..label.Index), inside.Cut((label.Index + label.Length)..));
        if (block.Leads.Text.Length == 0) return (null, "“牵头单位：”之后应写明单位。");
        if (block.Responsible.Text.Length == 0) return (null, "“责任单位：”之后应写明单位。");
        return (block, null);
    }

    private static int? Closing(string folded, int open)
    {
        var depth = 0;
        for (var i = open; i < folded.Length; i++)
        {
            if (folded[i] == '(') depth++;
            if (folded[i] == ')' && --depth == 0) return i;
        }

        return null;
    }

    [GeneratedRegex("牵头单位 *:")]
    private static partial Regex Label();

    [GeneratedRegex(@"\( *牵头单位 *: *")]
    private static partial Regex Opening();

    [GeneratedRegex("[;,。 ]*责任单位 *: *")]
    private static partial Regex Responsibles();

    [GeneratedRegex("^[。;,. ]*$")]
    private static partial Regex Tail();
}
