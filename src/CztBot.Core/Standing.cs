using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Plans;

namespace CztBot.Core;

/// <summary>What changes rarely and everything looks up: the plan, the roster and the calendar, indexed.</summary>
public sealed class Standing
{
    private readonly Dictionary<string, ReportingItem> _items;
    private readonly Dictionary<string, PlanItem> _planItems;
    private readonly Dictionary<string, Person> _people;
    private readonly Dictionary<string, Unit> _units;
    private readonly ILookup<string, UnitContact> _contacts;
    private readonly ILookup<string, UnitContact> _terms;
    private readonly Dictionary<string, int> _order;
    private ILookup<string, (int Place, Rounds.RoundItem Item)>? _ofUnits;
    private readonly IReadOnlyList<ReportingRules> _rules;

    public Standing(Plan plan, Roster roster, WorkingCalendar days, IReadOnlyList<ReportingRules> rules)
    {
        Days = days;
        _rules = rules;
        Plan = plan;
        Roster = roster;
        _items = plan.ReportingItems.ToDictionary(item => item.Id, StringComparer.Ordinal);
        _planItems = plan.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        _people = roster.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        _contacts = roster.Contacts.ToLookup(contact => contact.UnitId, StringComparer.Ordinal);
        _terms = roster.Contacts.ToLookup(contact => contact.PersonId, StringComparer.Ordinal);
        _order = roster.Units.Index().ToDictionary(unit => unit.Item.Id, unit => unit.Index, StringComparer.Ordinal);
        _units = roster.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
    }

    public Plan Plan { get; }

    public Roster Roster { get; }

    /// <summary>What people call things besides (别名, R87).</summary>
    public IReadOnlyList<Questions.Alias> Aliases { get; init; } = [];

    /// <summary>The latest round that opened; null before the first.</summary>
    public Rounds.Round? Round { get; init; }

    /// <summary>Items that are closed (办结销号, R41), with the month they were closed with.</summary>
    public IReadOnlyDictionary<string, Month> Closed { get; init; } = new Dictionary<string, Month>();

    /// <summary>Items of the plan that left the scope (R6).</summary>
    public IReadOnlyDictionary<string, ScopeExit> Left { get; init; } = new Dictionary<string, ScopeExit>();

    /// <summary>General names of the plan, with the real units in their place (R15).</summary>
    public IReadOnlyList<Placeholder> Placeholders { get; init; } = [];

    /// <summary>The working days.</summary>
    public WorkingCalendar Days { get; }

    /// <summary>The dates of a month's round under the rules of its time; null before there was a duty (R72).</summary>
    public ReportingCalendar? CalendarOf(Month month) =>
        ReportingRules.InForce(_rules, month) is { } rules ? new ReportingCalendar(Days, rules) : null;

    /// <summary>A reporting item, or null.</summary>
    public ReportingItem? Item(string id) => _items.GetValueOrDefault(id);

    /// <summary>The plan's item that a reporting item belongs to.</summary>
    public PlanItem PlanItemOf(ReportingItem item) => _planItems[item.ItemCode];

    /// <summary>A person who is in the roster now, or null.</summary>
    public Person? Person(string id) => _people.GetValueOrDefault(id);

    /// <summary>Whoever left and is not named any more.</summary>
    public const string Nameless = "已离任人员";

    /// <summary>The name of a person, also of one who left.</summary>
    public string PersonName(string id) => Person(id)?.Name ?? Roster.Former.GetValueOrDefault(id) ?? (id == "system" ? "系统" : Nameless);

    /// <summary>A unit's full name; the plan's own name where the roster does not list it.</summary>
    public string UnitName(string unitId) =>
        _units.TryGetValue(unitId, out var unit)
            ? unit.Name
            : Plan.ReportingItems.SelectMany(item => item.Leads.Concat(item.Responsible))
                .FirstOrDefault(reference => reference.UnitId == unitId)?.Name ?? unitId;

    /// <summary>长沙, 株洲, 湘潭 …; empty for the secretariat.</summary>
    public static string CityOf(string unitId) => unitId.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? unitId[..slash] : "";

    /// <summary>Who reports for a unit on a day: the primary contact, or else the first deputy; null without any (R16).</summary>
    public Person? ContactOf(string unitId, DateOnly day) => ContactsOf(unitId, day) is [var first, ..] ? first : null;

    /// <summary>Everyone who may report for a unit on a day, the primary contact first.</summary>
    public IReadOnlyList<Person> ContactsOf(string unitId, DateOnly day) => RosterQuestions.InOrder(_contacts[unitId], day, Person);

    /// <summary>The units that a person may report for on a day.</summary>
    public IReadOnlyList<string> UnitsOf(string personId, DateOnly day) =>
        [.. _terms[personId].Where(term => term.ValidOn(day) && _order.ContainsKey(term.UnitId)).Select(term => term.UnitId).Distinct().OrderBy(unit => _order[unit])];

    /// <summary>What some units report or confirm in the latest round, in its order; found without looking through the round.</summary>
    public IReadOnlyList<Rounds.RoundItem> ItemsOf(IEnumerable<string> unitIds)
    {
        var byUnit = _ofUnits ??= (Round?.Items ?? []).Index().SelectMany(one => one.Item.CoUnitIds.Append(one.Item.UnitId).Select(unit => (Unit: unit, Place: one.Index, one.Item)))
            .ToLookup(one => one.Unit, one => (one.Place, one.Item), StringComparer.Ordinal);
        return [.. unitIds.SelectMany(unit => byUnit[unit]).DistinctBy(one => one.Place).OrderBy(one => one.Place).Select(one => one.Item)];
    }

    /// <summary>任务5, 任务11b, 机制1 …: how an item is called in a sentence.</summary>
    public string Label(ReportingItem item)
    {
        var parent = PlanItemOf(item);
        var kind = parent.Kind switch
        {
            PlanItemKind.Task => "任务",
            PlanItemKind.Mechanism => "机制",
            PlanItemKind.Policy => "政策",
            _ => "措施",
        };
        var part = parent.Parts.Count > 1 ? item.Id[^1..] : "";
        return $"{kind}{parent.Number}{part}";
    }
}
