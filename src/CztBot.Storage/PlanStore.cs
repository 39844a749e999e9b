using CztBot.Core.Plans;
using Dapper;

namespace CztBot.Storage;

/// <summary>The imported plans; one is current, the others stay.</summary>
public sealed class PlanStore(Database database)
{
    /// <summary>The current plan; null before the first import.</summary>
    public Task<Plan?> CurrentAsync() => database.ReadAsync(async connection =>
        await connection.QueryFirstOrDefaultAsync<string?>("SELECT body FROM plans WHERE is_current = 1") is { } body
            ? PlanJson.Read(body)
            : null);

    /// <summary>Makes a plan the current one where there is none yet; nodes that start at once do it once.</summary>
    public static async Task FirstAsync(Work work, Plan plan)
    {
        if (await work.SingleAsync<long>("SELECT count(*) FROM plans") == 0) await ReplaceAsync(work, plan);
    }

    /// <summary>Makes a plan the current one; on the trail stands each item that differs from the one before (R83).</summary>
    public static async Task ReplaceAsync(Work work, Plan plan)
    {
        const string insert = """
            INSERT INTO plans (id, title, body, imported_at, is_current) VALUES (@Id, @Title, @Body, @At, 1)
            """;
        var row = new { Id = Guid.CreateVersion7().ToString(), plan.Title, Body = PlanJson.Write(plan), work.Actor.At };
        var before = await work.SingleAsync<string>("SELECT body FROM plans WHERE is_current = 1", new { }) is { } body ? PlanJson.Read(body) : null;
        await work.ExecuteAsync("UPDATE plans SET is_current = 0 WHERE is_current = 1", new { });
        await work.ExecuteAsync(insert, row);
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("plan.import", "plan", before?.Title, plan.Title);
        if (before is null) return;
        foreach (var entry in PlanTrail.Between(before, plan)) await work.AuditAsync("plan.import", $"plan/{entry.Thing}", entry.Before, entry.After);
    }
}
