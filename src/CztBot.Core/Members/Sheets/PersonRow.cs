namespace CztBot.Core.Members.Sheets;

/// <summary>Reads one row of people (人员).</summary>
public sealed class PersonRow(SheetRow row, UnitList units, PortfolioWords portfolios)
{
    /// <summary>The row as a person with duties; null where it has a fault.</summary>
    public PersonEntry? Read()
    {
        var cells = new PersonCells(row, units);
        cells.Begin();
        var name = cells.Name();
        var roles = ReadRoles();
        var city = cells.City();
        var offices = cells.Units(city);
        if (city is null && roles.HasFlag(Roles.Coordinator)) city = offices.Count > 0 ? offices[0].City : null;
        CheckCity(cells, roles, city, offices);
        CheckHead(offices);
        var (office, portfolio) = new LeaderCells(row, portfolios).Read(roles.HasFlag(Roles.Leader));
        var person = new Person
        {
            Id = cells.Number() ?? StableId.Of("p", Seat(roles, city, offices), name),
            Name = name,
            Roles = roles,
            City = (roles & (Roles.Coordinator | Roles.Leader)) != Roles.None ? city : null,
            Office = office,
            Portfolio = portfolio,
            Post = row[RosterColumns.Post] is { Length: > 0 } post ? post : null,
            Mail = ReadMail(),
        };
        var duties = new DutyCells(row).Read(roles, person.Id, offices);
        return row.HasFaults || duties is null ? null : new PersonEntry(row, person, duties);
    }

    // An office is a seat too: a vice mayor who becomes mayor stays the same person.
    private static string Seat(Roles roles, string? city, IReadOnlyList<Unit> units) =>
        units.Count > 0 ? units[0].Id
        : roles.HasFlag(Roles.Leader) ? $"{city}/市领导"
        : roles.HasFlag(Roles.Coordinator) ? $"{city}/发改"
        : UnitDirectory.Secretariat;

    private Roles ReadRoles()
    {
        var words = row.Several(RosterColumns.Role);
        var choice = $"请填写{string.Join('、', RoleWords.All)}之一，几个角色用“、”隔开";
        if (words.Count == 0) row.Fault(RosterColumns.Role, $"不能为空，{choice}");
        var roles = Roles.None;
        foreach (var word in words)
        {
            if (RoleWords.TryRead(CellText.Fold(word), out var role)) roles |= role;
            else row.Fault(RosterColumns.Role, $"“{word}”不是可用的角色，{choice}");
        }

        return roles;
    }

    private void CheckCity(PersonCells cells, Roles roles, string? city, IReadOnlyList<Unit> offices)
    {
        if (row[RosterColumns.City].Length > 0 && city is null) return;
        if (city is null && roles.HasFlag(Roles.Leader)) row.Fault(RosterColumns.City, "市领导须填写城市：长沙、株洲或湘潭");
        else if (string.IsNullOrEmpty(city) && roles.HasFlag(Roles.Coordinator)) row.Fault(RosterColumns.City, "市发改统筹员须填写城市：长沙、株洲或湘潭");
        else cells.CheckPlace(city, offices);
    }

    // 负责人 alone is the secretariat's head; of another unit it would give its leader the right to sign.
    private void CheckHead(IReadOnlyList<Unit> offices)
    {
        if (offices.Any(unit => unit.Id != UnitDirectory.Secretariat) && row.Several(RosterColumns.Role).Any(word => CellText.Fold(word) == "负责人"))
            row.Fault(RosterColumns.Role, "“负责人”指谁不清楚：单位的请写“单位负责人”，秘书处的请写“秘书处负责人”");
    }

    private string? ReadMail()
    {
        var mail = MailText.Clean(row[RosterColumns.Mail]);
        if (mail.Length == 0) return null;
        if (!MailText.IsSound(mail))
            row.Fault(RosterColumns.Mail, $"“{mail}”不是邮箱，请写成 name@example.com 这样的地址");
        return mail;
    }
}
