using CztBot.Core.Mechanisms;

namespace CztBot.Storage;

/// <summary>年度清单: what was written of each yearly duty, every version kept (R79).</summary>
public sealed class YearlyStore(Database database)
{
    private static readonly VersionedBodies<YearlyEntry> Bodies = new("yearly_entries", "yearly_entry", StorageJson.Readable.YearlyEntry);

    public Task<IReadOnlyList<YearlyEntry>> AllAsync() => Bodies.AllAsync(database);

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Version 0 where nothing was written yet.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static Task<bool> SaveAsync(Work work, YearlyEntry one, string action, YearlyEntry before) =>
        Bodies.SaveAsync(work, one.Id, one.Version, one, action, before.Version == 0 ? null : before);
}
