using CztBot.Core;
using CztBot.Core.Rounds;
using Dapper;

namespace CztBot.Storage;

/// <summary>The delivery ledger: plan → claim → send → record. A row stands here before anything leaves.</summary>
public sealed class DeliveryStore(Database database)
{
    private const string Columns = "id, month, kind, subject, recipient, occasion, state, planned_at, attempts, activity_id, error, finished_at, version, replaces, uncertain, first_tried_at";

    private static readonly string NeverTwice = string.Join(", ", DeliveryKinds.NeverTwice.Select(kind => $"'{kind}'"));

    // Stopped by a person (1), or by a later message that shows the same matter (2).
    private const string Stopped = "CASE WHEN stopping = 2 THEN 'superseded' ELSE 'stopped' END";

    /// <summary>Plans messages; what is planned already, by its key, stays as it is. What would only show the same as a new one, and waits for the same recipient, is given up for it.</summary>
    /// <returns>How many are new.</returns>
    public static async Task<int> PlanAsync(Work work, IReadOnlyList<Delivery> deliveries)
    {
        const string sql = """
            INSERT INTO deliveries (id, delivery_key, month, kind, subject, recipient, occasion, importance, state, planned_at, not_before, attempts, replaces)
            VALUES (@Id, @Key, @Month, @Kind, @Subject, @Recipient, @Occasion, @Importance, 'planned', @At, @NotBefore, 0, @Replaces)
            ON CONFLICT (delivery_key) DO NOTHING
            """;
        var added = 0;
        foreach (var delivery in deliveries)
        {
            var row = new
            {
                Id = OrderedId.Next(), delivery.Key, delivery.Month, delivery.Kind, delivery.Subject, delivery.Recipient,
                delivery.Occasion, Importance = DeliveryKinds.Importance(delivery.Kind), work.Actor.At, delivery.NotBefore, delivery.Replaces,
            };
            if (await work.ExecuteAsync(sql, row) == 0) continue;
            added++;
            if (DeliveryKinds.LastOnly.Contains(delivery.Kind)) await SupersedeAsync(work, row.Id, delivery);
        }

        if (added > 0) await work.AuditAsync("delivery.plan", $"delivery/{deliveries[0].Month}", null, $"{added}条");
        return added;
    }

    // Of one that is on its way nobody knows which state it shows: where it does not arrive, it is not tried again.
    private static async Task SupersedeAsync(Work work, string id, Delivery delivery)
    {
        // Where the channel wants to be left in peace, that holds for the later message too.
        const string wait = """
            UPDATE deliveries SET state = 'retrying', error = 'http-429', retry_at = (SELECT max(retry_at) FROM deliveries AS older WHERE older.recipient = deliveries.recipient
              AND older.kind = deliveries.kind AND older.subject = deliveries.subject AND older.state = 'retrying' AND older.error IN ('http-429', 'http-503'))
            WHERE id = @id AND EXISTS (SELECT 1 FROM deliveries AS older WHERE older.recipient = deliveries.recipient
              AND older.kind = deliveries.kind AND older.subject = deliveries.subject AND older.state = 'retrying' AND older.error IN ('http-429', 'http-503'))
            """;
        const string sql = """
            UPDATE deliveries SET stopping = 2, state = CASE WHEN state = 'claimed' THEN state ELSE 'cancelled' END, error = CASE WHEN state = 'claimed' THEN error ELSE 'superseded' END,
              retry_at = NULL, finished_at = CASE WHEN state = 'claimed' THEN NULL ELSE @At END
            WHERE recipient = @Recipient AND kind = @Kind AND subject = @Subject AND id <> @id AND state IN ('planned', 'retrying', 'claimed') AND stopping = 0
            """;
        await work.ExecuteAsync(wait, new { id });
        await work.ExecuteAsync(sql, new { id, delivery.Recipient, delivery.Kind, delivery.Subject, work.Actor.At });
    }

