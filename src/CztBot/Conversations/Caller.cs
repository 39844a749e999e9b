using CztBot.Core;
using CztBot.Core.Members;

namespace CztBot.Conversations;

/// <summary>Whoever speaks, with the units they may report for and the delegations they hold today.</summary>
/// <param name="UnitIds">Units the person is a valid contact of today.</param>
public sealed record Caller(Person Person, IReadOnlyList<string> UnitIds)
{
    /// <summary>What leaders and the head delegated to the person, in force today (R43, R75).</summary>
    public IReadOnlyList<Mandate> Mandates { get; init; } = [];

    /// <summary>What leaders delegated.</summary>
    public IReadOnlyList<Mandate> LeaderMandates => [.. Mandates.Where(mandate => mandate.From.Is(Roles.Leader))];

    /// <summary>秘书处: clerk or head.</summary>
    public bool InSecretariat => Person.Is(Roles.Clerk) || Person.Is(Roles.Head);

    /// <summary>签发: the head, or a clerk whom the head named as deputy for these days.</summary>
    public bool MaySign => Person.Is(Roles.Head) || Deputises is not null;

    /// <summary>The head's delegation that a deputy signs by; null for the head and for those who may not sign.</summary>
    public Mandate? Deputises => Person.Is(Roles.Head) || !InSecretariat ? null : Mandates.FirstOrDefault(mandate => mandate.From.Is(Roles.Head));

    /// <summary>Reads the leaders' paper: a leader, or the delegate for everything.</summary>
    public bool ReadsWholePapers => Person.Is(Roles.Leader) || Mandates.Any(mandate => mandate.From.Is(Roles.Leader) && mandate.Scope.IsWhole);

    /// <summary>Neither reports for a unit nor oversees or leads any.</summary>
    public bool HasNoUnits => UnitIds.Count == 0 && !InSecretariat && !Person.Is(Roles.Coordinator) && !Person.Is(Roles.Leader) && LeaderMandates.Count == 0;

    /// <summary>The person as of a day.</summary>
    public static Caller Of(Standing standing, Person person, DateOnly day) =>
        new(person, standing.UnitsOf(person.Id, day)) { Mandates = standing.Roster.MandatesOf(person.Id, day) };

    public bool ReportsFor(string unitId) => UnitIds.Contains(unitId, StringComparer.Ordinal);

    /// <summary>May see who has reported: the secretariat everything, a coordinator the own city (R84).</summary>
    public bool Oversees(string unitId) =>
        InSecretariat || (Person.Is(Roles.Coordinator) && Person.City is { } city && Standing.CityOf(unitId) == city);

    /// <summary>A leader, or a leader's delegate for this section of the plan; null for what belongs to none.</summary>
    public bool LeadsSection(int? section) =>
        Person.Is(Roles.Leader) || LeaderMandates.Any(mandate => mandate.Scope.CoversSection(section));

    /// <summary>A leader whom a matter concerns by portfolio or city, or that leader's delegate (R43, R84).</summary>
    public bool IsConcerned(int? section, IReadOnlyList<string> unitIds) =>
        Person.Concerns(section, unitIds)
        || LeaderMandates.Any(mandate => mandate.Scope.CoversSection(section) && mandate.From.Concerns(section, unitIds));
}
