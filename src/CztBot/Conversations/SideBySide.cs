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
}
