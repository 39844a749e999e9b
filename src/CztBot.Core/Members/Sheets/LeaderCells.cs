namespace CztBot.Core.Members.Sheets;

/// <summary>Reads what only leaders fill in: 职务 and 分管领域.</summary>
public sealed class LeaderCells(SheetRow row, PortfolioWords portfolios)
{
    /// <summary>Office and sections; for anyone else both cells have to be empty.</summary>
    public (Office Office, IReadOnlyList<int> Portfolio) Read(bool leader)
    {
        if (leader) return (ReadOffice(), ReadPortfolio());
        var office = row[RosterColumns.Office];
        if (office.Length > 0) row.Fault(RosterColumns.Office, $"只有市领导和单位负责人填写职务；“{office}”如是一般职务，请填在“{RosterColumns.Post}”列");
        if (row[RosterColumns.Portfolio].Length > 0) row.Fault(RosterColumns.Portfolio, "只有市领导填写分管领域，请清空");
        return (Office.None, []);
    }

    private Office ReadOffice()
    {
        var text = row[RosterColumns.Office];
        if (RoleWords.TryReadOffice(CellText.Fold(text), out var office)) return office;
        var choice = $"请填写{string.Join('、', RoleWords.AllOffices)}之一";
        row.Fault(RosterColumns.Office, text.Length == 0 ? $"市领导须填写职务，{choice}" : $"“{text}”不是可用的职务，{choice}");
        return Office.None;
    }

    private IReadOnlyList<int> ReadPortfolio()
    {
        var sections = new SortedSet<int>();
        foreach (var word in row.Several(RosterColumns.Portfolio))
        {
            var known = portfolios.Read(word);
            if (known.Count == 0) row.Fault(RosterColumns.Portfolio, $"“{word}”不是行动计划的领域，请填写{portfolios.Choice}");
            sections.UnionWith(known);
        }

        return [.. sections];
    }
}
