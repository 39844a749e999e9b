using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;

namespace CztBot.LocalChat;

/// <summary>The roster as the page lists it: everyone once, under the role that does most.</summary>
internal static class PersonaGroups
{
    private static readonly (string Title, Roles Role)[] Order =
    [
        ("秘书处负责人", Roles.Head), ("秘书处经办", Roles.Clerk), ("领导", Roles.Leader), ("市发改统筹员", Roles.Coordinator),
        ("联络员", Roles.Contact), ("副秘书长", Roles.Aide), ("系统管理员", Roles.Admin),
    ];

    public static string GroupId(GroupChannel group) => $"group-{group.Id}";

    public static IReadOnlyList<PersonaGroup> Of(Standing standing, DateOnly today)
    {
        var groups = new List<PersonaGroup>
        {
            new("群", [.. standing.Roster.Channels.Select(group =>
                new Persona(GroupId(group), group.Name, "群聊 · 以经办人员的身份发言", LocalPeople.GroupConversationId(group.Id)))]),
        };
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (title, role) in Order)
        {
            IEnumerable<Person> people = role switch
            {
                Roles.Leader => standing.Roster.Leaders(),
                Roles.Contact => standing.Roster.WithRole(role).OrderBy(person => Place(standing, person, today)),
                _ => standing.Roster.WithRole(role).OrderBy(person => Cities.Order(person.City)),
            };
            groups.Add(new PersonaGroup(title, [.. people.Where(person => listed.Add(person.Id)).Select(person =>
                new Persona(person.Id, person.Name, Post(standing, person, role, today), LocalPeople.ConversationId(person.Id)))]));
        }

        return [.. groups.Where(group => group.Personas.Count > 0)];
    }

    private static string Post(Standing standing, Person person, Roles role, DateOnly today) => role switch
    {
        Roles.Head => "秘书处负责人",
        Roles.Clerk => "秘书处经办",
        Roles.Leader => RoleWords.Post(person),
        Roles.Coordinator => $"{person.City}市发改委",
        Roles.Contact => Units(standing, person, today),
        _ => person.Post ?? "",
    };

    private static string Units(Standing standing, Person person, DateOnly today)
    {
        var units = standing.UnitsOf(person.Id, today);
        if (units.Count == 0) return person.Post ?? "";
        var names = string.Join('、', units.Select(unit => standing.ContactOf(unit, today)?.Id == person.Id ? standing.UnitName(unit) : $"{standing.UnitName(unit)}（副）"));
        var items = standing.Plan.ReportingItems.Where(item => item.Leads.Any(lead => units.Contains(lead.UnitId))).Select(item => item.ItemCode).Distinct().Count();
        return items > 0 ? $"{names} · 牵头{items}项" : names;
    }

    // By city, then by unit, the primary contact before the deputies.
    private static (int City, int Unit, bool Deputy) Place(Standing standing, Person person, DateOnly today)
    {
        var unit = standing.UnitsOf(person.Id, today) is [var first, ..] ? first : "";
        var place = standing.Roster.Units.Select(one => one.Id).ToList().IndexOf(unit);
        return (Cities.Order(Standing.CityOf(unit)), place, standing.ContactOf(unit, today)?.Id != person.Id);
    }
}
