namespace CztBot.Core.Members.Sheets;

/// <summary>Reads the sheet of units (单位).</summary>
public static class UnitSheet
{
    /// <summary>All units that could be read; what could not is in the findings.</summary>
    public static UnitList Read(SheetView sheet, UnitDirectory directory)
    {
        var list = new UnitList(directory);
        foreach (var row in sheet.Rows)
        {
            row.RefuseStrayText();
            if (ReadUnit(row, directory) is not { } unit) continue;
            if (list.Units.FirstOrDefault(known => known.Id == unit.Id) is { } twice)
                row.Fault(RosterColumns.UnitName, $"“{unit.Name}”与前面的“{twice.Name}”是同一个单位（{unit.Id}），请删去一行");
            else if (!list.TryAdd(unit, row[RosterColumns.ShortName]))
                row.Fault(RosterColumns.ShortName, $"“{row[RosterColumns.ShortName]}”已经指前面的另一个单位，请换一个简称");
        }

        return list;
    }

    private static Unit? ReadUnit(SheetRow row, UnitDirectory directory)
    {
        var name = row[RosterColumns.UnitName];
        if (name.Length == 0) return Refuse(row, RosterColumns.UnitName, "不能为空，请填写单位全称");
        if (directory.IsPlaceholder(name)) return Refuse(row, RosterColumns.UnitName, $"“{name}”只是统称，请填写具体单位，例如“长沙市雨花区人民政府”");
        var city = row[RosterColumns.City];
        if (city.Length > 0 && !Cities.TryRead(CellText.Fold(city), out city))
            return Refuse(row, RosterColumns.City, $"“{row[RosterColumns.City]}”不是长沙、株洲、湘潭之一");
        var (named, rest) = Cities.Split(CellText.Fold(name));
        if (named is not null && city.Length > 0 && named != city)
            return Refuse(row, RosterColumns.City, $"“{city}”与单位名称“{name}”不一致，请核对");
        var place = named ?? city;
        var id = row[RosterColumns.UnitId] is { Length: > 0 } given ? CellText.Fold(given) : directory.IdOf(name, place.Length > 0 ? place : null);
        if (id is null && place.Length == 0) return Refuse(row, RosterColumns.City, "不能为空，请填写长沙、株洲或湘潭（只有秘书处不填）");
        if (id is not null && !IsSound(id, place))
            return Refuse(row, RosterColumns.UnitId, $"“{id}”应写成“城市/部门”，且城市与本行一致，例如“长沙/住建”；一般留空即可");
        if (id is null || directory.ById(id) is null) row.Note($"“{name}”不在行动计划的单位之列，按新单位登记，请确认没有写错。");
        return new Unit(id ?? $"{place}/{rest}", id == UnitDirectory.Secretariat ? "" : place, name);
    }

    private static bool IsSound(string id, string place) =>
        id == UnitDirectory.Secretariat || (place.Length > 0 && id.StartsWith(place + "/", StringComparison.Ordinal) && id.Length > place.Length + 1);

    private static Unit? Refuse(SheetRow row, string column, string problem)
    {
        row.Fault(column, problem);
        return null;
    }
}
