using CztBot.Core.Plans;
using Dapper;

namespace CztBot.Storage;

/// <summary>Real units that the secretariat named for 相关区县政府 and the like (R15), the trail keeps every change.</summary>
public sealed class PlaceholderStore(Database database)
{
    public Task<IReadOnlyList<(string ItemId, string PlaceholderId, IReadOnlyList<string> UnitIds, int Version)>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<(string, string, IReadOnlyList<string>, int)>)[.. (await connection.QueryAsync<Row>("SELECT item_id, placeholder, units, version FROM placeholder_units ORDER BY item_id, placeholder"))
            .Select(row => (row.ItemId, row.Placeholder, (IReadOnlyList<string>)row.Units.Split('\n', StringSplitOptions.RemoveEmptyEntries), row.Version))]);

    /// <summary>Names the units; none gives the general name back.</summary>
    /// <param name="before">As it was seen.</param>
    /// <returns>False when somebody was quicker: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, Placeholder before, IReadOnlyList<string> unitIds)
    {
        const string sql = """
            INSERT INTO placeholder_units (item_id, placeholder, version, units, person_id, at) VALUES (@ItemId, @Placeholder, @Version, @units, @PersonId, @At)
            ON CONFLICT (item_id, placeholder) DO UPDATE SET version = excluded.version, units = excluded.units, person_id = excluded.person_id, at = excluded.at
              WHERE placeholder_units.version = @Version - 1
            """;
        var units = string.Join('\n', unitIds);
        if (await work.ExecuteAsync(sql, new { before.ItemId, Placeholder = before.Name.UnitId, Version = before.Version + 1, units, work.Actor.PersonId, work.Actor.At }) == 0)
        {
            work.Cancel();
            return false;
        }

        await StandingStore.TouchAsync(work);
        await work.AuditAsync("placeholder.resolve", $"item/{before.ItemId}/{before.Name.UnitId}", before.IsOpen ? null : string.Join('、', before.UnitIds), string.Join('、', unitIds));
        return true;
    }

    private sealed record Row
    {
        public string ItemId { get; init; } = "";

        public string Placeholder { get; init; } = "";

        public string Units { get; init; } = "";

        public int Version { get; init; }
    }
}
