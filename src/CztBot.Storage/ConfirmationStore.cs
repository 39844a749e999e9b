using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>What co-leads confirmed or added (会报, R34).</summary>
public sealed class ConfirmationStore(Database database)
{
    /// <summary>The confirmations of a month.</summary>
    public Task<IReadOnlyList<Confirmation>> MonthAsync(Month month) => database.ReadAsync(async connection =>
        (IReadOnlyList<Confirmation>)(await connection.QueryAsync<Confirmation>(
            "SELECT item_id AS ItemId, unit_id AS UnitId, paragraph AS Paragraph FROM confirmations WHERE month = @month ORDER BY item_id, unit_id",
            new { month })).AsList());

    /// <summary>The confirmations of some items in a month.</summary>
    public Task<IReadOnlyList<Confirmation>> OfItemsAsync(Month month, IReadOnlyList<string> itemIds) => database.ReadAsync(async connection =>
    {
        var found = new List<Confirmation>();
        foreach (var itemId in itemIds)
        {
            found.AddRange(await connection.QueryAsync<Confirmation>(
                "SELECT item_id AS ItemId, unit_id AS UnitId, paragraph AS Paragraph FROM confirmations WHERE month = @month AND item_id = @itemId ORDER BY unit_id", new { month, itemId }));
        }

        return (IReadOnlyList<Confirmation>)found;
    });

    /// <summary>Writes or replaces a unit's confirmation.</summary>
    public static async Task SaveAsync(Work work, Month month, Confirmation confirmation)
    {
        const string sql = """
            INSERT INTO confirmations (month, item_id, unit_id, paragraph, person_id, at)
            VALUES (@month, @ItemId, @UnitId, @Paragraph, @PersonId, @At)
            ON CONFLICT (month, item_id, unit_id)
            DO UPDATE SET paragraph = excluded.paragraph, person_id = excluded.person_id, at = excluded.at
            """;
        var row = new { month, confirmation.ItemId, confirmation.UnitId, confirmation.Paragraph, work.Actor.PersonId, work.Actor.At };
        var before = await work.SingleAsync<string>("SELECT unit_id || ':' || paragraph FROM confirmations WHERE month = @month AND item_id = @ItemId AND unit_id = @UnitId", row);
        await work.ExecuteAsync(sql, row);
        await work.AuditAsync("report.confirm", $"report/{month}/{confirmation.ItemId}", before, $"{confirmation.UnitId}:{confirmation.Paragraph}");
    }
}

/// <summary>A co-lead's word on an item.</summary>
/// <param name="Paragraph">Empty for a plain confirmation.</param>
public sealed record Confirmation(string ItemId, string UnitId, string Paragraph);
