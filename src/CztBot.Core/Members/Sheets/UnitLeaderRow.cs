namespace CztBot.Core.Members.Sheets;

/// <summary>Reads a row of people (人员) that names a unit's leader (单位负责人, R16): never a person with a role or a duty.</summary>
public sealed class UnitLeaderRow(SheetRow row, UnitList units)
{
    private const string Role = "单位负责人";
    private const string Kind = "负责人";
    private const int LongestPost = 40;
    private static readonly string[] Words = [Role, Kind];

    /// <summary>Whether a row is one: by 联络员类型 or by 角色.</summary>
    public static bool Names(SheetRow row) =>
        Words.Contains(CellText.Fold(row[RosterColumns.ContactKind])) || row.Several(RosterColumns.Role).Any(word => CellText.Fold(word) == Role);

    /// <summary>The leader, once for each unit of the row; none where it has a fault.</summary>
    public IReadOnlyList<UnitLeader> Read()
    {
        var cells = new PersonCells(row, units);
        cells.Begin();
        CheckKind();
        var name = cells.Name();
        var city = cells.City();
        var offices = cells.Units(city);
        cells.CheckPlace(city, offices);
        if (row.Several(RosterColumns.Unit).Count == 0) row.Fault(RosterColumns.Unit, $"{Role}须填写单位");
        var post = ReadPost();
        MustBeEmpty(RosterColumns.Portfolio, "只有市领导填写分管领域，请清空");
        MustBeEmpty(RosterColumns.Mail, $"{Role}不使用机器人，不填邮箱，请清空");
        var number = cells.Number();
        var term = new DutyCells(row).ReadTerm(Role);
        if (row.HasFaults || term is not { } days) return [];
        var id = number ?? StableId.Of("p", offices[0].Id, name);
        return [.. offices.Select(unit => new UnitLeader(unit.Id, id, name, post, days.From, days.Until))];
    }

    private void CheckKind()
    {
        if (CellText.Fold(row[RosterColumns.ContactKind]) is { Length: > 0 } kind && !Words.Contains(kind))
            row.Fault(RosterColumns.ContactKind, $"“{kind}”与角色“{Role}”不一致，应为“{Kind}”；兼任联络员的，请另起一行填写");
        if (row.Several(RosterColumns.Role).FirstOrDefault(word => !Words.Contains(CellText.Fold(word))) is { } other)
            row.Fault(RosterColumns.Role, $"{Role}一行的角色只能留空或填“{Role}”；兼任“{other}”的，请另起一行填写");
    }

    private string ReadPost()
    {
        var (post, other) = (row[RosterColumns.Office], row[RosterColumns.Post]);
        if (post.Length > 0 && other.Length > 0) row.Fault(RosterColumns.Post, $"{Role}的职务只填在“{RosterColumns.Office}”列，请清空");
        if (post.Length + other.Length == 0) row.Fault(RosterColumns.Office, $"{Role}须填写职务，例如“主任”");
        if (post.Length == 0) post = other;
        if (post.Length > LongestPost) row.Fault(RosterColumns.Office, $"有{post.Length}字，最多{LongestPost}字，请精简");
        return post;
    }

    private void MustBeEmpty(string column, string problem)
    {
        if (row[column].Length > 0) row.Fault(column, problem);
    }
}
