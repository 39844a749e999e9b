using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The kinds of paragraphs of an official paper: fonts by name with sizes in half points (3号 = 32).</summary>
internal static class Paragraphs
{
    private const string FangSong = "仿宋_GB2312";
    private const string HeiTi = "黑体";
    private const string KaiTi = "楷体_GB2312";
    private const string XiaoBiaoSong = "方正小标宋简体";
    private const string Red = "C00000";

    public static Paragraph Name(string text) =>
        Of(text, XiaoBiaoSong, 56, new ParagraphProperties(new SnapToGrid { Val = false }, new SpacingBetweenLines { After = "120" }, new Justification { Val = JustificationValues.Center }), Red);

    public static Paragraph Centred(string text) =>
        Of(text, FangSong, 32, new ParagraphProperties(new Justification { Val = JustificationValues.Center }));

    /// <summary>Issuer at the left, date at the right, and the red line below.</summary>
    public static Paragraph Issuer(string issuer, string date) => new(
        new ParagraphProperties(
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 6, Color = Red }),
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = PageSetup.TextWidth }),
            new SnapToGrid { Val = false },
            new SpacingBetweenLines { After = "240" }),
        Run(issuer, FangSong, 32),
        new Run(new TabChar()),
        Run(date, FangSong, 32));

    public static Paragraph Title(string text) => Of(
        text, XiaoBiaoSong, 44,
        new ParagraphProperties(new SnapToGrid { Val = false }, new SpacingBetweenLines { Before = "240", After = "360" }, new Justification { Val = JustificationValues.Center }));

    public static Paragraph Heading(string text) => Of(text, HeiTi, 32, Indented(keepNext: true));

    public static Paragraph SubHeading(string text) => Of(text, KaiTi, 32, Indented(keepNext: true));

    public static Paragraph Text(string text) => Of(text, FangSong, 32, Indented(keepNext: false));

    public static Paragraph Foot(string text) => Of(
        text, FangSong, 28,
        new ParagraphProperties(
            new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Space = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 4 }),
            new SpacingBetweenLines { Before = "480" },
            new Indentation { FirstLineChars = 100 }));

    /// <summary>A cell's text, smaller than the body.</summary>
    public static Paragraph Cell(string text, bool bold) =>
        Of(text, bold ? HeiTi : FangSong, 24, new ParagraphProperties(new SnapToGrid { Val = false }, new Justification { Val = JustificationValues.Center }));

    // Two characters in; a heading stays with what follows.
    private static ParagraphProperties Indented(bool keepNext)
    {
        var properties = new ParagraphProperties();
        if (keepNext) properties.Append(new KeepNext());
        properties.Append(new Indentation { FirstLineChars = 200, FirstLine = "640" });
        properties.Append(new Justification { Val = JustificationValues.Both });
        return properties;
    }

    private static Paragraph Of(string text, string font, int size, ParagraphProperties properties, string? colour = null) =>
        new(properties, Run(text, font, size, colour));

    private static Run Run(string text, string font, int size, string? colour = null)
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font });
        if (colour is not null) properties.Append(new Color { Val = colour });
        // 28 characters of 3号 are 448 pt, the text is 442 pt wide.
        if (size == 32) properties.Append(new Spacing { Val = -5 });
        properties.Append(new FontSize { Val = $"{size}" });
        return new Run(properties, new Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    // XML holds no control characters; whatever slipped through must not break the file.
    private static string Legal(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)));
}
