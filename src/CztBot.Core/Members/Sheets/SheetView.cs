namespace CztBot.Core.Members.Sheets;

/// <summary>A sheet whose columns have been found by their names.</summary>
public sealed class SheetView
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["开始日期"] = RosterColumns.From,
        ["结束日期"] = RosterColumns.Until,
        ["电子邮箱"] = RosterColumns.Mail,
        ["群名称"] = RosterColumns.GroupName,
        ["所属城市"] = RosterColumns.City,
    };

    private SheetView(IReadOnlyList<SheetRow> rows) => Rows = rows;

    /// <summary>The rows that hold anything.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Finds the columns; null where the header has faults, since every row would then be misread.</summary>
    public static SheetView? Open(RosterTable table, SheetForm form, Findings findings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = findings.Faults.Count;
        for (var index = 0; index < table.Header.Count; index++)
        {
            var name = ColumnName(table.Header[index]);
            if (name.Length == 0) continue;
            if (!form.Columns.Contains(name))
                findings.Fault(form.Name, $"表头“{CellText.Clean(table.Header[index])}”不认识，可用的列是{string.Join('、', form.Columns)}");
            else if (!columns.TryAdd(name, index))
                findings.Fault(form.Name, $"表头“{name}”出现了两次，请只保留一列");
        }

        foreach (var missing in form.Required.Where(column => !columns.ContainsKey(column)))
            findings.Fault(form.Name, $"缺少“{missing}”列，请按模板补上");
        if (findings.Faults.Count > before) return null;
        var rows = table.Rows.Select(row => new SheetRow(form.Name, row, columns, findings));
        return new SheetView([.. rows.Where(row => !row.IsBlank)]);
    }

    private static string ColumnName(string header)
    {
        var name = CellText.Fold(header).TrimStart('*');
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket) name = name[..bracket];
        return Synonyms.GetValueOrDefault(name, name);
    }
}
