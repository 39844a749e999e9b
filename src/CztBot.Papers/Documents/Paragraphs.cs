using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>A paragraph is its style and its words: how it looks is the template's.</summary>
internal static class Paragraphs
{
    public static Paragraph Of(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    /// <summary>At the left, and at the tab stop.</summary>
    public static Paragraph Of(string style, string left, string right) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(left), new Run(new TabChar()), Run(right));

    /// <summary>Each line a paragraph.</summary>
    public static IEnumerable<Paragraph> Lines(string style, string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Of(style, line));

    /// <summary>A section ends in a paragraph; it has no height, so that it never makes a page.</summary>
    public static Paragraph Ending(SectionProperties section) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = PaperStyle.Anchor }, section), Run(""));

    public static Run Run(string text) => new(new Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>XML holds no control characters and no half characters; whatever slipped through must not break the file.</summary>
    public static string Legal(string text) => IsLegal(text) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 32 && rune.Value is not (0xFFFE or 0xFFFF) and not (>= 127 and < 160)));

    // Nearly every text is; those with characters of two halves are looked at one by one.
    private static bool IsLegal(ReadOnlySpan<char> text) => !text.ContainsAnyInRange('\0', '\u001f') && !text.ContainsAnyInRange('\u007f', '\u009f')
        && !text.ContainsAnyInRange('\ud800', '\udfff') && !text.ContainsAnyInRange('\ufffe', '\uffff');
}
