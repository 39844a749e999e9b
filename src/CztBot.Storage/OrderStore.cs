using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Orders;
using Dapper;

namespace CztBot.Storage;

/// <summary>Hand-over orders: numbers without gaps, every version kept.</summary>
public sealed class OrderStore(Database database)
{
    public async Task<HandOverOrder?> FindAsync(string id) =>
        await ListAsync("SELECT body FROM orders WHERE id = @id", new { id }) is [var order] ? order : null;

    /// <summary>The order of a number, whatever became of it.</summary>
    public async Task<HandOverOrder?> NumberedAsync(int year, int number) =>
        await ListAsync("SELECT body FROM orders WHERE year = @year AND number = @number", new { year, number }) is [var order] ? order : null;

    /// <summary>The orders that one card made.</summary>
    public Task<IReadOnlyList<HandOverOrder>> OfRequestAsync(string request) =>
        ListAsync("SELECT body FROM orders WHERE request = @request ORDER BY position", new { request });

    /// <summary>The orders that come from an ad hoc dispatch or a meeting, drafts and void ones too.</summary>
    public Task<IReadOnlyList<HandOverOrder>> OfDispatchAsync(string dispatchId) =>
        ListAsync("SELECT body FROM orders WHERE dispatch_id = @dispatchId ORDER BY id", new { dispatchId });

