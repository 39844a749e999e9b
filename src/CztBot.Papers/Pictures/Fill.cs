using SkiaSharp;

namespace CztBot.Papers.Pictures;

/// <summary>How a part of a bar looks: colours of different lightness and hatching, so that it is told apart in grey too; its word stands in the legend, its number on it.</summary>
/// <param name="Hatch">The angle of the lines over it; null for none.</param>
internal sealed record Fill(SKColor Colour, int? Hatch = null)
{
    private static readonly Fill Plain = new(new SKColor(0xFFFFFFFF));

    private static readonly Dictionary<string, Fill> ByWord = new(StringComparer.Ordinal)
    {
        ["绿灯"] = new(new SKColor(0xFF9CCFB8)), ["黄灯"] = new(new SKColor(0xFFFFE699), 45), ["红灯"] = new(new SKColor(0xFF9C1C1C)), ["不亮灯或未核定"] = Plain,
        ["按时"] = new(new SKColor(0xFF9DC3E6)), ["逾期"] = new(new SKColor(0xFFF4B183), 45), ["未报送"] = Plain,
        ["未启动"] = new(new SKColor(0xFFE7E6E6), 0), ["前期工作"] = new(new SKColor(0xFFDEEBF7), 90), ["正常推进"] = new(new SKColor(0xFF9DC3E6)),
        ["进度滞后"] = new(new SKColor(0xFFF4B183), 45), ["严重滞后"] = new(new SKColor(0xFF9C1C1C), 45), ["基本完成"] = new(new SKColor(0xFF5B8DB8), 135), ["已完成"] = new(new SKColor(0xFF1F4E79)),
        ["已办结"] = new(new SKColor(0xFF1F4E79)), ["超期办结"] = new(new SKColor(0xFF5B8DB8), 135), ["办理中"] = new(new SKColor(0xFF9DC3E6)), ["超期未结"] = new(new SKColor(0xFF9C1C1C), 45),
        ["暂停"] = new(new SKColor(0xFF696969)), ["调整"] = new(new SKColor(0xFFBFBFBF), 135), ["待核定"] = new(new SKColor(0xFFFFFFFF), 45), ["退回中"] = new(new SKColor(0xFFFFFFFF), 135),
    };

    public static Fill Of(string word) => ByWord.GetValueOrDefault(word, Plain);

    /// <summary>Letters on it are white where it is dark.</summary>
    public bool Dark => (0.3 * Colour.Red) + (0.59 * Colour.Green) + (0.11 * Colour.Blue) < 110;
}
