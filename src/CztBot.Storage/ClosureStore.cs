using System.Text.Json;
using CztBot.Core.Plans;
using Dapper;

namespace CztBot.Storage;

/// <summary>办结销号 of items: proposed with evidence, closed or returned by the secretariat, opened again with a reason (R41).</summary>
public sealed class ClosureStore(Database database)
{
    private const string Columns = "SELECT item_id, month, state, version, evidence, reason, proposed_by FROM closures";

    public Task<IReadOnlyList<Closure>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<Closure>)(await connection.QueryAsync<Closure>($"{Columns} ORDER BY item_id")).AsList());

    /// <summary>Null where it was never proposed.</summary>
    public Task<Closure?> FindAsync(string itemId) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<Closure>($"{Columns} WHERE item_id = @itemId", new { itemId }));

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, Closure closure, string action, Closure? before)
    {
        const string insert = """
            INSERT INTO closures (item_id, month, state, version, evidence, reason, proposed_by, person_id, at)
            VALUES (@ItemId, @Month, @State, @Version, @Evidence, @Reason, @ProposedBy, @PersonId, @At) ON CONFLICT DO NOTHING
            """;
        const string update = """
            UPDATE closures SET month = @Month, state = @State, version = @Version, evidence = @Evidence, reason = @Reason, proposed_by = @ProposedBy, person_id = @PersonId, at = @At
            WHERE item_id = @ItemId AND version = @Version - 1
            """;
        var row = new
        {
            closure.ItemId, closure.Month, closure.State, closure.Version, closure.Evidence, closure.Reason, closure.ProposedBy, work.Actor.PersonId, work.Actor.At,
        };
        if (await work.ExecuteAsync(before is null ? insert : update, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await StandingStore.TouchAsync(work);
        await work.AuditAsync($"item.{action}", $"item/{closure.ItemId}", before is null ? null : Body(before), Body(closure));
        return true;
    }

    private static string Body(Closure closure) => JsonSerializer.Serialize(closure, StorageJson.Readable.Closure);
}
