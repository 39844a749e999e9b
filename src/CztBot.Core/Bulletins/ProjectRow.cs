namespace CztBot.Core.Bulletins;

/// <summary>A cross-region project (跨区域项目) as the bulletin tells of it.</summary>
/// <param name="Cities">At least two (R5).</param>
/// <param name="State">Where it stands in a few words.</param>
/// <param name="Needed">What has to be settled between the cities; empty for nothing.</param>
public sealed record ProjectRow(string Name, string Field, IReadOnlyList<string> Cities, string State, string Needed)
{
    /// <summary>What has to be settled and is for leaders alone (R56); empty for nothing.</summary>
    public string ForLeaders { get; init; } = "";
}

internal static class ProjectPassage
{
    private const int Most = 110;

    /// <param name="projects">Null before they were imported: 尚未列入, never 无 (R3).</param>
    public static string Of(IReadOnlyList<ProjectRow>? projects) => projects switch
    {
        null => "跨区域项目尚未列入本期统计。",
        [] => "本期没有需要报告的跨区域项目。",
        _ => string.Join('\n', projects.Select(project =>
            $"{project.Name}（{project.Field}，{string.Join('、', project.Cities)}）：{Excerpt.Of(project.State, Most)}"
            + (project.Needed.Length == 0 ? "" : $"需协调：{Excerpt.Of(project.Needed, Most)}"))),
    };

    /// <summary>What is for leaders alone; empty for nothing.</summary>
    public static string ForLeaders(IReadOnlyList<ProjectRow>? projects) => string.Join('\n', (projects ?? []).Where(project => project.ForLeaders.Length > 0)
        .Select(project => $"{project.Name}（{string.Join('、', project.Cities)}）：{Excerpt.Of(project.ForLeaders, Most)}"));
}
