using System.Text.RegularExpressions;

namespace CztBot.Core.Plans.Parsing;

/// <summary>Whose departments a word of a list means: one city's, every city's, a role's.</summary>
/// <param name="Owners">Key of the unit id and the prefix of its name, e.g. 长沙 and 长沙市.</param>
internal sealed partial record UnitScope(IReadOnlyList<(string Key, string Prefix)> Owners)
{
    private const string CityName = "[\u4e00-\u9fff]{2,4}?";

    /// <summary>The city that the word names with 市, e.g. 长沙; null without.</summary>
    public static string? CityOf(string word) =>
        !Several().IsMatch(word) && !Unnamed(word) && CityPrefix().Match(word) is { Success: true } match && !IsRole(match) ? match.Groups["city"].Value : null;

    /// <summary>相关区县政府 and the like: no unit until someone names it (R15).</summary>
    public static bool Unnamed(string word) => Open().IsMatch(word);

    /// <summary>Cuts the scope off a word; null where the word has none, and a sentence where its number of cities is wrong.</summary>
    public static (UnitScope Scope, int Length)? Of(string word, Cities cities, out string? expected)
    {
        expected = null;
        if (Several().Match(word) is { Success: true } several)
        {
            var count = ChineseNumber.Parse(several.Groups["count"].Value);
            var meant = cities.Meant(count);
            if (meant is null) expected = $"写的是“{several.Value}”，责任括号中牵头的却是{cities.Leading.Count}个城市（{string.Join('、', cities.Leading)}），应当一致。";
            return (new([.. (meant ?? cities.Leading).Select(city => (city, city + "市"))]), several.Length);
        }

        if (CityPrefix().Match(word) is { Success: true } city && !IsRole(city)) return (One(city.Groups["city"].Value), city.Length);
        if (RolePrefix().Match(word) is { Success: true } role) return (new([("@" + role.Value, role.Value)]), role.Length);
        if (cities.All.FirstOrDefault(name => word.Length > name.Length && word.StartsWith(name, StringComparison.Ordinal)) is { } bare)
            return (One(bare), bare.Length);
        return word.StartsWith('省') && word.Length > 1 ? (new([("省", "省")]), 1) : null;
    }

    private static UnitScope One(string city) => new([(city, city + "市")]);

    /// <summary>轮值会长城市 is no city of the name 轮值会长城; 盐城市 is one.</summary>
    private static bool IsRole(Match city) => city.Groups["city"] is { Length: > 2 } name && name.Value.EndsWith('城');

    [GeneratedRegex("^(?<count>[一二两三四五六七八九十各])市")]
    private static partial Regex Several();

    [GeneratedRegex($"^(?<city>{CityName})市")]
    private static partial Regex CityPrefix();

    [GeneratedRegex("^[\u4e00-\u9fff]{2,8}?城市(?=.)")]
    private static partial Regex RolePrefix();

    [GeneratedRegex("^(相关|有关|各(?!市)|所在)")]
    private static partial Regex Open();
}
