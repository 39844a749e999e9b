using System.Globalization;
using CztBot.Core.Members.Sheets;

namespace CztBot.Papers.Rosters;

/// <summary>Brings the cells of a spreadsheet into text.</summary>
internal static class SheetCells
{
    /// <summary>A date as 2019-11-10, a whole number without decimals, anything else as it reads.</summary>
    public static string ToText(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>The first row that holds anything is the header.</summary>
    public static RosterTable ToTable(string sheet, IEnumerable<RosterRow> rows)
    {
        var filled = rows.Where(row => row.Cells.Any(cell => CellText.Clean(cell).Length > 0)).ToList();
        return filled.Count == 0 ? new RosterTable(sheet, [], []) : new RosterTable(sheet, filled[0].Cells, filled[1..]);
    }
}
