using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Core.Members;

/// <summary>Finds the unit of the plan behind a name that somebody typed.</summary>
public sealed class UnitDirectory
{
    /// <summary>The id and the name of the secretariat, the one unit without a city.</summary>
    public const string Secretariat = "秘书处";

    private static readonly string[] PlaceholderWords = ["相关区县", "轮值会长"];

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _departments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placeholders = new(StringComparer.Ordinal);

    public UnitDirectory(Plan plan)
    {
        var leads = plan.ReportingItems.SelectMany(item => item.Leads).ToList();
        foreach (var named in leads.Concat(plan.ReportingItems.SelectMany(item => item.Responsible))) Add(named);
        _units.TryAdd(Secretariat, new Unit(Secretariat, "", Secretariat));
        Leads = [.. leads.Where(named => !named.IsPlaceholder).Select(named => _units[named.UnitId]).Distinct().OrderBy(unit => Cities.Order(unit.City))];
    }

    /// <summary>Units that lead an item, city by city, under the name the plan uses first.</summary>
    public IReadOnlyList<Unit> Leads { get; }

    /// <summary>The plan's unit with this id, or null.</summary>
    public Unit? ById(string id) => _units.GetValueOrDefault(id);

    /// <summary>True for 相关区县政府 and the like, behind which no real unit stands (R15).</summary>
    public bool IsPlaceholder(string name) =>
        name.StartsWith('@') || PlaceholderWords.Any(word => name.Contains(word, StringComparison.Ordinal)) || _placeholders.Contains(CellText.Fold(name));

    /// <summary>The id that a name stands for, or null; the unit need not be in the plan as long as its city and department are known.</summary>
    /// <param name="city">Where the name itself has no city.</param>
    public string? IdOf(string name, string? city)
    {
        var key = CellText.Fold(name);
        if (key == Secretariat || key.EndsWith("一体化" + Secretariat, StringComparison.Ordinal)) return Secretariat;
        if (_units.ContainsKey(key)) return key;
        if (_ids.TryGetValue(key, out var id)) return id;
        var (named, rest) = Cities.Split(key);
        var department = KeyOf(rest);
        return (named ?? city) is { } place && department is not null ? $"{place}/{department}" : null;
    }

    // Out of the keys in use; never a guess.
    private string? KeyOf(string name) => _departments.Contains(name) ? name
        : Departments.Key(name) is var key && _departments.Contains(key) ? key
        : Departments.Key(name.TrimEnd('部', '门')) is var bare && _departments.Contains(bare) ? bare : null;

    private void Add(UnitRef named)
    {
        if (named.IsPlaceholder)
        {
            _placeholders.Add(CellText.Fold(named.Name));
            return;
        }

        var slash = named.UnitId.IndexOf('/', StringComparison.Ordinal);
        var city = slash < 0 ? "" : named.UnitId[..slash];
        _units.TryAdd(named.UnitId, new Unit(named.UnitId, city, named.Name));
        if (slash > 0) _departments.Add(named.UnitId[(slash + 1)..]);
        // A name without its city would stand for three units.
        if (slash < 0 || Cities.Split(named.Name).City == city) _ids.TryAdd(CellText.Fold(named.Name), named.UnitId);
    }
}
