namespace CztBot.Core.Members.Sheets;

/// <summary>Puts the rows of people (人员) together: a person may have several rows, one for each term as a contact.</summary>
public sealed class PeopleSheet
{
    private readonly Dictionary<string, PersonEntry> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonEntry> _mails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string? City, Office Office), PersonEntry> _offices = [];
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly ContactTerms _terms;

    private PeopleSheet(UnitList units) => _terms = new ContactTerms(units);

    /// <summary>The people in the order of the sheet, their duties, and the leaders of units; what is wrong is in the findings.</summary>
    public static (IReadOnlyList<Person> People, IReadOnlyList<UnitContact> Contacts, IReadOnlyList<UnitLeader> UnitLeaders) Read(
        SheetView sheet, UnitList units, PortfolioWords portfolios)
    {
        var people = new PeopleSheet(units);
        var leaders = new UnitLeaderTerms(units);
        foreach (var row in sheet.Rows)
        {
            if (UnitLeaderRow.Names(row)) leaders.Add(row);
            else if (new PersonRow(row, units, portfolios).Read() is { } entry) people.Add(entry);
        }

        return ([.. people._people.Values], people._terms.All, leaders.All);
    }

    private void Add(PersonEntry entry)
    {
        var (row, person, duties) = entry;
        if (_first.TryAdd(person.Id, entry)) _people.Add(person.Id, person);
        else if (Repeats(entry, _first[person.Id])) return;
        else _people[person.Id] = Merge(_people[person.Id], person);
        CheckMail(entry);
        CheckOffice(entry);
        foreach (var duty in duties) _terms.Add(row, duty, person.Name);
    }

    private static bool Repeats(PersonEntry entry, PersonEntry first)
    {
        var (row, person, duties) = entry;
        var line = first.Row.Line;
        if (person.Name != first.Person.Name)
            row.Fault(RosterColumns.Number, $"“{person.Id}”在第{line}行属于“{first.Person.Name}”，一个编号只能给一个人");
        else if (duties.Count == 0 || first.Duties.Count == 0)
            row.Fault(RosterColumns.Name, $"“{person.Name}”与第{line}行重复；同一人的几个角色请写在一行，确是同名两人请各填编号");
        else if (Differs(person.Mail, first.Person.Mail) || person.Office != first.Person.Office || Differs(person.City, first.Person.City))
            row.Fault(RosterColumns.Name, $"“{person.Name}”的城市、职务或邮箱与第{line}行不一致；确是同名两人请各填编号");
        else
            return false;
        return true;
    }

    private static bool Differs(string? later, string? first) => later is not null && first is not null && later != first;

    private static Person Merge(Person first, Person later) => first with
    {
        Roles = first.Roles | later.Roles,
        City = first.City ?? later.City,
        Portfolio = [.. first.Portfolio.Union(later.Portfolio).Order()],
        Post = later.Post ?? first.Post,
        Mail = first.Mail ?? later.Mail,
    };

    private void CheckMail(PersonEntry entry)
    {
        if (entry.Person.Mail is not { } mail || _mails.TryAdd(mail, entry) || _mails[mail].Person.Id == entry.Person.Id) return;
        entry.Row.Fault(
            RosterColumns.Mail,
            $"“{mail}”已用于第{_mails[mail].Row.Line}行的“{_mails[mail].Person.Name}”，每人须用自己的邮箱；如是同一人，请在两行填写相同的编号");
    }

    private void CheckOffice(PersonEntry entry)
    {
        var (row, person, _) = entry;
        if (person.Office is Office.None or Office.ViceMayor) return;
        var seat = (person.City, person.Office);
        if (_offices.TryAdd(seat, entry) || _offices[seat].Person.Id == person.Id) return;
        row.Fault(
            RosterColumns.Office,
            $"{person.City}的{RoleWords.Show(person.Office)}已是第{_offices[seat].Row.Line}行的“{_offices[seat].Person.Name}”，每市只能有一位");
    }
}
