namespace CztBot.Core.Members;

/// <summary>
/// 委托: a leader has somebody, mostly a 副秘书长, act for them (R43); the head of the secretariat has a named deputy who may sign (R75).
/// </summary>
/// <param name="FromId">委托人: who delegates.</param>
/// <param name="ToId">受托人: who acts.</param>
/// <param name="Sections">Sections of the plan by number; empty for all.</param>
/// <param name="Levels">Dispatch levels 1–5 (调度办法 第七条); empty for all.</param>
/// <param name="From">First day of validity.</param>
/// <param name="Until">Last day of validity; null while it lasts.</param>
public sealed record Delegation(
    string FromId, string ToId, IReadOnlyList<int> Sections, IReadOnlyList<int> Levels, DateOnly From, DateOnly? Until)
{
    public bool ValidOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Everything is delegated: only then whole papers go to the delegate.</summary>
    public bool IsWhole => Sections.Count == 0 && Levels.Count == 0;

    /// <summary>Whether an item of a section is within the scope; mechanisms and policies have none and belong to the whole.</summary>
    public bool CoversSection(int? section) => Sections.Count == 0 || (section is { } number && Sections.Contains(number));

    public bool CoversLevel(int level) => Levels.Count == 0 || Levels.Contains(level);
}

/// <summary>A delegation in force, as the delegate holds it: whose rights, how far.</summary>
public sealed record Mandate(Person From, Delegation Scope)
{
    /// <summary>长沙市市长王安和: who delegated, as an answer names them; the trail keeps the id.</summary>
    public string Name => From.Office == Office.None ? $"秘书处负责人{From.Name}" : $"{RoleWords.Post(From)}{From.Name}";

    /// <summary>受长沙市市长王安和委托.</summary>
    public string Words => $"受{Name}委托";
}

/// <summary>Who acts for whom on a day.</summary>
public static class DelegationQuestions
{
    /// <summary>What a person holds on a day, of leaders and heads who are still in office.</summary>
    public static IReadOnlyList<Mandate> MandatesOf(this Roster roster, string personId, DateOnly day) =>
        [.. roster.Delegations
            .Where(delegation => delegation.ToId == personId && delegation.ValidOn(day))
            .Select(delegation => (From: roster.Find(delegation.FromId), delegation))
            .Where(pair => pair.From is { } from && (from.Is(Roles.Leader) || from.Is(Roles.Head)))
            .Select(pair => new Mandate(pair.From!, pair.delegation))];

    /// <summary>Who may sign on a day: the head, and each clerk whom the head named as deputy for it (R75).</summary>
    public static IReadOnlyList<Person> Signers(this Roster roster, DateOnly day) =>
        [.. roster.WithRole(Roles.Head).SelectMany(head => roster.DelegatesOf(head, day).Select(one => one.Person).Where(person => person.Is(Roles.Clerk)).Prepend(head)).DistinctBy(person => person.Id)];

    /// <summary>Who acts for a person on a day.</summary>
    public static IReadOnlyList<(Person Person, Mandate Mandate)> DelegatesOf(this Roster roster, Person from, DateOnly day) =>
        [.. roster.Delegations
            .Where(delegation => delegation.FromId == from.Id && delegation.ValidOn(day))
            .Select(delegation => (Person: roster.Find(delegation.ToId), Mandate: new Mandate(from, delegation)))
            .Where(pair => pair.Person is not null)
            .Select(pair => (pair.Person!, pair.Mandate))];
}