    /// <summary>Whom digests and nudges of a month, or of any month since an instant, are planned for.</summary>
    public static async Task<IReadOnlyList<Reminded>> RemindedAsync(Work work, Month month, DateTimeOffset since)
    {
        const string sql = """
            SELECT recipient, month, occasion, planned_at FROM deliveries
            WHERE kind IN ('opening', 'reminder', 'nudge') AND (month = @month OR planned_at >= @since)
            """;
        return [.. (await work.QueryAsync<RemindedRow>(sql, new { month, since })).Select(row => row.ToReminded())];
    }

    /// <summary>Takes the next due message; see <see cref="ClaimManyAsync"/>.</summary>
    /// <returns>Null where nothing is due, or nothing may leave in this moment.</returns>
    public async Task<LedgerEntry?> ClaimAsync(string sender, DateTimeOffset now, DateTimeOffset machineNow, TimeSpan lease, SendingPace? pace = null) =>
        await ClaimManyAsync(1, sender, now, machineNow, lease, pace) is [var entry] ? entry : null;

    /// <summary>
    /// Takes the next due messages for one sender, exclusively, for the length of a lease and in one commit; never two for the same conversation, whoever sends them, and none
    /// while the channel wants to be left in peace there.
    /// </summary>
    /// <param name="most">How many at most.</param>
    /// <param name="now">Business time: what may go out.</param>
    /// <param name="machineNow">Machine time: leases, retries and pace.</param>
    /// <returns>The most important ones, in any order; fewer, or none, where no more is due or may leave in this moment.</returns>
    public Task<IReadOnlyList<LedgerEntry>> ClaimManyAsync(int most, string sender, DateTimeOffset now, DateTimeOffset machineNow, TimeSpan lease, SendingPace? pace = null)
    {
        const string sql = $"""
            UPDATE deliveries SET state = 'claimed', claimed_by = @sender, lease_until = @until, attempts = attempts + 1, first_tried_at = COALESCE(first_tried_at, @machineNow)
            WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY recipient ORDER BY importance, not_before, id) AS place FROM (
              SELECT id, recipient, importance, not_before FROM deliveries AS next
              WHERE state IN ('planned', 'retrying') AND not_before <= @now AND (retry_at IS NULL OR retry_at <= @machineNow)
                AND NOT EXISTS (
                  SELECT 1 FROM deliveries AS busy WHERE busy.recipient = next.recipient AND busy.state IN ('claimed', 'retrying')
                    AND (busy.state = 'claimed' OR (busy.retry_at > @machineNow AND busy.error IN ('http-429', 'http-503'))))
                AND (@limited = 0 OR (
                  (SELECT count(*) FROM sendings WHERE recipient = next.recipient AND at > @since0) < @most0
                  AND (SELECT count(*) FROM sendings WHERE recipient = next.recipient AND at > @since1) < @most1
                  AND (SELECT count(*) FROM sendings WHERE recipient = next.recipient AND at > @since2) < @most2
                  AND (SELECT count(*) FROM sendings WHERE recipient = next.recipient AND at > @since3) < @most3))
              ORDER BY importance, not_before, id LIMIT @room) AS due) AS placed WHERE place = 1)
            AND state IN ('planned', 'retrying')
            RETURNING {Columns}, (SELECT reference FROM conversations AS place WHERE place.recipient = deliveries.recipient AND gone_at IS NULL) AS reference
            """;
        var (limited, limits) = (pace is { Limited: true }, SendingPace.PerConversation);
        return database.WriteAsync(Actor.System(now), async work =>
        {
            if (await ChannelPeace.UntilAsync(work) > machineNow) return [];
            var room = limited ? Math.Min(most, pace!.PerSecond - await LeftAsync(work, machineNow - SendingPace.Window)) : most;
            if (room <= 0) return [];
            var taken = await work.QueryAsync<LedgerEntry>(sql, new
            {
                room, sender, now, machineNow, until = machineNow + lease, limited = limited ? 1 : 0,
                since0 = machineNow - limits[0].Within, most0 = limits[0].Most, since1 = machineNow - limits[1].Within, most1 = limits[1].Most,
                since2 = machineNow - limits[2].Within, most2 = limits[2].Most, since3 = machineNow - limits[3].Within, most3 = limits[3].Most,
            });
            if (!limited || taken.Count == 0) return taken;
            foreach (var entry in taken) await NoteAsync(work, entry.Recipient, machineNow);
            await work.ExecuteAsync("DELETE FROM sendings WHERE at < @old", new { old = machineNow - SendingPace.PerConversation[^1].Within });
            return taken;
        });
    }

