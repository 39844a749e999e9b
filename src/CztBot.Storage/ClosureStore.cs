using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>办结销号 of items: proposed with evidence, closed by the secretariat, opened again with a reason (R41).</summary>
public sealed class ClosureStore(Database database)
{
    public Task<IReadOnlyList<Closure>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<Closure>)(await connection.QueryAsync<Closure>(
            "SELECT item_id, month, state, evidence, reason FROM closures ORDER BY item_id")).AsList());

    public static async Task SaveAsync(Work work, Closure closure)
    {
        const string sql = """
            INSERT INTO closures (item_id, month, state, evidence, reason, person_id, at)
            VALUES (@ItemId, @Month, @State, @Evidence, @Reason, @PersonId, @At)
            ON CONFLICT (item_id) DO UPDATE SET month = excluded.month, state = excluded.state,
              evidence = excluded.evidence, reason = excluded.reason, person_id = excluded.person_id, at = excluded.at
            """;
        var row = new
        {
            closure.ItemId, closure.Month, closure.State, closure.Evidence, closure.Reason, work.Actor.PersonId, work.Actor.At,
        };
        await work.ExecuteAsync(sql, row);
        await StandingStore.TouchAsync(work);
        await work.AuditAsync($"item.{closure.State}", $"item/{closure.ItemId}", null, closure.Reason.Length > 0 ? closure.Reason : closure.Evidence);
    }
}

/// <summary>Where an item's closing stands.</summary>
public sealed record Closure
{
    public const string Proposed = "proposed";
    public const string Closed = "closed";
    public const string Reopened = "reopened";

    public string ItemId { get; init; } = "";

    /// <summary>The month it was proposed with; from the next month on a closed item has no duty.</summary>
    public Month Month { get; init; }

    public string State { get; init; } = Proposed;

    public string Evidence { get; init; } = "";

    public string Reason { get; init; } = "";
}
