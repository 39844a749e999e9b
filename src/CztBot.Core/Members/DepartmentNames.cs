namespace CztBot.Core.Members;

/// <summary>The short key of a department behind its full and its colloquial names (R87), the same keys that the plan's unit ids end in.</summary>
public static class DepartmentNames
{
    private static readonly string[] Endings = ["局", "委", "办", "部门"];

    // Names that are not simply the key and an ending.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["自然资源和规划局"] = "自然资源",
        ["发展和改革委员会"] = "发改",
        ["发展改革委"] = "发改",
        ["工业和信息化局"] = "工信",
        ["交通运输局"] = "交通",
        ["交通运输"] = "交通",
        ["住房和城乡建设局"] = "住建",
        ["住房和城乡建设委员会"] = "住建",
        ["环保"] = "生态环境",
        ["环保局"] = "生态环境",
        ["水利局"] = "水务",
        ["水务(利)局"] = "水务",
        ["文旅广体局"] = "文旅",
        ["文化旅游广电体育局"] = "文旅",
        ["文化旅游广电局"] = "文旅",
        ["城市管理和综合执法局"] = "城管",
        ["物流(口岸)办"] = "物流口岸",
        ["物流(口岸)"] = "物流口岸",
        ["市场监督管理局"] = "市场监管",
        ["市场监督管理"] = "市场监管",
        ["人力资源和社会保障局"] = "人社",
        ["政府金融工作办公室"] = "金融",
        ["金融工作办公室"] = "金融",
        ["医疗保障局"] = "医保",
        ["委组织部"] = "组织",
        ["卫生健康委员会"] = "卫健",
        ["团市委"] = "团委",
        ["工商业联合会"] = "工商联",
        ["银监会"] = "银监",
        ["公共资源交易管理中心"] = "公共资源交易中心",
        ["综合保税区"] = "综保区",
    };

    /// <summary>The key for a department's name without its city, out of the keys in use; null where none fits exactly: never a guess.</summary>
    public static string? KeyOf(string name, IReadOnlySet<string> keys)
    {
        if (keys.Contains(name)) return name;
        if (Names.TryGetValue(name, out var key) && keys.Contains(key)) return key;
        var ending = Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal));
        return ending is not null && keys.Contains(name[..^ending.Length]) ? name[..^ending.Length] : null;
    }
}
