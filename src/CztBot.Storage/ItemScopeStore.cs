using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Plans;
using Dapper;

namespace CztBot.Storage;

/// <summary>Which items of the plan left the scope (R6), the trail keeps every change.</summary>
public sealed class ItemScopeStore(Database database)
{
    public Task<IReadOnlyList<ItemScope>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<ItemScope>)[.. (await connection.QueryAsync<string>("SELECT body FROM item_scopes ORDER BY item_id")).Select(Read)]);

    public async Task<ItemScope> FindAsync(string itemId) => await database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string>("SELECT body FROM item_scopes WHERE item_id = @itemId", new { itemId })) is { } body ? Read(body) : new ItemScope { ItemId = itemId };

    /// <returns>False when somebody was quicker: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, ItemScope one, string action, ItemScope before)
    {
        const string sql = """
            INSERT INTO item_scopes (item_id, version, body, changed_at) VALUES (@ItemId, @Version, @body, @At)
            ON CONFLICT (item_id) DO UPDATE SET version = excluded.version, body = excluded.body, changed_at = excluded.changed_at
              WHERE item_scopes.version = @Version - 1
            """;
        var body = Body(one);
        if (await work.ExecuteAsync(sql, new { one.ItemId, one.Version, body, work.Actor.At }) == 0)
        {
            work.Cancel();
            return false;
        }

        await StandingStore.TouchAsync(work);
        await work.AuditAsync($"item.{action}", $"item/{one.ItemId}", before.Version == 0 ? null : Body(before), body);
        return true;
    }

    private static string Body(ItemScope one) => JsonSerializer.Serialize(one, StorageJson.Readable.ItemScope);

    private static ItemScope Read(string body) => KeptJson.Read<ItemScope>(body);
}