    /// <summary>How many issued orders that were not withdrawn each dispatch has led to.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountByDispatchAsync() => database.ReadAsync(async connection =>
        (IReadOnlyDictionary<string, int>)(await connection.QueryAsync<(string Id, long Count)>(
            "SELECT dispatch_id, count(*) FROM orders WHERE dispatch_id IS NOT NULL AND number IS NOT NULL AND state <> @voided GROUP BY dispatch_id",
            new { voided = (int)OrderState.Voided })).ToDictionary(row => row.Id, row => (int)row.Count, StringComparer.Ordinal));

    /// <summary>Everything that is neither closed nor void, the one that changed last first.</summary>
    public Task<IReadOnlyList<HandOverOrder>> OpenAsync() => ListAsync(
        "SELECT body FROM orders WHERE state < @closed ORDER BY changed_at DESC, id DESC", new { closed = (int)OrderState.Closed });

    /// <summary>Everything that was issued, by number.</summary>
    public Task<IReadOnlyList<HandOverOrder>> IssuedAsync() => ListAsync("SELECT body FROM orders WHERE number IS NOT NULL ORDER BY year, number", new { });

    /// <summary>What is not over yet, with the day of its last reminder.</summary>
    public Task<IReadOnlyList<TrackedOrder>> TrackedAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<TrackedOrder>)[.. (await connection.QueryAsync<TrackedRow>(
            "SELECT body, reminded_on FROM orders WHERE number IS NOT NULL AND state < @closed ORDER BY due_on, id",
            new { closed = (int)OrderState.Closed })).Select(row => new TrackedOrder(Read(row.Body), row.RemindedOn))]);

    /// <summary>Orders whose units were reminded on a day.</summary>
    public Task<IReadOnlyList<HandOverOrder>> RemindedOnAsync(DateOnly day) =>
        ListAsync("SELECT body FROM orders WHERE reminded_on = @day ORDER BY due_on, id", new { day });

    /// <summary>The orders of a request or of a problem, as they stand in this work.</summary>
    public static async Task<IReadOnlyList<HandOverOrder>> OfRequestAsync(Work work, string request) =>
        [.. (await work.QueryAsync<string>("SELECT body FROM orders WHERE request = @request ORDER BY position", new { request })).Select(Read)];

    /// <summary>The orders of a problem, as they stand in this work.</summary>
    public static async Task<IReadOnlyList<HandOverOrder>> OfProblemAsync(Work work, string problemId) =>
        [.. (await work.QueryAsync<string>("SELECT body FROM orders WHERE problem_id = @problemId ORDER BY id", new { problemId })).Select(Read)];

    /// <summary>The order as it stands in this work.</summary>
    public static async Task<HandOverOrder?> FindAsync(Work work, string id) =>
        await work.SingleAsync<string>("SELECT body FROM orders WHERE id = @id", new { id }) is { } body ? Read(body) : null;

    /// <summary>The next number of a year, or the next group number: from a counter row, given back when the work is (R47).</summary>
    public static Task<int> NextAsync(Work work, int year, bool group = false) => work.NextAsync($"{(group ? "order-group" : "order")}/{year}");

    /// <summary>Notes that a unit is reminded of an order today.</summary>
    public static Task RemindAsync(Work work, string id, DateOnly today) =>
        work.ExecuteAsync("UPDATE orders SET reminded_on = @today WHERE id = @id", new { id, today });

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, HandOverOrder order, string action, HandOverOrder? before)
    {
        const string insert = """
            INSERT INTO orders (id, request, position, year, number, state, version, unit_id, due_on, problem_id, dispatch_id, proposal, body, changed_at)
            VALUES (@Id, @Request, @Position, @Year, @Number, @State, @Version, @UnitId, @DueOn, @ProblemId, @DispatchId, @Proposal, @body, @At) ON CONFLICT DO NOTHING
            """;
        const string update = """
            UPDATE orders SET year = @Year, number = @Number, state = @State, version = @Version, unit_id = @UnitId, due_on = @DueOn,
              problem_id = @ProblemId, body = @body, changed_at = @At
            WHERE id = @Id AND version = @before
            """;
        const string version = """
            INSERT INTO order_versions (order_id, version, action, body, person_id, channel, at)
            VALUES (@Id, @Version, @action, @body, @PersonId, @Channel, @At)
            """;
        var body = Body(order);
        var row = new
        {
            order.Id, order.Request, order.Position, order.Number?.Year, order.Number?.Number, State = (int)order.State, order.Version, order.Content.UnitId,
            order.Content.DueOn, order.Content.ProblemId, order.Content.DispatchId, order.Content.Proposal, body, action, work.Actor.PersonId, work.Actor.Channel, work.Actor.At, before = before?.Version,
        };
        if (await work.ExecuteAsync(before is null ? insert : update, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync(version, row);
        await work.AuditAsync($"order.{action}", $"order/{order.Id}", before is null ? null : Body(before), body);
        return true;
    }

    /// <summary>Who did what to an order, oldest first.</summary>
    public Task<IReadOnlyList<OrderVersion>> VersionsAsync(string id) => database.ReadAsync(async connection =>
        (IReadOnlyList<OrderVersion>)[.. (await connection.QueryAsync<VersionRow>(
            "SELECT version, action, body, person_id, at FROM order_versions WHERE order_id = @id ORDER BY version", new { id }))
            .Select(row => new OrderVersion(row.Version, row.Action, row.PersonId, row.At, Read(row.Body)))]);

    private Task<IReadOnlyList<HandOverOrder>> ListAsync(string sql, object arguments) => database.ReadAsync(async connection =>
        (IReadOnlyList<HandOverOrder>)[.. (await connection.QueryAsync<string>(sql, arguments)).Select(Read)]);

    private static string Body(HandOverOrder order) => JsonSerializer.Serialize(order, StorageJson.Readable.HandOverOrder);

    private static HandOverOrder Read(string body) => KeptJson.Read<HandOverOrder>(body);

    private sealed record TrackedRow
    {
        public string Body { get; init; } = "";

        public DateOnly? RemindedOn { get; init; }
    }

    private sealed record VersionRow
    {
        public int Version { get; init; }

        public string Action { get; init; } = "";

        public string Body { get; init; } = "";

        public string PersonId { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }
}

/// <summary>One version of an order.</summary>
/// <param name="Action">草拟, 签发, 签收 …</param>
public sealed record OrderVersion(int Version, string Action, string PersonId, DateTimeOffset At, HandOverOrder Order);
