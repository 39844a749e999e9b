namespace CztBot.Core.Members.Sheets;

/// <summary>A row that answers by column and notes its faults.</summary>
public sealed class SheetRow(string sheet, RosterRow row, IReadOnlyDictionary<string, int> columns, Findings findings)
{
    /// <summary>The number the spreadsheet shows.</summary>
    public int Line => row.Line;

    public bool IsBlank => row.Cells.All(cell => CellText.Clean(cell).Length == 0);

    /// <summary>The cell of a column, cleaned; empty where the column or the cell is missing.</summary>
    public string this[string column] =>
        columns.TryGetValue(column, out var index) && index < row.Cells.Count ? CellText.Clean(row.Cells[index]) : "";

    /// <summary>The entries of a cell that holds several.</summary>
    public IReadOnlyList<string> Several(string column) =>
        columns.TryGetValue(column, out var index) && index < row.Cells.Count ? CellText.Split(row.Cells[index]) : [];

    /// <summary>True once something of this row was found wrong.</summary>
    public bool HasFaults { get; private set; }

    public void Fault(string? column, string problem)
    {
        HasFaults = true;
        findings.Faults.Add(new RosterFault(sheet, Line, column, problem));
    }

    public void Note(string sentence) => findings.Notes.Add($"“{sheet}”表第{Line}行：{sentence}");

    /// <summary>A comma too many shifts every cell behind it, so text outside the columns is refused.</summary>
    public void RefuseStrayText()
    {
        var known = columns.Values.ToHashSet();
        var stray = row.Cells.Where((_, index) => !known.Contains(index)).Select(CellText.Clean).FirstOrDefault(text => text.Length > 0);
        if (stray is not null) Fault(null, $"“{stray}”不在任何一列之内，请检查是否多了逗号或漏了表头");
    }
}
