using System.Globalization;
using SkiaSharp;

namespace CztBot.Papers.Pictures;

/// <summary>Bars of counted parts: one bar a row, the parts in words below; drawn on the server, without a browser.</summary>
public static class BarPicture
{
    public const int Width = 1200;
    private const int Row = 56;
    private const int Label = 200;
    private const int Total = 90;
    private const int Margin = 16;
    private const float Letter = 26;

    // Plain areas with letters: without filters the file is smaller and made many times faster.
    private static readonly SKPngEncoderOptions Compression = new(SKPngEncoderFilterFlags.None, 4);

    /// <summary>A PNG; null where no font with Chinese characters is found, or nothing is to be shown.</summary>
    /// <param name="parts">The words of the parts, e.g. 按时, 逾期, 未报送.</param>
    /// <param name="rows">A name and a count for each part.</param>
    public static byte[]? Draw(IReadOnlyList<string> parts, IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> rows)
    {
        if (ChineseFont.Face is not { } face || rows.Count == 0 || rows.All(row => row.Counts.Sum() == 0)) return null;
        using var font = new SKFont(face, Letter);
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height(rows.Count, parts.Count), SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        var longest = rows.Max(row => row.Counts.Sum());
        foreach (var (index, row) in rows.Index()) DrawRow(surface.Canvas, font, parts, row, Margin + (index * Row), (float)(Width - Label - Total - (2 * Margin)) / longest);
        DrawLegend(surface.Canvas, font, parts, Margin + (rows.Count * Row) + 12);
        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(Compression);
        return data?.ToArray();
    }

    /// <summary>The picture's height in its own points.</summary>
    public static int Height(int rows, int parts) => (2 * Margin) + (rows * Row) + 12 + (40 * ((parts + 4) / 5));

    private static void DrawRow(SKCanvas canvas, SKFont font, IReadOnlyList<string> parts, (string Name, IReadOnlyList<int> Counts) row, float top, float unit)
    {
        Write(canvas, font, row.Name, Margin + Label - 12, top + 34, SKTextAlign.Right);
        var left = (float)Margin + Label;
        foreach (var (part, count) in parts.Zip(row.Counts))
        {
            if (count == 0) continue;
            var box = SKRect.Create(left, top + 6, count * unit, Row - 14);
            var fill = Fill.Of(part);
            Paint(canvas, box, fill);
            var number = count.ToString(CultureInfo.InvariantCulture);
            var wide = font.MeasureText(number);
            if (wide + 6 < box.Width)
            {
                // A number on hatching stands on white.
                if (fill.Hatch is not null) Paint(canvas, SKRect.Create(box.MidX - (wide / 2) - 4, box.MidY - 15, wide + 8, 30), new Fill(SKColors.White), bordered: false);
                Write(canvas, font, number, box.MidX, box.MidY + 9, SKTextAlign.Center, fill is { Dark: true, Hatch: null } ? SKColors.White : SKColors.Black);
            }

            left = box.Right;
        }

        Write(canvas, font, $"共{row.Counts.Sum()}项", left + 8, top + 34, SKTextAlign.Left);
    }

    private static void DrawLegend(SKCanvas canvas, SKFont font, IReadOnlyList<string> parts, float top)
    {
        foreach (var (index, part) in parts.Index())
        {
            var (x, y) = (Margin + (index % 5 * ((Width - (2 * Margin)) / 5f)), top + (index / 5 * 40));
            Paint(canvas, SKRect.Create(x, y + 4, 40, 26), Fill.Of(part));
            Write(canvas, font, part, x + 48, y + 27, SKTextAlign.Left);
        }
    }

    private static void Paint(SKCanvas canvas, SKRect box, Fill fill, bool bordered = true)
    {
        using var colour = new SKPaint { Color = fill.Colour, IsAntialias = true };
        using var line = new SKPaint { Color = new SKColor(0xFF404040), Style = SKPaintStyle.Stroke, StrokeWidth = 2, IsAntialias = true };
        canvas.DrawRect(box, colour);
        if (fill.Hatch is { } angle)
        {
            // Dark lines do not show on a dark colour.
            using var hatching = new SKPaint { Color = fill.Dark ? new SKColor(0xFFE0E0E0) : line.Color, Style = SKPaintStyle.Stroke, StrokeWidth = 2, IsAntialias = true };
            canvas.Save();
            canvas.ClipRect(box);
            canvas.RotateDegrees(angle, box.MidX, box.MidY);
            var reach = box.Width + box.Height;
            for (var y = -reach; y < reach; y += 10) canvas.DrawLine(box.MidX - reach, box.MidY + y, box.MidX + reach, box.MidY + y, hatching);
            canvas.Restore();
        }

        if (bordered) canvas.DrawRect(box, line);
    }

    private static void Write(SKCanvas canvas, SKFont font, string text, float x, float y, SKTextAlign side, SKColor? colour = null)
    {
        using var paint = new SKPaint { Color = colour ?? SKColors.Black, IsAntialias = true };
        canvas.DrawText(text, x, y, side, font, paint);
    }
}
