namespace CztBot.Core.Plans.Parsing;

/// <summary>A paragraph of the published text.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">As published, without white space around it.</param>
/// <param name="Folded">The same characters one by one, with punctuation and digits brought to one form: the parser looks here, and cuts from the text.</param>
internal sealed record Paragraph(int Line, string Text, string Folded)
{
    private static readonly char[] Blank = [' ', '\t', '\u3000', '\u00A0', '\u200B', '\uFEFF'];

    /// <summary>The paragraphs that are not blank, under the line ends of any system.</summary>
    public static IReadOnlyList<Paragraph> Of(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => At(index + 1, line))
            .Where(paragraph => paragraph.Text.Length > 0),
    ];

    /// <summary>A part of the paragraph, trimmed.</summary>
    public Paragraph Cut(Range range) => At(Line, Text[range]);

    public static string Fold(string text) =>
        string.Create(text.Length, text, (folded, source) =>
        {
            for (var i = 0; i < source.Length; i++) folded[i] = Fold(source, i);
        });

    private static Paragraph At(int line, string text)
    {
        text = text.Trim(Blank);
        return new(line, text, Fold(text));
    }

    private static char Fold(string text, int index) => text[index] switch
    {
        '\uFF0C' => ',',
        '\uFF1A' => ':',
        '\uFF1B' => ';',
        '\uFF08' => '(',
        '\uFF09' => ')',
        '\uFF64' => '、',
        '\uFF61' => '。',
        '\u3000' or '\u00A0' or '\t' or '\u200B' => ' ',
        '.' or '\uFF0E' => EndsSentence(text, index) ? '。' : '.',
        var digit and >= '\uFF10' and <= '\uFF19' => (char)(digit - '\uFF10' + '0'),
        var other => other,
    };

    /// <summary>A point after a Chinese character ends a sentence; one after a letter or digit belongs to PM2.5 or to "1.".</summary>
    private static bool EndsSentence(string text, int point) =>
        point > 0 && !char.IsAsciiLetterOrDigit(text[point - 1]) && text[point - 1] is not (>= '\uFF10' and <= '\uFF19');
}
