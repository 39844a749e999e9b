using Dapper;

namespace CztBot.Storage;

/// <summary>The imported plans; one is current, the others stay.</summary>
public sealed class PlanStore(Database database)
{
    /// <summary>The current plan as JSON; null before the first import.</summary>
    public Task<string?> CurrentAsync() => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string?>("SELECT body FROM plans WHERE is_current = 1"));

    /// <summary>Makes a plan the current one.</summary>
    public static async Task ReplaceAsync(Work work, string title, string body)
    {
        const string insert = """
            INSERT INTO plans (id, title, body, imported_at, is_current) VALUES (@Id, @title, @body, @At, 1)
            """;
        await work.ExecuteAsync("UPDATE plans SET is_current = 0 WHERE is_current = 1", new { });
        await work.ExecuteAsync(insert, new { Id = Guid.CreateVersion7().ToString(), title, body, work.Actor.At });
        await work.AuditAsync("plan.import", "plan", null, title);
    }
}
