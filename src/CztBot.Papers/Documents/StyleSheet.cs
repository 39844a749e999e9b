using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>The built-in styles by GB/T 9704-2012; sizes in half points: 2号 = 44, 3号 = 32, 4号 = 28.</summary>
internal static class StyleSheet
{
    private const int Body = 32;
    private const string Red = "FF0000";

    public static void AddTo(MainDocumentPart main) => main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
    [
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Typeface.FangSong), new FontSize { Val = $"{Body}" }, new Languages { EastAsia = "zh-CN" }))),
        new Style(
            new StyleName { Val = "Normal" },
            // Figures take no air beside characters: a line has 28 places.
            new StyleParagraphProperties(new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false }, new Justification { Val = JustificationValues.Both }),
            new StyleRunProperties(new FontSize { Val = $"{Body}" }))
        { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        .. Kinds(),
    ]);

    private static IEnumerable<Style> Kinds()
    {
        yield return Of(PaperStyle.Name, Typeface.XiaoBiaoSong, 84, Red, new SnapToGrid { Val = false }, Centred());
        yield return Of(PaperStyle.Issue, Typeface.FangSong, Body, null, Centred());
        yield return Of(
            PaperStyle.Issuer, Typeface.FangSong, Body, null,
            // 4 mm of air above the red line, which is as wide as the text.
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 18, Space = 11, Color = Red }),
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = Page.TextWidth }));
        yield return Of(PaperStyle.Title, Typeface.XiaoBiaoSong, 44, null, new SnapToGrid { Val = false }, new SpacingBetweenLines { Before = "1158", After = "579", Line = "700", LineRule = LineSpacingRuleValues.Exact }, Centred());
        yield return Heading(PaperStyle.Heading, Typeface.HeiTi, 0);
        yield return Heading(PaperStyle.SubHeading, Typeface.KaiTi, 1);
        yield return Heading(PaperStyle.ItemHeading, Typeface.FangSong, 2);
        yield return Of(PaperStyle.Text, Typeface.FangSong, Body, null, TwoIn());
        yield return Of(PaperStyle.Edited, Typeface.FangSong, Body, null, new Shading { Val = ShadingPatternValues.Clear, Fill = "E0E0E0" }, TwoIn());
        yield return Of(PaperStyle.Annex, Typeface.HeiTi, Body, null, new KeepNext());
        yield return Of(PaperStyle.Caption, Typeface.HeiTi, 28, null, new KeepNext(), Centred());
        yield return Of(PaperStyle.Picture, Typeface.FangSong, Body, null, new SnapToGrid { Val = false }, Centred());
        yield return Of(PaperStyle.HeadCell, Typeface.HeiTi, 21, null, new SnapToGrid { Val = false }, Tight(), Centred());
        yield return Of(PaperStyle.Cell, Typeface.FangSong, 21, null, new SnapToGrid { Val = false }, Tight(), new Justification { Val = JustificationValues.Left });
        yield return Of(PaperStyle.Figure, Typeface.FangSong, 21, null, new SnapToGrid { Val = false }, Tight(), Centred());
        yield return Of(PaperStyle.Anchor, Typeface.FangSong, 2, null, new SnapToGrid { Val = false }, new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact });
        yield return Of(PaperStyle.Foot, Typeface.FangSong, 28, null, new SnapToGrid { Val = false }, new Indentation { FirstLineChars = 100, FirstLine = "280" });
        yield return Of(PaperStyle.PageNumber, Typeface.SongTi, 28, null, new SnapToGrid { Val = false });
    }

    private static Style Heading(string id, Typeface face, int level) =>
        Of(id, face, Body, null, new KeepNext(), TwoIn(), new OutlineLevel { Val = level });

    private static Style Of(string id, Typeface face, int size, string? colour, params OpenXmlElement[] paragraph)
    {
        var run = new StyleRunProperties(Fonts(face));
        if (colour is not null) run.Append(new Color { Val = colour });
        // 28 characters of 3号 are 448 pt, the text is 442.2 pt wide: each gives up a quarter of a point.
        if (size == Body) run.Append(new Spacing { Val = -5 });
        run.Append(new FontSize { Val = $"{size}" });
        return new Style(new StyleName { Val = PaperStyle.Names[id] }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), new StyleParagraphProperties(paragraph), run)
        {
            Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id.StartsWith("Czt", StringComparison.Ordinal),
        };
    }

    private static RunFonts Fonts(Typeface face)
    {
        // The page number is 半角宋体; elsewhere figures are Times New Roman.
        var latin = face == Typeface.SongTi ? face.Name : Typeface.Latin.Name;
        return new RunFonts { Ascii = latin, HighAnsi = latin, EastAsia = face.Name };
    }

    private static SpacingBetweenLines Tight() => new() { Before = "20", After = "20", Line = "300", LineRule = LineSpacingRuleValues.Exact };

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    private static Indentation TwoIn() => new() { FirstLineChars = 200, FirstLine = "630" };
}
