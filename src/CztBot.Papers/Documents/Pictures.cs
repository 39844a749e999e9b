using CztBot.Papers.Pictures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace CztBot.Papers.Documents;

/// <summary>A picture on a line of its own, as wide as the text.</summary>
internal static class Pictures
{
    // 156 mm in English metric units.
    private const long Wide = 5_616_000;

    // A line of the text's grid, 28.95 pt.
    private const double Line = 28.95 * 12_700;

    /// <summary>How many lines of the text it is high.</summary>
    public static double Lines(PaperPicture picture) => Tall(picture) / Line;

    /// <summary>A picture's lines, as they stand in a paragraph; 0 where there is none.</summary>
    public static double Lines(Paragraph paragraph) => paragraph.Descendants<D.Extent>().Sum(extent => extent.Cy!.Value) / Line;

    /// <param name="drawn">One that can be drawn.</param>
    public static Paragraph Of(MainDocumentPart main, PaperPicture drawn, uint number)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        part.FeedData(new MemoryStream(drawn.Draw()!));
        var tall = Tall(drawn);
        var picture = new P.Picture(
            new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = $"图{number}" }, new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Wide, Cy = tall }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = PaperStyle.Picture }),
            new Run(new Drawing(new D.Inline(
                new D.Extent { Cx = Wide, Cy = tall },
                new D.DocProperties { Id = number, Name = $"图{number}", Description = Paragraphs.Legal(drawn.Words) },
                new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }

    private static long Tall(PaperPicture picture) => Wide * picture.Height / BarPicture.Width;
}
