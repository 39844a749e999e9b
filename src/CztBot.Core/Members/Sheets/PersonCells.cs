namespace CztBot.Core.Members.Sheets;

/// <summary>Reads what every row of people (人员) says: the name, the number, the city and the units.</summary>
public sealed class PersonCells(SheetRow row, UnitList units)
{
    private const int LongestNumber = 40;

    /// <summary>What is looked at before any cell.</summary>
    public void Begin()
    {
        row.RefuseStrayText();
        if (row[RosterColumns.Remark].StartsWith("示例", StringComparison.Ordinal)) row.Note("是模板的示例，正式导入前请删去。");
    }

    public string Name()
    {
        var name = row[RosterColumns.Name].Replace(" ", "", StringComparison.Ordinal);
        if (name.Length == 0) row.Fault(RosterColumns.Name, "不能为空");
        return name;
    }

    /// <summary>长沙, 株洲 or 湘潭; null where the cell is empty, or after a fault.</summary>
    public string? City()
    {
        var text = row[RosterColumns.City];
        if (text.Length == 0) return null;
        if (Cities.TryRead(CellText.Fold(text), out var city)) return city;
        row.Fault(RosterColumns.City, $"“{text}”不是长沙、株洲、湘潭之一");
        return null;
    }

    /// <summary>The units that are known; each other one is a fault.</summary>
    public IReadOnlyList<Unit> Units(string? city)
    {
        var found = new List<Unit>();
        foreach (var text in row.Several(RosterColumns.Unit))
        {
            if (units.Find(text, city) is { } unit) found.Add(unit);
            else row.Fault(RosterColumns.Unit, units.Unknown(text));
        }

        return [.. found.Distinct()];
    }

    /// <summary>The city of the row is that of its units.</summary>
    public void CheckPlace(string? city, IReadOnlyList<Unit> offices)
    {
        if (city is not null && offices.FirstOrDefault(unit => unit.City.Length > 0 && unit.City != city) is { } elsewhere)
            row.Fault(RosterColumns.City, $"“{city}”与单位“{elsewhere.Name}”不一致，请核对");
    }

    /// <summary>编号 as typed; null where the cell is empty.</summary>
    public string? Number()
    {
        var number = CellText.Fold(row[RosterColumns.Number]);
        if (number.Length == 0) return null;
        if (number.Length > LongestNumber || !number.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            row.Fault(RosterColumns.Number, $"“{number}”只能用字母、数字和短横线，最多{LongestNumber}个");
        return number;
    }
}
