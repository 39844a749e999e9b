using System.Collections.Frozen;

namespace CztBot.Core.Plans;

/// <summary>The short keys of departments (部门): one key for the several names under which the same office goes (R87).</summary>
public static class Departments
{
    private static readonly string[] Organs = ["委员会", "局", "委", "办公室", "办", "部", "会"];

    /// <summary>Key, then other names than the key with 局, 委, 办 and the like behind it.</summary>
    private static readonly string[][] Names =
    [
        ["发改", "发展改革", "发展和改革"],
        ["自然资源", "自然资源和规划", "自然资源规划"],
        ["工信", "工业和信息化", "经信"],
        ["交通", "交通运输"],
        ["住建", "住房和城乡建设", "住房城乡建设"],
        ["财政"],
        ["生态环境", "环保", "环境保护"],
        ["水务", "水利", "水务(利)"],
        ["文旅", "文旅广体", "文化和旅游", "文化旅游广电体育", "文化旅游广电"],
        ["公安"],
        ["城管", "城市管理", "城市管理和综合执法"],
        ["商务"],
        ["物流口岸", "物流(口岸)"],
        ["科技", "科学技术"],
        ["知识产权"],
        ["市场监管", "市场监督管理"],
        ["人社", "人力资源和社会保障", "人力资源社会保障"],
        ["金融", "地方金融监管", "金融工作", "政府金融工作"],
        ["医保", "医疗保障"],
        ["教育"],
        ["卫健", "卫生健康"],
        ["组织", "委组织"],
        ["团委", "团市委", "共青团"],
        ["工商联", "工商业联合会"],
        ["人民银行", "人行"],
        ["银监", "银保监"],
        ["税务"],
        ["应急", "应急管理"],
        ["农业农村"],
        ["政府", "人民政府"],
        ["公共资源交易中心", "公共资源交易管理中心"],
        ["综保区", "综合保税区"],
    ];

    private static readonly FrozenDictionary<string, string> Keys =
        Names.SelectMany(names => names.Select(name => (name, key: names[0]))).ToFrozenDictionary(pair => pair.name, pair => pair.key);

    /// <summary>住建 for 住建委, 住建局 and 住房和城乡建设局; an unknown name loses its organ's word and stands for itself.</summary>
    public static string Key(string name)
    {
        if (Keys.TryGetValue(name, out var key)) return key;
        var organ = Array.Find(Organs, organ => name.EndsWith(organ, StringComparison.Ordinal) && name.Length - organ.Length >= 2);
        if (organ is null) return name;
        var bare = name[..^organ.Length];
        return Keys.GetValueOrDefault(bare, bare);
    }

    /// <summary>Every name of the table with its key.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Keys;

    /// <summary>True for a department that the table knows.</summary>
    public static bool IsKnown(string name) => Keys.ContainsKey(Key(name)) || Keys.ContainsKey(name);
}
