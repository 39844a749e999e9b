namespace CztBot.Core.Members.Sheets;

/// <summary>The units of a roster file, found by whatever name a row uses.</summary>
public sealed class UnitList(UnitDirectory directory)
{
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private bool _open;

    public IEnumerable<Unit> Units => _units.Values;

    /// <summary>Without a sheet of units: those that lead an item, and any other unit of the plan as soon as a person names it.</summary>
    public static UnitList OfThePlan(UnitDirectory directory)
    {
        var list = new UnitList(directory) { _open = true };
        foreach (var unit in directory.Leads) list.TryAdd(unit, "");
        return list;
    }

    /// <summary>Adds a unit with the short name that the file gives it; false where it is listed already.</summary>
    public bool TryAdd(Unit unit, string shortName)
    {
        if (!_units.TryAdd(unit.Id, unit)) return false;
        _names.TryAdd(CellText.Fold(unit.Name), unit.Id);
        return shortName.Length == 0 || _names.TryAdd(CellText.Fold(shortName), unit.Id);
    }

    /// <summary>The unit behind a name, an id or a short name; null where none is listed.</summary>
    /// <param name="city">Helps where the name has no city.</param>
    public Unit? Find(string text, string? city)
    {
        var key = CellText.Fold(text);
        var id = _units.ContainsKey(key) ? key : _names.GetValueOrDefault(key) ?? directory.IdOf(text, city);
        if (id is null) return null;
        if (_open && directory.ById(id) is { } known) _units.TryAdd(id, known);
        return _units.GetValueOrDefault(id);
    }

    /// <summary>The sentence on a unit that cannot be found.</summary>
    public string Unknown(string text) => _open
        ? $"“{text}”不在行动计划的单位之列，请写明城市和单位名称，或改用模板中的“单位”表登记"
        : $"“{text}”没有列在“单位”表中，请核对名称或先在“单位”表登记";
}
