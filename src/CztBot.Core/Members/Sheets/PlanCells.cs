using CztBot.Core.Plans;
using CztBot.Core.Reports;

namespace CztBot.Core.Members.Sheets;

/// <summary>Cells that name what the plan and the roster know: units, cities, reporting items; what is not known is a fault of its row and column.</summary>
public static class PlanCells
{
    /// <summary>A text that may not be empty or too long; empty after a fault.</summary>
    public static string Required(this SheetRow row, string column, int most)
    {
        if (row[column].Length == 0) row.Fault(column, "不能为空，请填写");
        return row.Short(column, most);
    }

    /// <summary>A text that may be empty.</summary>
    public static string Short(this SheetRow row, string column, int most)
    {
        var text = row[column];
        if (text.Length <= most) return text;
        row.Fault(column, $"有{text.Length}字，最多{most}字，请精简");
        return "";
    }

    /// <summary>One real unit; null after a fault.</summary>
    public static UnitRef? Unit(this SheetRow row, string column, Standing standing)
    {
        if (row.Required(column, 100) is not { Length: > 0 } text) return null;
        switch (UnitSearch.Of(standing, text, "作为牵头单位"))
        {
            case UnitSearch.Found found:
                return new UnitRef { UnitId = found.UnitId, Name = standing.UnitName(found.UnitId) };
            case UnitSearch.NotFound missing:
                row.Fault(column, missing.Reason.TrimEnd('。'));
                break;
        }

        return null;
    }

    /// <summary>Units of any kind: what is a general name stays a placeholder (R15).</summary>
    public static IReadOnlyList<UnitRef> Units(this SheetRow row, string column, Standing standing)
    {
        var directory = new UnitDirectory(standing.Plan);
        var units = new List<UnitRef>();
        foreach (var text in row.Several(column))
        {
            if (directory.IsPlaceholder(text)) units.Add(new UnitRef { UnitId = "@" + text, Name = text });
            else if (UnitSearch.Of(standing, text) is UnitSearch.Found found) units.Add(new UnitRef { UnitId = found.UnitId, Name = standing.UnitName(found.UnitId) });
            else row.Fault(column, ((UnitSearch.NotFound)UnitSearch.Of(standing, text)).Reason.TrimEnd('。'));
        }

        return [.. units.DistinctBy(unit => unit.UnitId)];
    }

    /// <summary>长沙、湘潭市.</summary>
    public static IReadOnlyList<string> CityNames(this SheetRow row, string column)
    {
        var cities = new List<string>();
        foreach (var text in row.Several(column))
        {
            if (Cities.TryRead(CellText.Fold(text), out var city)) cities.Add(city);
            else row.Fault(column, $"“{text}”不是长沙、株洲、湘潭之一");
        }

        return [.. cities.Distinct().OrderBy(Cities.Order)];
    }

    /// <summary>Reporting items by number: 5、11b.</summary>
    public static IReadOnlyList<string> Items(this SheetRow row, string column, Standing standing)
    {
        var items = new List<string>();
        foreach (var text in row.Several(column))
        {
            switch (ItemNumbers.Find(standing.Plan, text))
            {
                case [var one]:
                    items.Add(one.Id);
                    break;
                case []:
                    row.Fault(column, $"没有编号为“{text}”的任务，请写成 5 或 11b");
                    break;
                case var several:
                    row.Fault(column, $"“{text}”有{several.Count}个报送事项，请写明是哪一个：{string.Join('、', several.Select(standing.Label))}");
                    break;
            }
        }

        return [.. items.Distinct()];
    }

    /// <summary>A day; null where the cell is empty, or after a fault.</summary>
    public static DateOnly? Day(this SheetRow row, string column)
    {
        if (row[column].Length == 0) return null;
        if (CellDate.TryRead(row[column], out var day)) return day;
        row.Fault(column, $"“{row[column]}”不是日期，{CellDate.Expected}");
        return null;
    }

    /// <summary>One of <see cref="Statuses.All"/>; empty after a fault.</summary>
    public static string Status(this SheetRow row, string column)
    {
        var text = row[column];
        if (Statuses.All.Contains(text)) return text;
        row.Fault(column, text.Length == 0 ? "不能为空，请填写" : $"“{text}”不是可用的状态，请写{string.Join('、', Statuses.All)}之一");
        return "";
    }
}
