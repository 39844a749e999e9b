namespace CztBot.Core.Members.Sheets;

/// <summary>A sheet of rows that each have a number of their own (编号), read whole or not at all.</summary>
public static class NumberedSheet
{
    public const string Number = "编号";
    public const string Remark = "备注";

    /// <summary>What the template's example says in its remark.</summary>
    public const string Example = "示例，填写时请删去本行";

    private const int MostNumber = 20;

    /// <param name="read">A row, with its number; null after a fault.</param>
    /// <returns>No rows where there is any fault.</returns>
    public static (IReadOnlyList<T> Rows, IReadOnlyList<RosterFault> Faults) Read<T>(IReadOnlyList<RosterTable> tables, SheetForm form, Func<SheetRow, string, T?> read)
        where T : class
    {
        var findings = new Findings();
        var rows = new List<T>();
        if (tables.FirstOrDefault(table => CellText.Fold(table.Sheet) == form.Name) is not { } found) findings.Fault(form.Name, "文件中没有这张工作表，请按模板填写");
        else if (SheetView.Open(found, form, findings) is { } sheet)
        {
            if (sheet.Rows.Count == 0) findings.Fault(form.Name, "没有任何事项，请至少填写一行");
            var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var row in sheet.Rows)
            {
                row.RefuseStrayText();
                if (row[Remark] == Example) row.Fault(Remark, "这一行是模板的示例，请删去后再导入");
                var number = CellText.Fold(row.Required(Number, MostNumber));
                if (number.Length > 0 && !lines.TryAdd(number, row.Line)) row.Fault(Number, $"“{number}”与第{lines[number]}行重复，一个编号只能用一次");
                if (read(row, number) is { } one) rows.Add(one);
            }
        }

        return findings.Faults.Count == 0 ? (rows, []) : ([], findings.Faults);
    }
}
