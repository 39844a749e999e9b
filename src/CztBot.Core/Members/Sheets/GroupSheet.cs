namespace CztBot.Core.Members.Sheets;

/// <summary>Reads the sheet of groups (群).</summary>
public static class GroupSheet
{
    /// <summary>The groups of a file without this sheet.</summary>
    public static IReadOnlyList<GroupChannel> Usual { get; } =
        [.. new[] { "一体化工作群", "交通专班群", "联络员群" }.Select(name => new GroupChannel(StableId.Of("g", name), name))];

    public static IReadOnlyList<GroupChannel> Read(SheetView sheet)
    {
        var groups = new List<GroupChannel>();
        foreach (var row in sheet.Rows)
        {
            row.RefuseStrayText();
            var name = row[RosterColumns.GroupName];
            var id = StableId.Of("g", CellText.Fold(name));
            if (name.Length == 0) row.Fault(RosterColumns.GroupName, "不能为空，请填写群的名称");
            else if (groups.Exists(known => known.Id == id)) row.Fault(RosterColumns.GroupName, $"“{name}”已经列过，请删去一行");
            else groups.Add(new GroupChannel(id, name));
        }

        return groups;
    }
}
