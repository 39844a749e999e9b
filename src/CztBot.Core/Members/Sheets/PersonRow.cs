namespace CztBot.Core.Members.Sheets;

/// <summary>Reads one row of people (人员).</summary>
public sealed class PersonRow(SheetRow row, UnitList units, PortfolioWords portfolios)
{
    private const int LongestNumber = 40;

    /// <summary>The row as a person with duties; null where it has a fault.</summary>
    public PersonEntry? Read()
    {
        row.RefuseStrayText();
        if (row[RosterColumns.Remark].StartsWith("示例", StringComparison.Ordinal)) row.Note("是模板的示例，正式导入前请删去。");
        var name = ReadName();
        var roles = ReadRoles();
        var city = ReadCity();
        var offices = ReadUnits(city);
        if (city is null && roles.HasFlag(Roles.Coordinator)) city = offices.Count > 0 ? offices[0].City : null;
        CheckCity(roles, city, offices);
        var (office, portfolio) = new LeaderCells(row, portfolios).Read(roles.HasFlag(Roles.Leader));
        var person = new Person
        {
            Id = ReadNumber() ?? StableId.Of("p", Seat(roles, city, offices), name),
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

    private string ReadName()
    {
        var name = row[RosterColumns.Name].Replace(" ", "", StringComparison.Ordinal);
        if (name.Length == 0) row.Fault(RosterColumns.Name, "不能为空");
        return name;
    }

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

    private string? ReadCity()
    {
        var text = row[RosterColumns.City];
        if (text.Length == 0) return null;
        if (Cities.TryRead(CellText.Fold(text), out var city)) return city;
        row.Fault(RosterColumns.City, $"“{text}”不是长沙、株洲、湘潭之一");
        return null;
    }

    private IReadOnlyList<Unit> ReadUnits(string? city)
    {
        var found = new List<Unit>();
        foreach (var text in row.Several(RosterColumns.Unit))
        {
            if (units.Find(text, city) is { } unit) found.Add(unit);
            else row.Fault(RosterColumns.Unit, units.Unknown(text));
        }

        return [.. found.Distinct()];
    }

    private void CheckCity(Roles roles, string? city, IReadOnlyList<Unit> offices)
    {
        if (row[RosterColumns.City].Length > 0 && city is null) return;
        if (city is null && roles.HasFlag(Roles.Leader)) row.Fault(RosterColumns.City, "市领导须填写城市：长沙、株洲或湘潭");
        else if (string.IsNullOrEmpty(city) && roles.HasFlag(Roles.Coordinator)) row.Fault(RosterColumns.City, "市发改统筹员须填写城市：长沙、株洲或湘潭");
        else if (city is not null && offices.FirstOrDefault(unit => unit.City.Length > 0 && unit.City != city) is { } elsewhere)
            row.Fault(RosterColumns.City, $"“{city}”与单位“{elsewhere.Name}”不一致，请核对");
    }

    private string? ReadMail()
    {
        var mail = MailText.Clean(row[RosterColumns.Mail]);
        if (mail.Length == 0) return null;
        if (!MailText.IsSound(mail))
            row.Fault(RosterColumns.Mail, $"“{mail}”不是邮箱，请写成 name@example.com 这样的地址");
        return mail;
    }

    private string? ReadNumber()
    {
        var number = CellText.Fold(row[RosterColumns.Number]);
        if (number.Length == 0) return null;
        if (number.Length > LongestNumber || !number.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            row.Fault(RosterColumns.Number, $"“{number}”只能用字母、数字和短横线，最多{LongestNumber}个");
        return number;
    }
}
