using System.Collections.Concurrent;
using System.Data.Common;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Rounds;
using Dapper;

namespace CztBot.Storage;

/// <summary>Monthly rounds with the dates and items fixed at their opening.</summary>
public sealed class RoundStore(Database database)
{
    private const string Columns = "month, opens_on, due_on, bulletin_on, is_provisional, rule_version, issued_at, bulletin_reason, frequency, kind";

    // Fixed at the opening for good, and every turn asks for them.
    private readonly ConcurrentDictionary<Month, IReadOnlyList<RoundItem>> _items = new();

    /// <summary>The round of a month; null before it opened.</summary>
    public Task<Round?> FindAsync(Month month) => FindAsync($"SELECT {Columns} FROM rounds WHERE month = @month", new { month });

    /// <summary>The latest round that opened.</summary>
    public Task<Round?> LatestAsync() => FindAsync($"SELECT {Columns} FROM rounds ORDER BY month DESC LIMIT 1", null);

    /// <summary>Months that have a round, oldest first.</summary>
    public Task<IReadOnlyList<Month>> MonthsAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<Month>)[.. (await connection.QueryAsync<string>("SELECT month FROM rounds ORDER BY month")).Select(Month.Parse)]);

    /// <summary>Opens a round; a second opening of the month changes nothing (R17).</summary>
    /// <returns>True when this call opened it.</returns>
    public static async Task<bool> OpenAsync(Work work, Round round)
    {
        const string insert = """
            INSERT INTO rounds (month, opens_on, due_on, bulletin_on, is_provisional, rule_version, frequency, kind)
            VALUES (@Month, @OpensOn, @DueOn, @BulletinOn, @Provisional, @RuleVersion, @frequency, @kind)
            ON CONFLICT (month) DO NOTHING
            """;
        const string item = """
            INSERT INTO round_items (month, item_id, position, unit_id, co_units)
            VALUES (@Month, @ItemId, @position, @UnitId, @coUnits)
            """;
        var row = new { round.Month, round.OpensOn, round.DueOn, round.BulletinOn, Provisional = round.Provisional ? 1 : 0, round.RuleVersion, frequency = $"{round.Frequency}", kind = $"{round.Kind}" };
        if (await work.ExecuteAsync(insert, row) == 0) return false;
        foreach (var (position, one) in round.Items.Index())
        {
            var coUnits = string.Join(',', one.CoUnitIds);
            await work.ExecuteAsync(item, new { round.Month, one.ItemId, position, one.UnitId, coUnits });
        }

        await StandingStore.TouchAsync(work);
        await work.AuditAsync("round.open", $"round/{round.Month}", null, $"应报{round.Items.Count}项，{round.DueOn:yyyy-MM-dd}截止");
        return true;
    }

    /// <summary>Gives a provisional round its dates, once the year's calendar is known (R29).</summary>
    public static async Task RedateAsync(Work work, Round before, Round after)
    {
        const string sql = "UPDATE rounds SET due_on = @DueOn, bulletin_on = @BulletinOn, is_provisional = @provisional WHERE month = @Month AND issued_at IS NULL";
        if (await work.ExecuteAsync(sql, new { after.DueOn, after.BulletinOn, provisional = after.Provisional ? 1 : 0, after.Month }) == 0) return;
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("round.redate", $"round/{after.Month}", $"{before.DueOn:yyyy-MM-dd} {before.BulletinOn:yyyy-MM-dd}", $"{after.DueOn:yyyy-MM-dd} {after.BulletinOn:yyyy-MM-dd}");
    }

    /// <summary>Gives the month's bulletin another day, with the head's reason (R42).</summary>
    /// <returns>False when somebody else was quicker, or it is issued: nothing is written.</returns>
    public static async Task<bool> SetBulletinDayAsync(Work work, Round before, DateOnly day, string reason)
    {
        const string sql = "UPDATE rounds SET bulletin_on = @day, bulletin_reason = @reason WHERE month = @Month AND bulletin_on = @BulletinOn AND issued_at IS NULL";
        if (await work.ExecuteAsync(sql, new { day, reason, before.Month, before.BulletinOn }) == 0)
        {
            work.Cancel();
            return false;
        }

        await StandingStore.TouchAsync(work);
        await work.AuditAsync("round.redate", $"round/{before.Month}", $"{before.BulletinOn:yyyy-MM-dd}", $"{day:yyyy-MM-dd} {reason}");
        return true;
    }

    /// <summary>Marks the month's bulletin as issued: from now on reports are 补报.</summary>
    public static async Task IssueAsync(Work work, Month month)
    {
        await work.ExecuteAsync("UPDATE rounds SET issued_at = @At WHERE month = @month AND issued_at IS NULL", new { work.Actor.At, month });
        await StandingStore.TouchAsync(work);
    }

    private Task<Round?> FindAsync(string sql, object? arguments) => database.ReadAsync(async connection =>
    {
        if (await connection.QueryFirstOrDefaultAsync<RoundRow>(sql, arguments) is not { } row) return null;
        if (!_items.TryGetValue(row.Month, out var items)) _items[row.Month] = items = await ItemsAsync(connection, row.Month);
        return row.ToRound(items);
    });

    private static async Task<IReadOnlyList<RoundItem>> ItemsAsync(DbConnection connection, Month month)
    {
        var items = await connection.QueryAsync<ItemRow>(
            "SELECT item_id, unit_id, co_units FROM round_items WHERE month = @month ORDER BY position", new { month });
        return [.. items.Select(item => item.ToItem())];
    }

    private sealed record ItemRow
    {
        public string ItemId { get; init; } = "";

        public string UnitId { get; init; } = "";

        public string CoUnits { get; init; } = "";

        public RoundItem ToItem() => new(ItemId, UnitId, CoUnits.Length == 0 ? [] : CoUnits.Split(','));
    }

    private sealed record RoundRow
    {
        public Month Month { get; init; }

        public DateOnly OpensOn { get; init; }

        public DateOnly DueOn { get; init; }

        public DateOnly BulletinOn { get; init; }

        public long IsProvisional { get; init; }

        public string RuleVersion { get; init; } = "";

        public DateTimeOffset? IssuedAt { get; init; }

        public string BulletinReason { get; init; } = "";

        public string Frequency { get; init; } = "";

        public string Kind { get; init; } = "";

        public Round ToRound(IReadOnlyList<RoundItem> items) => new()
        {
            Month = Month,
            OpensOn = OpensOn,
            DueOn = DueOn,
            BulletinOn = BulletinOn,
            Provisional = IsProvisional != 0,
            RuleVersion = RuleVersion,
            IssuedAt = IssuedAt,
            BulletinReason = BulletinReason,
            Frequency = Enum.Parse<DispatchFrequency>(Frequency),
            Kind = Enum.Parse<DispatchKind>(Kind),
            Items = items,
        };
    }
}
