using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Supervision;
using Dapper;

namespace CztBot.Storage;

/// <summary>Supervisions: one of an order at a time, every version kept.</summary>
public sealed class SupervisionStore(Database database)
{
    public async Task<SupervisionCase?> FindAsync(string id) =>
        await ListAsync("SELECT body FROM supervisions WHERE id = @id", new { id }) is [var one] ? one : null;

    /// <summary>The supervisions of an order, the newest first.</summary>
    public Task<IReadOnlyList<SupervisionCase>> OfOrderAsync(string orderId) =>
        ListAsync("SELECT body FROM supervisions WHERE order_id = @orderId ORDER BY changed_at DESC, id DESC", new { orderId });

    /// <summary>All of them, the one that changed last first.</summary>
    public Task<IReadOnlyList<SupervisionCase>> AllAsync() => ListAsync("SELECT body FROM supervisions ORDER BY changed_at DESC, id DESC", new { });

    /// <summary>What has to be put right, by its date.</summary>
    public Task<IReadOnlyList<SupervisionCase>> RectifyingAsync() => ListAsync(
        "SELECT body FROM supervisions WHERE state = @rectifying ORDER BY rectify_by, id", new { rectifying = (int)SupervisionState.Rectifying });

    /// <summary>The supervision of an order that is not over, as it stands in this work.</summary>
    public static async Task<SupervisionCase?> OpenOfOrderAsync(Work work, string orderId) =>
        await work.SingleAsync<string>("SELECT body FROM supervisions WHERE order_id = @orderId AND state < @closed", new { orderId, closed = (int)SupervisionState.Closed }) is { } body
            ? Read(body) : null;

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold, or the order has one already: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, SupervisionCase one, string action, SupervisionCase? before)
    {
        const string insert = """
            INSERT INTO supervisions (id, request, order_id, unit_id, state, version, rectify_by, body, changed_at)
            VALUES (@Id, @Request, @OrderId, @UnitId, @State, @Version, @RectifyBy, @body, @At) ON CONFLICT DO NOTHING
            """;
        const string update = """
            UPDATE supervisions SET state = @State, version = @Version, rectify_by = @RectifyBy, body = @body, changed_at = @At
            WHERE id = @Id AND version = @before
            """;
        const string version = """
            INSERT INTO supervision_versions (supervision_id, version, action, body, person_id, channel, at)
            VALUES (@Id, @Version, @action, @body, @PersonId, @Channel, @At)
            """;
        var body = Body(one);
        var row = new
        {
            one.Id, one.Request, one.OrderId, one.UnitId, State = (int)one.State, one.Version, one.Record.RectifyBy, body, action,
            work.Actor.PersonId, work.Actor.Channel, work.Actor.At, before = before?.Version,
        };
        if (await work.ExecuteAsync(before is null ? insert : update, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync(version, row);
        await work.AuditAsync($"supervision.{action}", $"supervision/{one.Id}", before is null ? null : Body(before), body);
        return true;
    }

    /// <summary>Who did what to a supervision, oldest first.</summary>
    public Task<IReadOnlyList<SupervisionVersion>> VersionsAsync(string id) => database.ReadAsync(async connection =>
        (IReadOnlyList<SupervisionVersion>)[.. (await connection.QueryAsync<VersionRow>(
            "SELECT version, action, body, person_id, at FROM supervision_versions WHERE supervision_id = @id ORDER BY version", new { id }))
            .Select(row => new SupervisionVersion(row.Version, row.Action, row.PersonId, row.At, Read(row.Body)))]);

    private Task<IReadOnlyList<SupervisionCase>> ListAsync(string sql, object arguments) => database.ReadAsync(async connection =>
        (IReadOnlyList<SupervisionCase>)[.. (await connection.QueryAsync<string>(sql, arguments)).Select(Read)]);

    private static string Body(SupervisionCase one) => JsonSerializer.Serialize(one, StorageJson.Readable.SupervisionCase);

    private static SupervisionCase Read(string body) => KeptJson.Read<SupervisionCase>(body);

    private sealed record VersionRow
    {
        public int Version { get; init; }

        public string Action { get; init; } = "";

        public string Body { get; init; } = "";

        public string PersonId { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }
}

/// <summary>One version of a supervision.</summary>
/// <param name="Action">开展督查, 单位确认, 签发督查报告 …</param>
public sealed record SupervisionVersion(int Version, string Action, string PersonId, DateTimeOffset At, SupervisionCase Case);
