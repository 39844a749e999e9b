using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.Projects;

/// <summary>跨区域项目: imported from a file, their matters between cities kept in chat and turned into problems.</summary>
public static class ProjectSlice
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddSingleton<ProjectDesk>()
        .AddSingleton<ProjectView>()
        .AddSingleton<ProjectBook>()
        .AddVerb<ProjectList>("project.list")
        .AddVerb<OpenProject>("project.open")
        .AddVerb<UpdateProject>("project.update")
        .AddVerb<RaiseMatter>("project.raise")
        .AddVerb<LeaveProject>("project.leave")
        .AddVerb<ReturnProject>("project.return")
        .AddVerb<FinishProject>("project.finish")
        .AddVerb<VerifyProject>("project.verify")
        .AddVerb<ReopenProject>("project.reopen")
        .AddVerb<LinkProject>("project.link")
        .AddWord<ProjectList>("项目", "跨区域项目")
        .AddAnswer<ProjectAnswer>(Intent.ProjectProblems);
}
