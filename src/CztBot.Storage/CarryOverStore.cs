using System.Text.Json;
using CztBot.Core.CarryOvers;
using Dapper;

namespace CztBot.Storage;

/// <summary>结转事项: one a number, every version kept; without any nothing was imported yet (R3).</summary>
public sealed class CarryOverStore(Database database)
{
    private const string AllSql = "SELECT body FROM carry_overs ORDER BY id";

    /// <summary>All of them by number, also those that left the scope; empty before the first import.</summary>
    public Task<IReadOnlyList<CarryOver>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<CarryOver>)[.. (await connection.QueryAsync<string>(AllSql)).Select(Read)]);

    public async Task<CarryOver?> FindAsync(string id) => await database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string>("SELECT body FROM carry_overs WHERE id = @id", new { id })) is { } body ? Read(body) : null;

    /// <summary>All of them as they stand in this work.</summary>
    public static async Task<IReadOnlyList<CarryOver>> AllAsync(Work work) => [.. (await work.QueryAsync<string>(AllSql)).Select(Read)];

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, CarryOver one, string action, CarryOver? before)
    {
        const string insert = "INSERT INTO carry_overs (id, version, body, changed_at) VALUES (@Id, @Version, @body, @At) ON CONFLICT DO NOTHING";
        const string update = "UPDATE carry_overs SET version = @Version, body = @body, changed_at = @At WHERE id = @Id AND version = @Version - 1";
        const string version = """
            INSERT INTO carry_over_versions (carry_over_id, version, action, body, person_id, channel, at)
            VALUES (@Id, @Version, @action, @body, @PersonId, @Channel, @At)
            """;
        var body = Body(one);
        var row = new { one.Id, one.Version, body, action, work.Actor.PersonId, work.Actor.Channel, work.Actor.At };
        if (await work.ExecuteAsync(before is null ? insert : update, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync(version, row);
        await work.AuditAsync($"carryover.{action}", $"carryover/{one.Id}", before is null ? null : Body(before), body);
        return true;
    }

    private static string Body(CarryOver one) => JsonSerializer.Serialize(one, StorageJson.Readable.CarryOver);

    private static CarryOver Read(string body) => JsonSerializer.Deserialize(body, StorageJson.Readable.CarryOver)!;
}
