namespace CztBot.Core.Members.Sheets;

/// <summary>Reads the sheet of delegations (委托, R43, R75).</summary>
public sealed class DelegationSheet(IReadOnlyList<Person> people, PortfolioWords portfolios)
{
    private static readonly string[] NoEnd = ["", "至今", "长期", "-", "—", "无"];
    private readonly List<(SheetRow Row, Delegation Delegation)> _all = [];

    public IReadOnlyList<Delegation> Read(SheetView sheet)
    {
        foreach (var row in sheet.Rows)
        {
            row.RefuseStrayText();
            if (row[RosterColumns.Remark].StartsWith("示例", StringComparison.Ordinal)) row.Note("是模板的示例，正式导入前请删去。");
            if (ReadRow(row) is { } delegation && !Repeats(row, delegation)) _all.Add((row, delegation));
        }

        return [.. _all.Select(one => one.Delegation)];
    }

    private Delegation? ReadRow(SheetRow row)
    {
        var from = Person(row, RosterColumns.DelegatesFrom);
        var to = Person(row, RosterColumns.DelegatesTo);
        var (sections, levels) = ReadScope(row);
        var days = ReadDays(row);
        if (from is null || to is null || row.HasFaults) return null;
        if (!from.Is(Roles.Leader) && !from.Is(Roles.Head)) row.Fault(RosterColumns.DelegatesFrom, $"“{from.Name}”不是市领导或秘书处负责人，不能委托他人");
        else if (from.Id == to.Id) row.Fault(RosterColumns.DelegatesTo, "受托人与委托人是同一人，请改正");
        else if (!from.Is(Roles.Leader) && !to.Is(Roles.Clerk)) row.Fault(RosterColumns.DelegatesTo, $"秘书处负责人只能委托秘书处经办签发，“{to.Name}”不是秘书处经办");
        else if (!from.Is(Roles.Leader) && sections.Count + levels.Count > 0) row.Fault(RosterColumns.DelegatesScope, "秘书处负责人委托的是签发，不分领域和层级，请留空");
        else return new Delegation(from.Id, to.Id, sections, levels, days.From, days.Until);
        return null;
    }

    // By number, or by a name that only one person has.
    private Person? Person(SheetRow row, string column)
    {
        var text = row[column].Replace(" ", "", StringComparison.Ordinal);
        var found = people.Where(person => person.Id == text || person.Name == text).ToList();
        if (found is [var one]) return one;
        row.Fault(column, text.Length == 0 ? "不能为空，请填写姓名或编号"
            : found.Count == 0 ? $"“{text}”没有列在“人员”表中，请核对姓名或先在“人员”表登记"
            : $"“{text}”有{found.Count}人同名，请填写编号");
        return null;
    }

    private (IReadOnlyList<int> Sections, IReadOnlyList<int> Levels) ReadScope(SheetRow row)
    {
        var sections = new SortedSet<int>();
        var levels = new SortedSet<int>();
        foreach (var word in row.Several(RosterColumns.DelegatesScope).Where(word => CellText.Fold(word) != "全部"))
        {
            if (CellText.Fold(word) is ['第', >= '1' and <= '5' and var level, '级' or '层']) levels.Add(level - '0');
            else if (portfolios.Read(word) is { Count: > 0 } known) sections.UnionWith(known);
            else row.Fault(RosterColumns.DelegatesScope, $"“{word}”不认识，请填写全部、领域（{portfolios.Choice}）或层级（如“第3级”）");
        }

        return ([.. sections], [.. levels]);
    }

    private static (DateOnly From, DateOnly? Until) ReadDays(SheetRow row)
    {
        var text = row[RosterColumns.Until];
        DateOnly? until = null;
        if (!CellDate.TryRead(row[RosterColumns.From], out var from)) row.Fault(RosterColumns.From, $"“{row[RosterColumns.From]}”不是日期，{CellDate.Expected}");
        if (CellDate.TryRead(text, out var day)) until = day;
        else if (!NoEnd.Contains(text)) row.Fault(RosterColumns.Until, $"“{text}”不是日期，{CellDate.Expected}；一直有效的留空");
        if (!row.HasFaults && until < from) row.Fault(RosterColumns.Until, $"{until:yyyy-MM-dd}早于起始日期{from:yyyy-MM-dd}，请核对");
        return (from, until);
    }

    private bool Repeats(SheetRow row, Delegation delegation)
    {
        var twice = _all.Find(one => one.Delegation.FromId == delegation.FromId && one.Delegation.ToId == delegation.ToId
            && (one.Delegation.Until is null || delegation.From <= one.Delegation.Until) && (delegation.Until is null || one.Delegation.From <= delegation.Until));
        if (twice.Row is null) return false;
        row.Fault(RosterColumns.DelegatesTo, $"与第{twice.Row.Line}行是同一委托，日期重叠，请合并或改正日期");
        return true;
    }
}
