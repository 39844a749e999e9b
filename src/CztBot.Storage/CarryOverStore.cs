using CztBot.Core.CarryOvers;

namespace CztBot.Storage;

/// <summary>结转事项: one a number, every version kept; without any nothing was imported yet (R3).</summary>
public sealed class CarryOverStore(Database database)
{
    private static readonly VersionedBodies<CarryOver> Bodies = new("carry_overs", "carry_over", StorageJson.Readable.CarryOver);

    /// <summary>All of them by number, also those that left the scope; empty before the first import.</summary>
    public Task<IReadOnlyList<CarryOver>> AllAsync() => Bodies.AllAsync(database);

    public Task<CarryOver?> FindAsync(string id) => Bodies.FindAsync(database, id);

    /// <summary>All of them as they stand in this work.</summary>
    public static Task<IReadOnlyList<CarryOver>> AllAsync(Work work) => Bodies.AllAsync(work);

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static Task<bool> SaveAsync(Work work, CarryOver one, string action, CarryOver? before) => Bodies.SaveAsync(work, one.Id, one.Version, one, action, before);
}