    /// <summary>When the pace of all messages together lets the next one leave, in machine time; null where it does not hold any up.</summary>
    public Task<DateTimeOffset?> FreeAtAsync(DateTimeOffset machineNow, SendingPace pace) => !pace.Limited ? Task.FromResult<DateTimeOffset?>(null)
        : database.ReadAsync(async connection => await connection.ExecuteScalarAsync<string?>(
            "SELECT at FROM sendings WHERE at > @since ORDER BY at DESC LIMIT 1 OFFSET @before", new { since = machineNow - SendingPace.Window, before = pace.PerSecond - 1 }) is { } oldest
                ? DateTimeOffset.Parse(oldest, System.Globalization.CultureInfo.InvariantCulture) + SendingPace.Window
                : (DateTimeOffset?)null);

    private static Task<int> LeftAsync(Work work, DateTimeOffset since) => work.SingleAsync<int>("SELECT count(*) FROM sendings WHERE at > @since", new { since });

    private static Task<int> NoteAsync(Work work, string recipient, DateTimeOffset machineNow) => work.ExecuteAsync(
        "INSERT INTO sendings (id, recipient, at) VALUES (@id, @recipient, @machineNow)", new { id = Guid.CreateVersion7().ToString(), recipient, machineNow });

    /// <summary>Records what became of a claimed message; only the holder of the claim can.</summary>
    /// <param name="retryAt">Machine time of the next try, for retrying.</param>
    /// <param name="askedUntil">Machine time until which the channel itself asked to be left in peace; null where it did not.</param>
    /// <param name="machineNow">Machine time, for what was sent.</param>
    public Task<bool> RecordAsync(
        string id, string sender, string state, DateTimeOffset now, string? activityId = null, string? error = null, DateTimeOffset? retryAt = null, string version = "", bool uncertain = false,
        DateTimeOffset? askedUntil = null, DateTimeOffset machineNow = default)
    {
        const string sql = $"""
            UPDATE deliveries SET state = CASE WHEN stopping > 0 AND @pending = 1 THEN 'cancelled' ELSE @state END, activity_id = @activityId,
              error = CASE WHEN stopping > 0 AND @pending = 1 THEN {Stopped} ELSE @error END, retry_at = @retryAt,
              version = @version, uncertain = uncertain + @unsure, lease_until = NULL, finished_at = CASE WHEN stopping > 0 OR @pending = 0 THEN @now ELSE NULL END
            WHERE id = @id AND state = 'claimed' AND claimed_by = @sender
            """;
        return database.WriteAsync(Actor.System(now), async work =>
        {
            if (askedUntil is { } until) await ChannelPeace.AskedAsync(work, id, until);
            else if (state == DeliveryStates.Sent) await ChannelPeace.ArrivedAsync(work, machineNow);
            return await work.ExecuteAsync(sql, new { id, sender, state, now, activityId, error, retryAt, version, pending = DeliveryStates.Pending(state) ? 1 : 0, unsure = uncertain ? 1 : 0 }) > 0;
        });
    }

