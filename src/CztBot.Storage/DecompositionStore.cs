using CztBot.Core.Decompositions;

namespace CztBot.Storage;

/// <summary>分解方案 of units, one an item and unit, every version kept (R80).</summary>
public sealed class DecompositionStore(Database database)
{
    private static readonly VersionedBodies<Decomposition> Bodies = new("decompositions", "decomposition", StorageJson.Readable.Decomposition);

    public Task<IReadOnlyList<Decomposition>> AllAsync() => Bodies.AllAsync(database);

    public static Task<IReadOnlyList<Decomposition>> AllAsync(Work work) => Bodies.AllAsync(work);

    public Task<Decomposition?> FindAsync(string itemId, string unitId) => Bodies.FindAsync(database, Decomposition.IdOf(itemId, unitId));

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null or version 0 for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static Task<bool> SaveAsync(Work work, Decomposition one, string action, Decomposition? before) =>
        Bodies.SaveAsync(work, one.Id, one.Version, one, action, before is { Version: > 0 } ? before : null);
}
