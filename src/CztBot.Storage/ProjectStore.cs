using System.Text.Json;
using CztBot.Core.Projects;
using Dapper;

namespace CztBot.Storage;

/// <summary>跨区域项目: one a number, every version kept; without any nothing was imported yet (R3).</summary>
public sealed class ProjectStore(Database database)
{
    private const string AllSql = "SELECT body FROM projects ORDER BY id";

    /// <summary>All of them by number, also those that left the scope; empty before the first import.</summary>
    public Task<IReadOnlyList<CrossProject>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<CrossProject>)[.. (await connection.QueryAsync<string>(AllSql)).Select(Read)]);

    public async Task<CrossProject?> FindAsync(string id) => await database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string>("SELECT body FROM projects WHERE id = @id", new { id })) is { } body ? Read(body) : null;

    /// <summary>All of them as they stand in this work.</summary>
    public static async Task<IReadOnlyList<CrossProject>> AllAsync(Work work) => [.. (await work.QueryAsync<string>(AllSql)).Select(Read)];

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, CrossProject one, string action, CrossProject? before)
    {
        const string insert = "INSERT INTO projects (id, version, body, changed_at) VALUES (@Id, @Version, @body, @At) ON CONFLICT DO NOTHING";
        const string update = "UPDATE projects SET version = @Version, body = @body, changed_at = @At WHERE id = @Id AND version = @Version - 1";
        const string version = """
            INSERT INTO project_versions (project_id, version, action, body, person_id, channel, at)
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
        await work.AuditAsync($"project.{action}", $"project/{one.Id}", before is null ? null : Body(before), body);
        return true;
    }

    private static string Body(CrossProject one) => JsonSerializer.Serialize(one, StorageJson.Readable.CrossProject);

    private static CrossProject Read(string body) => JsonSerializer.Deserialize(body, StorageJson.Readable.CrossProject)!;
}
