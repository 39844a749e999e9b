using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>What a lead unit collects from the responsible units for its report (R39).</summary>
public sealed class ContributionStore(Database database)
{
    private const string Columns = "item_id, unit_id, asked_by, version, paragraph, person_id, at";

    public Task<IReadOnlyList<Contribution>> MonthAsync(Month month) => database.ReadAsync(async connection =>
        (IReadOnlyList<Contribution>)(await connection.QueryAsync<Contribution>($"SELECT {Columns} FROM contributions WHERE month = @month ORDER BY item_id, unit_id", new { month })).AsList());

    public Task<IReadOnlyList<Contribution>> OfItemAsync(Month month, string itemId) => database.ReadAsync(async connection =>
        (IReadOnlyList<Contribution>)(await connection.QueryAsync<Contribution>(
            $"SELECT {Columns} FROM contributions WHERE month = @month AND item_id = @itemId ORDER BY unit_id", new { month, itemId })).AsList());

    /// <summary>Asks those who were not asked yet.</summary>
    /// <returns>The units that were asked by this.</returns>
    public static async Task<IReadOnlyList<string>> AskAsync(Work work, Month month, string itemId, IReadOnlyList<string> unitIds)
    {
        const string sql = """
            INSERT INTO contributions (month, item_id, unit_id, asked_by, asked_at, version, paragraph)
            VALUES (@month, @itemId, @unitId, @PersonId, @At, 0, '') ON CONFLICT DO NOTHING
            """;
        var asked = new List<string>();
        foreach (var unitId in unitIds)
            if (await work.ExecuteAsync(sql, new { month, itemId, unitId, work.Actor.PersonId, work.Actor.At }) > 0) asked.Add(unitId);
        if (asked.Count > 0) await work.AuditAsync("collect.ask", $"report/{month}/{itemId}", null, string.Join('、', asked));
        return asked;
    }

    /// <param name="before">As it was seen.</param>
    /// <returns>False when somebody was quicker: nothing is written.</returns>
    public static async Task<bool> ReplyAsync(Work work, Month month, Contribution before, string paragraph)
    {
        const string sql = """
            UPDATE contributions SET paragraph = @paragraph, version = @Version + 1, person_id = @PersonId, at = @At
            WHERE month = @month AND item_id = @ItemId AND unit_id = @UnitId AND version = @Version
            """;
        if (await work.ExecuteAsync(sql, new { month, before.ItemId, before.UnitId, before.Version, paragraph, work.Actor.PersonId, work.Actor.At }) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.AuditAsync("collect.reply", $"report/{month}/{before.ItemId}/{before.UnitId}", before.Paragraph.Length == 0 ? null : before.Paragraph, paragraph);
        return true;
    }
}

/// <summary>What one responsible unit was asked for, and wrote.</summary>
public sealed record Contribution
{
    public string ItemId { get; init; } = "";

    public string UnitId { get; init; } = "";

    /// <summary>The lead unit's contact who asked.</summary>
    public string AskedBy { get; init; } = "";

    /// <summary>0 before the unit wrote anything.</summary>
    public int Version { get; init; }

    /// <summary>Empty before the unit wrote anything.</summary>
    public string Paragraph { get; init; } = "";

    public string? PersonId { get; init; }

    public DateTimeOffset? At { get; init; }
}
