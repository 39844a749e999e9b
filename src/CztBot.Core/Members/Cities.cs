namespace CztBot.Core.Members;

/// <summary>The three cities (三市) in the order in which they are named.</summary>
public static class Cities
{
    /// <summary>长沙, 株洲, 湘潭.</summary>
    public static IReadOnlyList<string> All { get; } = ["长沙", "株洲", "湘潭"];

    /// <summary>Where a city stands in a list; everything else comes last.</summary>
    public static int Order(string? city)
    {
        for (var index = 0; index < All.Count; index++)
        {
            if (All[index] == city) return index;
        }

        return All.Count;
    }

    /// <summary>Reads 长沙 or 长沙市.</summary>
    public static bool TryRead(string text, out string city)
    {
        city = All.FirstOrDefault(known => text == known || text == known + "市") ?? "";
        return city.Length > 0;
    }

    /// <summary>Takes 长沙 or 长沙市 off the front of a unit's name; the city is null where the name has none.</summary>
    public static (string? City, string Department) Split(string name)
    {
        var city = All.FirstOrDefault(known => name.StartsWith(known, StringComparison.Ordinal));
        if (city is null) return (null, name);
        var rest = name[city.Length..];
        return (city, rest.StartsWith('市') ? rest[1..] : rest);
    }
}
