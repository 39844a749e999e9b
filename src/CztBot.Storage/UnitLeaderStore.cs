using System.Data.Common;
using CztBot.Core;
using CztBot.Core.Members;
using Dapper;

namespace CztBot.Storage;

/// <summary>Who leads which unit (单位负责人, R16), read as part of the roster.</summary>
public static class UnitLeaderStore
{
    internal static async Task<IReadOnlyList<UnitLeader>> AllAsync(DbConnection connection)
    {
        const string sql = "SELECT unit_id, leader_id, name, post, valid_from, valid_until FROM unit_leaders ORDER BY unit_id, valid_from";
        return [.. (await connection.QueryAsync<Row>(sql)).Select(row => row.ToLeader())];
    }

    internal static async Task AddAsync(Work work, IEnumerable<UnitLeader> leaders)
    {
        const string sql = """
            INSERT INTO unit_leaders (unit_id, leader_id, name, post, valid_from, valid_until)
            VALUES (@UnitId, @Id, @Name, @Post, @From, @Until)
            """;
        foreach (var one in leaders) await work.ExecuteAsync(sql, new { one.UnitId, one.Id, one.Name, one.Post, one.From, one.Until });
    }

    /// <summary>Changes who leads a unit; who did before and after is on the trail (R83).</summary>
    /// <param name="seen">The unit's leaders as the rule saw them.</param>
    /// <returns>False when somebody else was quicker: nothing is written.</returns>
    public static async Task<bool> ChangeAsync(Work work, string unitId, IReadOnlyList<UnitLeader> seen, IReadOnlyList<UnitLeader> terms)
    {
        var before = (await work.ReadAsync(AllAsync)).Where(one => one.UnitId == unitId).ToList();
        if (!before.ToHashSet().SetEquals(seen))
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync("DELETE FROM unit_leaders WHERE unit_id = @unitId", new { unitId });
        await AddAsync(work, terms);
        await StandingStore.TouchAsync(work);
        await RosterStore.TrailAsync(work, "leader.change", Roster.Empty with { UnitLeaders = before }, Roster.Empty with { UnitLeaders = terms });
        return true;
    }

    // The terms and their days stay.
    internal static Task<int> AnonymiseAsync(Work work, string leaderId) => work.ExecuteAsync(
        "UPDATE unit_leaders SET name = @anonymous, post = '' WHERE leader_id = @leaderId AND name <> @anonymous",
        new { leaderId, anonymous = Standing.Nameless });

    private sealed record Row
    {
        public string UnitId { get; init; } = "";

        public string LeaderId { get; init; } = "";

        public string Name { get; init; } = "";

        public string Post { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly? ValidUntil { get; init; }

        public UnitLeader ToLeader() => new(UnitId, LeaderId, Name, Post, ValidFrom, ValidUntil);
    }
}
