using CztBot.Core.Projects;

namespace CztBot.Storage;

/// <summary>跨区域项目: one a number, every version kept; without any nothing was imported yet (R3).</summary>
public sealed class ProjectStore(Database database)
{
    private static readonly VersionedBodies<CrossProject> Bodies = new("projects", "project", StorageJson.Readable.CrossProject);

    /// <summary>All of them by number, also those that left the scope; empty before the first import.</summary>
    public Task<IReadOnlyList<CrossProject>> AllAsync() => Bodies.AllAsync(database);

    public Task<CrossProject?> FindAsync(string id) => Bodies.FindAsync(database, id);

    /// <summary>All of them as they stand in this work.</summary>
    public static Task<IReadOnlyList<CrossProject>> AllAsync(Work work) => Bodies.AllAsync(work);

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static Task<bool> SaveAsync(Work work, CrossProject one, string action, CrossProject? before) => Bodies.SaveAsync(work, one.Id, one.Version, one, action, before);
}
