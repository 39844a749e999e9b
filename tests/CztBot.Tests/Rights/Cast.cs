using CztBot.Core.Members;

namespace CztBot.Tests.Rights;

/// <summary>Everybody who may press anything, as seen from one unit and section: the columns of the tables.</summary>
internal sealed class Cast(Roster roster, DateOnly day)
{
    public const string Stranger = "stranger";
    public const string Former = "former";
    public const string Deputy = "cai-xiaoyu";
    public const string Aide = "aide";
    public const string PartAide = "aide-part";
    public const string LateAide = "aide-late";

    private static readonly Dictionary<string, Func<Cast, string, int, string>> Roles = new(StringComparer.Ordinal)
    {
        ["联络员"] = (cast, unit, _) => cast.Contacts(unit)[0].Id,
        ["副联络员"] = (cast, unit, _) => cast.Contacts(unit)[1].Id,
        ["前联络员"] = (_, _, _) => Former,
        ["同市联络员"] = (cast, unit, _) => cast.Contacts(CityOf(unit) == "长沙" ? "长沙/教育" : "湘潭/医保")[0].Id,
        ["外市联络员"] = (cast, _, _) => cast.Contacts("株洲/生态环境")[0].Id,
        ["责任联络员"] = (cast, unit, _) => cast.Contacts(CityOf(unit) == "长沙" ? "湘潭/交通" : "长沙/交通")[0].Id,
        ["本市统筹员"] = (cast, unit, _) => cast.One(person => person.Is(Core.Members.Roles.Coordinator) && person.City == CityOf(unit)),
        ["外市统筹员"] = (cast, _, _) => cast.One(person => person.Is(Core.Members.Roles.Coordinator) && person.City == "株洲"),
        ["经办"] = (_, _, _) => "yuan-jiawen",
        ["受托经办"] = (_, _, _) => Deputy,
        ["负责人"] = (cast, _, _) => cast.One(person => person.Is(Core.Members.Roles.Head)),
        ["本市书记"] = (cast, unit, _) => cast.Leader(CityOf(unit), Office.Secretary),
        ["本市市长"] = (cast, unit, _) => cast.Leader(CityOf(unit), Office.Mayor),
        ["本市常务"] = (cast, unit, _) => cast.Leader(CityOf(unit), Office.ExecutiveViceMayor),
        ["本市分管"] = (cast, unit, section) => cast.Vice(CityOf(unit), section, inCharge: true),
        ["本市他管"] = (cast, unit, section) => cast.Vice(CityOf(unit), section, inCharge: false),
        ["外市书记"] = (cast, _, _) => cast.Leader("株洲", Office.Secretary),
        ["外市市长"] = (cast, _, _) => cast.Leader("株洲", Office.Mayor),
        ["外市常务"] = (cast, _, _) => cast.Leader("株洲", Office.ExecutiveViceMayor),
        ["外市分管"] = (cast, _, section) => cast.Vice("株洲", section, inCharge: true),
        ["外市他管"] = (cast, _, section) => cast.Vice("株洲", section, inCharge: false),
        ["受托人"] = (_, _, _) => Aide,
        ["部分受托"] = (_, _, _) => PartAide,
        ["到期受托"] = (_, _, _) => LateAide,
        ["管理员"] = (cast, _, _) => cast.One(person => person.Is(Core.Members.Roles.Admin)),
        ["陌生人"] = (_, _, _) => Stranger,
    };

    public static IReadOnlyList<string> Names => [.. Roles.Keys];

    /// <summary>The person behind a column.</summary>
    public string Of(string name, string unit, int section) => Roles[name](this, unit, section);

    /// <summary>The demo roster with those whom it lacks: one who left, a named deputy of the head, delegates of the mayor of 长沙.</summary>
    public static Roster Extended(Roster roster)
    {
        Person Holding(string id, string name, Roles role) => new() { Id = id, Name = name, Roles = role };
        var head = roster.People.First(person => person.Is(Core.Members.Roles.Head)).Id;
        var mayor = roster.LeadersOf("长沙", Office.Mayor)[0].Id;
        return roster with
        {
            People =
            [
                .. roster.People, Holding(Former, "钱前任", Core.Members.Roles.Contact), Holding(Aide, "秦秘书", Core.Members.Roles.Aide),
                Holding(PartAide, "部秘书", Core.Members.Roles.Aide), Holding(LateAide, "晚秘书", Core.Members.Roles.Aide),
            ],
            Contacts =
            [
                .. roster.Contacts, new("长沙/交通", Former, true, new(2019, 11, 1), new(2019, 11, 9)), new("湘潭/交通", Former, true, new(2019, 11, 1), new(2019, 11, 9)),
            ],
            Delegations =
            [
                new(head, Deputy, [], [], new(2019, 12, 1), new(2019, 12, 31)), new(mayor, Aide, [], [], new(2019, 12, 1), null),
                new(mayor, PartAide, [3], [], new(2019, 12, 1), null), new(mayor, LateAide, [], [], new(2019, 11, 10), new(2019, 12, 15)),
            ],
        };
    }

    private static string CityOf(string unit) => Core.Standing.CityOf(unit);

    private IReadOnlyList<Person> Contacts(string unit) => roster.ContactsOf(unit, day);

    private string One(Func<Person, bool> fits) => roster.People.First(fits).Id;

    private string Leader(string city, Office office) => roster.LeadersOf(city, office)[0].Id;

    private string Vice(string city, int section, bool inCharge) =>
        roster.LeadersOf(city, Office.ViceMayor).First(leader => leader.Portfolio.Contains(section) == inCharge).Id;
}
