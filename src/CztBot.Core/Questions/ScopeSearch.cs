using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Finds units, sections and cities in a folded question; a department counts with its city, or with 局, 委, 办 behind it.</summary>
internal sealed class ScopeSearch
{
    private static readonly string[] Own = ["我们局", "我们委", "我们办", "我们单位", "我们中心", "我局", "我委", "我办", "我单位", "本局", "本单位", "本委"];
    private readonly IReadOnlyList<(string Id, string Name)> _leads;
    private readonly IReadOnlyList<string> _cities;
    private readonly IReadOnlyList<(string Word, string Key)> _departments;
    private readonly IReadOnlyList<Scope> _sections;

    public ScopeSearch(Plan plan)
    {
        _leads = [.. plan.ReportingItems.SelectMany(item => item.Leads).Where(unit => !unit.IsPlaceholder)
            .DistinctBy(unit => unit.UnitId).Select(unit => (unit.UnitId, unit.Name))];
        _cities = [.. _leads.Select(unit => Standing.CityOf(unit.Id)).Where(city => city.Length > 0).Distinct()];
        var keys = PlanUnits.Of(plan).Where(unit => !unit.IsPlaceholder && Standing.CityOf(unit.UnitId).Length > 0)
            .Select(unit => Key(unit.UnitId)).ToHashSet(StringComparer.Ordinal);
        _departments = [.. Departments.All.Where(pair => keys.Contains(pair.Value)).Select(pair => (pair.Key, pair.Value))
            .Concat(keys.Select(key => (key, key))).Distinct().OrderByDescending(pair => pair.Item1.Length)];
        _sections = [.. plan.Sections.Select(section => new Scope(section.Title.Replace("推进", "", StringComparison.Ordinal), []) { Section = section.Number })];
    }

    /// <summary>The unit that a sentence names; null without one. A department without its city means all three.</summary>
    public Scope? Unit(string text, IReadOnlyList<string> ownUnits)
    {
        if (Array.Exists(Own, word => text.Contains(word, StringComparison.Ordinal)))
            return ownUnits.Count == 0 ? null : new Scope("贵单位", ownUnits);
        foreach (var (word, key) in _departments)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var before = text[..at].TrimEnd('市');
            var city = _cities.FirstOrDefault(city => before.EndsWith(city, StringComparison.Ordinal));
            var office = at + word.Length < text.Length && text[at + word.Length] is '局' or '委' or '办' ? text[at + word.Length].ToString() : "";
            if (city is null && office.Length == 0) continue;
            return city is null ? Everywhere(key) : Here(city, key, $"{city}市{word}{(office.Length > 0 ? office : "部门")}");
        }

        return null;
    }

    /// <summary>发改 alone: the departments of all cities, where they lead several items and no title has the word.</summary>
    public Scope? Department(string word, bool inTitles)
    {
        var key = _departments.FirstOrDefault(department => department.Word == word).Key;
        return key is not null && !inTitles && Everywhere(key) is { UnitIds.Count: > 1 } found ? found : null;
    }

    /// <summary>The section that a sentence names, e.g. 交通共建; null without one.</summary>
    public Scope? Section(string text) => _sections.FirstOrDefault(section => text.Contains(section.Name, StringComparison.Ordinal));

    /// <summary>The city that a sentence names; null without one.</summary>
    public Scope? City(string text) =>
        _cities.FirstOrDefault(city => text.Contains(city, StringComparison.Ordinal) && !text.Contains("长株潭", StringComparison.Ordinal)) is { } city
            ? new Scope($"{city}市", [.. _leads.Where(unit => Standing.CityOf(unit.Id) == city).Select(unit => unit.Id)]) { City = city } : null;

    /// <summary>The sentence without the names of cities, which many items have in their texts.</summary>
    public string WithoutCities(string text) => _cities.Aggregate(text, (rest, city) => rest.Replace(city + "市", " ", StringComparison.Ordinal).Replace(city, " ", StringComparison.Ordinal));

    private Scope Here(string city, string key, string said)
    {
        var id = $"{city}/{key}";
        return new Scope(_leads.FirstOrDefault(unit => unit.Id == id).Name ?? said, [id]);
    }

    private Scope Everywhere(string key)
    {
        var units = _leads.Where(unit => Key(unit.Id) == key).ToList();
        return units is [var one]
            ? new Scope(one.Name, [one.Id])
            : new Scope($"三市{key}部门", units.Count > 0 ? [.. units.Select(unit => unit.Id)] : [.. _cities.Select(city => $"{city}/{key}")]);
    }

    private static string Key(string unitId) => unitId[(unitId.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
