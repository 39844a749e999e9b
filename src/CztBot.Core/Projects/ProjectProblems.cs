using CztBot.Core.Problems;

namespace CztBot.Core.Projects;

/// <summary>The problem that a matter between cities becomes, once: it is then classified, routed and handed over like any other (R24, R43).</summary>
public static class ProjectProblems
{
    /// <summary>The same matter is the same problem; one of the same kind that comes up after it was settled is another.</summary>
    public static string Origin(CrossProject one, ProjectMatter matter) => $"project/{one.Id}/{matter.Kind}/{matter.Number}";

    public static Problem Of(CrossProject one, ProjectMatter matter, Standing standing, Actor actor, string id)
    {
        var item = one.ItemIds.Select(standing.Item).FirstOrDefault(found => found is not null);
        return new Problem
        {
            Id = id,
            Origin = Origin(one, matter),
            Source = ProblemSource.Project,
            ItemId = item?.Id,
            UnitId = item?.Leads[0] is { IsPlaceholder: false } lead ? lead.UnitId : null,
            OtherUnitId = matter.UnitId,
            Text = $"{one.Name}{ProjectWords.Kind(matter.Kind)}（涉及{matter.Unit(standing)}）：{matter.State}\n需办：{matter.Action}",
            ProposedKind = ProjectWords.Kind(matter.Kind),
            RaisedAt = actor.At,
            RaisedBy = actor.PersonId,
        };
    }
}
