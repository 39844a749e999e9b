namespace CztBot.Core.Members.Sheets;

/// <summary>Reads what a row of people says about reporting: 联络员类型, 起始日期, 截止日期 (R16).</summary>
public sealed class DutyCells(SheetRow row)
{
    private static readonly string[] NoEnd = ["至今", "长期", "-", "—", "无"];
    private static readonly string[] PrimaryWords = ["", "主", "主联络员"];
    private static readonly string[] DeputyWords = ["副", "副联络员"];

    /// <summary>A duty for every unit of the row; null where a cell has a fault.</summary>
    public IReadOnlyList<UnitContact>? Read(Roles roles, string personId, IReadOnlyList<Unit> units)
    {
        if (!roles.HasFlag(Roles.Contact)) return NothingFilled() ? [] : null;
        var named = units.Count > 0 || row[RosterColumns.Unit].Length > 0;
        if (!named) row.Fault(RosterColumns.Unit, "联络员须填写单位");
        var primary = ReadKind();
        var term = ReadTerm("联络员");
        return !named || primary is null || term is not { } days ? null
            : [.. units.Select(unit => new UnitContact(unit.Id, personId, primary.Value, days.From, days.Until))];
    }

    /// <summary>The first day and the last one; null where a cell has a fault.</summary>
    /// <param name="who">Whose term it is, for the sentence.</param>
    public (DateOnly From, DateOnly? Until)? ReadTerm(string who)
    {
        var from = ReadFrom(who);
        var ends = ReadUntil(out var until);
        if (from is null || !ends) return null;
        if (until is null || until >= from) return (from.Value, until);
        row.Fault(RosterColumns.Until, $"{until:yyyy-MM-dd}早于起始日期{from:yyyy-MM-dd}，请核对");
        return null;
    }

    private bool NothingFilled()
    {
        string[] columns = [RosterColumns.ContactKind, RosterColumns.From, RosterColumns.Until];
        var filled = columns.FirstOrDefault(column => row[column].Length > 0);
        if (filled is not null) row.Fault(filled, "只有联络员填写，请清空或在“角色”中加上联络员；其他人员离任时删去本行");
        return filled is null;
    }

    private bool? ReadKind()
    {
        var kind = CellText.Fold(row[RosterColumns.ContactKind]);
        if (PrimaryWords.Contains(kind)) return true;
        if (DeputyWords.Contains(kind)) return false;
        row.Fault(RosterColumns.ContactKind, $"“{kind}”应为“主”“副”或“负责人”");
        return null;
    }

    private DateOnly? ReadFrom(string who)
    {
        var text = row[RosterColumns.From];
        if (CellDate.TryRead(text, out var day)) return day;
        row.Fault(RosterColumns.From, text.Length == 0 ? $"{who}须填写起始日期，{CellDate.Expected}" : $"“{text}”不是日期，{CellDate.Expected}");
        return null;
    }

    private bool ReadUntil(out DateOnly? until)
    {
        until = null;
        var text = row[RosterColumns.Until];
        if (text.Length == 0 || NoEnd.Contains(text)) return true;
        if (CellDate.TryRead(text, out var day)) until = day;
        else row.Fault(RosterColumns.Until, $"“{text}”不是日期，{CellDate.Expected}；仍在任的留空");
        return until is not null;
    }
}
