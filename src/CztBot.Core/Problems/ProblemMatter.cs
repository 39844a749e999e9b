using CztBot.Core.Members;

namespace CztBot.Core.Problems;

/// <summary>A problem as routing sees it (R43): its level, section and units.</summary>
public static class ProblemMatter
{
    /// <summary>Where the matter comes from (R1).</summary>
    public static TrackedSource Tracked(this Problem problem) => TrackedSources.Of(problem.Source == ProblemSource.Project, problem.ItemId);

    /// <summary>Whom a classified problem concerns; nobody before that.</summary>
    public static IReadOnlyList<Addressee> Addressees(this Problem problem, Standing standing, DateOnly day) =>
        problem.Classification is { } classified ? Routing.Of(standing.Roster, problem.Matter(standing, classified.Level), day) : [];

    /// <summary>Whether a person is meant by it: in the own right, or by delegation.</summary>
    public static bool IsFor(this Problem problem, string personId, Standing standing, DateOnly day) =>
        problem.InstructorId == personId || problem.Addressees(standing, day).Any(one => one.Person.Id == personId);

    /// <summary>The matter at a level: the unit, the item's leads and who takes part; what needs coordinating is every named city's.</summary>
    public static Matter Matter(this Problem problem, Standing standing, int level)
    {
        var item = problem.ItemId is { } id ? standing.Item(id) : null;
        IEnumerable<string> leads = [.. problem.UnitId is { } unit ? [unit] : Array.Empty<string>(), .. item?.Leads.Select(lead => lead.UnitId) ?? []];
        IEnumerable<string> others = [.. item?.Responsible.Select(one => one.UnitId) ?? [], .. problem.OtherUnitId is { } other ? [other] : Array.Empty<string>()];
        return new Matter(level, item is null ? null : standing.PlanItemOf(item).Section, [.. leads.Distinct()], [.. others.Distinct()]);
    }
}
