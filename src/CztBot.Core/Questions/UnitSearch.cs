using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Finds units and cities in a question; a department counts with its city, or with 局, 委, 办 behind it.</summary>
internal sealed class UnitSearch
{
    private static readonly string[] Own = ["我们局", "我们委", "我们办", "我们单位", "我们中心", "我局", "我委", "我办", "我单位", "本局", "本单位", "本委"];
    private readonly IReadOnlyList<(string Id, string Name)> _leads;
    private readonly IReadOnlyList<string> _cities;
    private readonly IReadOnlyList<(string Word, string Key)> _departments;

    public UnitSearch(Plan plan)
    {
        _leads = [.. plan.ReportingItems.SelectMany(item => item.Leads).Where(unit => !unit.IsPlaceholder)
            .DistinctBy(unit => unit.UnitId).Select(unit => (unit.UnitId, unit.Name))];
        _cities = [.. _leads.Select(unit => Standing.CityOf(unit.Id)).Where(city => city.Length > 0).Distinct()];
        var keys = _leads.Select(unit => unit.Id[(unit.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]).ToHashSet(StringComparer.Ordinal);
        _departments = [.. Departments.All.Where(pair => keys.Contains(pair.Value)).Select(pair => (pair.Key, pair.Value))
            .Concat(keys.Select(key => (key, key))).Distinct().OrderByDescending(pair => pair.Item1.Length)];
    }

    /// <summary>The unit that a folded sentence names; null without one. A department without its city means all three.</summary>
    public (string Name, IReadOnlyList<string> UnitIds)? Find(string text, IReadOnlyList<string> ownUnits)
    {
        if (Array.Exists(Own, word => text.Contains(word, StringComparison.Ordinal)))
            return ownUnits.Count == 0 ? null : ("贵单位", ownUnits);
        foreach (var (word, key) in _departments)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var before = text[..at].TrimEnd('市');
            var city = _cities.FirstOrDefault(city => before.EndsWith(city, StringComparison.Ordinal));
            var isOffice = at + word.Length < text.Length && text[at + word.Length] is '局' or '委' or '办';
            if (city is null && !isOffice) continue;
            var units = _leads.Where(unit => unit.Id == $"{city}/{key}" || (city is null && unit.Id.EndsWith($"/{key}", StringComparison.Ordinal))).ToList();
            if (units.Count == 0) return city is null ? null : ($"{city}市{word}", [$"{city}/{key}"]);
            return (units.Count == 1 ? units[0].Name : $"三市{key}部门", [.. units.Select(unit => unit.Id)]);
        }

        return null;
    }

    /// <summary>The city that a folded sentence names; null without one.</summary>
    public string? City(string text) => _cities.FirstOrDefault(city => text.Contains(city, StringComparison.Ordinal) && !text.Contains("长株潭", StringComparison.Ordinal));

    /// <summary>The sentence without the names of cities, which many items have in their texts.</summary>
    public string WithoutCities(string text) => _cities.Aggregate(text, (rest, city) => rest.Replace(city + "市", " ", StringComparison.Ordinal).Replace(city, " ", StringComparison.Ordinal));

    /// <summary>All lead units of the city that a sentence names.</summary>
    public (string Name, IReadOnlyList<string> UnitIds)? CityOverview(string text) =>
        City(text) is { } city ? ($"{city}市", [.. _leads.Where(unit => Standing.CityOf(unit.Id) == city).Select(unit => unit.Id)]) : null;
}