    /// <summary>Gives a claimed message back as if nobody had tried: nothing was wrong with it.</summary>
    /// <param name="retryAt">Machine time before which it is not claimed again, so that others go first; null for none.</param>
    /// <param name="notBefore">Business time to which it is put off; null leaves it as it is.</param>
    public Task<bool> ReleaseAsync(string id, string sender, DateTimeOffset now, DateTimeOffset? retryAt, DateTimeOffset? notBefore = null)
    {
        const string sql = $"""
            UPDATE deliveries SET state = CASE WHEN stopping > 0 THEN 'cancelled' ELSE 'planned' END, error = CASE WHEN stopping > 0 THEN {Stopped} ELSE error END,
              finished_at = CASE WHEN stopping > 0 THEN @now ELSE NULL END, first_tried_at = CASE WHEN attempts > 1 THEN first_tried_at ELSE NULL END,
              attempts = attempts - 1, retry_at = @retryAt, not_before = COALESCE(@notBefore, not_before), claimed_by = NULL, lease_until = NULL
            WHERE id = @id AND state = 'claimed' AND claimed_by = @sender
            """;
        return database.WriteAsync(Actor.System(now), async work => await work.ExecuteAsync(sql, new { id, sender, now, retryAt, notBefore }) > 0);
    }

    /// <summary>Claims whose outcome was never recorded: sent again, or shown as unknown, by kind.</summary>
    public Task<int> SweepAsync(DateTimeOffset now, DateTimeOffset machineNow)
    {
        var sql = $"""
            UPDATE deliveries SET
              state = CASE WHEN kind IN ({NeverTwice}) THEN 'unknown' WHEN stopping > 0 THEN 'cancelled' ELSE 'retrying' END,
              finished_at = CASE WHEN kind IN ({NeverTwice}) OR stopping > 0 THEN @now ELSE NULL END,
              error = CASE WHEN stopping > 0 AND kind NOT IN ({NeverTwice}) THEN {Stopped} ELSE 'interrupted' END, uncertain = uncertain + 1, claimed_by = NULL, lease_until = NULL
            WHERE state = 'claimed' AND lease_until < @machineNow
            """;
        return database.WriteAsync(Actor.System(now), work => work.ExecuteAsync(sql, new { now, machineNow }));
    }

    /// <summary>The messages of a month, optionally of one subject.</summary>
    public Task<IReadOnlyList<LedgerEntry>> MonthAsync(Month month, string? subject = null) => database.ReadAsync(async connection =>
        (IReadOnlyList<LedgerEntry>)(await connection.QueryAsync<LedgerEntry>(
            $"SELECT {Columns} FROM deliveries WHERE month = @month AND (@subject IS NULL OR subject = @subject) ORDER BY id",
            new { month, subject })).AsList());

    /// <summary>The earliest time at which a message that has not left yet could have left; null where none waits.</summary>
    public Task<DateTimeOffset?> OldestDueAsync(DateTimeOffset now) => database.ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<string?>("SELECT min(not_before) FROM deliveries WHERE state IN ('planned', 'retrying', 'claimed') AND not_before <= @now", new { now }) is { } first
            ? DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture)
            : (DateTimeOffset?)null);

    /// <summary>Whether anything could be sent now.</summary>
    public Task<bool> AnyDueAsync(DateTimeOffset now, DateTimeOffset machineNow) => database.ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<int>(
            """
            SELECT count(*) FROM deliveries
            WHERE state IN ('planned', 'retrying') AND not_before <= @now AND (retry_at IS NULL OR retry_at <= @machineNow)
            """,
            new { now, machineNow }) > 0);

    private sealed record RemindedRow
    {
        public string Recipient { get; init; } = "";

        public Month Month { get; init; }

        public string Occasion { get; init; } = "";

        public DateTimeOffset PlannedAt { get; init; }

        public Reminded ToReminded() => new(Recipient, Month, Occasion, DateOnly.FromDateTime(PlannedAt.DateTime));
    }
}
