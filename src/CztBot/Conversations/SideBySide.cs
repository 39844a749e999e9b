using System.Globalization;

namespace CztBot.Conversations;

/// <summary>How a comparison is told.</summary>
public static class SideBySide
{
    private const double Same = 1e-9;

    /// <summary>红灯最多的是长沙市，最少的是湘潭市: the answer in one sentence, whichever end was asked for.</summary>
    /// <param name="most">最多 of a number, 最高 of a share.</param>
    public static string Ends(string what, string most, string least, IReadOnlyCollection<(string Name, double Value)> values)
    {
        if (values.Count == 0) return $"{what}没有数据，不作比较";
        if (values.Count == 1) return $"{what}只有{values.First().Name}有数据，不作比较";
        var (top, bottom) = (values.Max(one => one.Value), values.Min(one => one.Value));
        if (top - bottom > Same) return $"{what}{most}的是{Names(top)}，{least}的是{Names(bottom)}";
        return most != "最多" ? $"{what}相同" : top == 0 ? $"都没有{what}" : $"{what}一样多";

        string Names(double value) => string.Join('、', values.Where(one => Math.Abs(one.Value - value) < Same).Select(one => one.Name));
    }

    /// <summary>超期件数增加2件, 减少, 没有变化: a number at two times.</summary>
    public static string Grown(string what, int by, string unit) => by == 0 ? $"{what}没有变化" : $"{what}{(by > 0 ? "增加" : "减少")}{Math.Abs(by)}{unit}";

    /// <summary>报送及时率提高3.2个百分点, 降低, 持平: a share in per cent at two times.</summary>
    public static string Risen(string what, decimal by) =>
        by == 0 ? $"{what}持平" : string.Create(CultureInfo.InvariantCulture, $"{what}{(by > 0 ? "提高" : "降低")}{Math.Abs(by):0.#}个百分点");
}
