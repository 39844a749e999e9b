using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>The dispatch level that a sentence needs (调度办法 第七条): 第三级, or by who is to settle it.</summary>
internal static partial class LevelWords
{
    /// <summary>1–5; null where none is named.</summary>
    public static int? In(string text)
    {
        if (Said().Match(text) is { Success: true } said && ItemNumbers.Number(said.Groups["level"].Value) is { } level and >= 1 and <= 5) return level;
        if (Province().IsMatch(text)) return 5;
        if (Executive().IsMatch(text)) return 4;
        if (Vice().IsMatch(text)) return 3;
        if (Top().IsMatch(text)) return 5;
        if (text.Contains("秘书处", StringComparison.Ordinal)) return 2;
        return Lead().IsMatch(text) ? 1 : null;
    }

    [GeneratedRegex("(?<![那这哪同上下\\d])第?(?<level>[1-5一二三四五])(?:级|层级|级别)|(?:层级|级别)(?:是|为)?(?<level>[1-5一二三四五])")]
    private static partial Regex Said();

    [GeneratedRegex("省里|省级|报省|省政府|省委|上省|到省|省厅|省直|向省|省领导")]
    private static partial Regex Province();

    [GeneratedRegex("常务")]
    private static partial Regex Executive();

    [GeneratedRegex("副市长|分管(?:市)?领导|分管市长|分管")]
    private static partial Regex Vice();

    [GeneratedRegex("书记|市长|主要领导|一把手|党政一把手|市委市政府主要")]
    private static partial Regex Top();

    [GeneratedRegex("牵头单位自(?:己|行)|单位自(?:己|行)|自行协调|(?:单位|部门|自己|内部)(?:之?间)?(?:自己|内部|能|可以)*(?:协调|解决|消化)")]
    private static partial Regex Lead();
}
