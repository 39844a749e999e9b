using CztBot.Core;
using CztBot.Core.Rounds;

namespace CztBot.Storage;

/// <summary>What a person does about messages of the ledger: send again, stop, say that they did arrive. What arrived is never touched.</summary>
public static class DeliveryCorrections
{
    private static readonly string LastOnly = string.Join(", ", DeliveryKinds.LastOnly.Select(kind => $"'{kind}'"));

    /// <summary>Puts what failed or was unreachable back into the queue, or what nobody knows the end of; what arrived stays.</summary>
    /// <param name="subject">One subject; null for all of the kind.</param>
    public static async Task<int> ResendAsync(Work work, Month month, string? kind, string? subject, bool unknown = false)
    {
        const string which = """
            month = @month AND (@kind IS NULL OR kind = @kind) AND (@subject IS NULL OR subject = @subject)
              AND ((@unknown = 0 AND state IN ('failed', 'unreachable')) OR (@unknown = 1 AND state = 'unknown'))
            """;
        const string sql = $"""
            UPDATE deliveries SET state = 'planned', retry_at = NULL, error = NULL, finished_at = NULL, attempts = 0, first_tried_at = NULL, stopping = 0
            WHERE {which}
            """;
        var row = new { month, kind, subject, unknown = unknown ? 1 : 0 };
        var before = await StatesAsync(work, which, row);
        if (!unknown) await GiveUpAsync(work, month, kind, subject);
        return await ToldAsync(work, "delivery.resend", month, kind ?? subject, before, await work.ExecuteAsync(sql, row), DeliveryStates.Planned);
    }

    // What a later message to the same recipient shows by now would arrive as a second one alike.
    private static Task<int> GiveUpAsync(Work work, Month month, string? kind, string? subject) => work.ExecuteAsync(
        $"""
        UPDATE deliveries SET state = 'cancelled', error = 'superseded', finished_at = @At
        WHERE month = @month AND (@kind IS NULL OR kind = @kind) AND (@subject IS NULL OR subject = @subject) AND kind IN ({LastOnly}) AND state IN ('failed', 'unreachable')
          AND EXISTS (SELECT 1 FROM deliveries AS later WHERE later.recipient = deliveries.recipient AND later.kind = deliveries.kind AND later.subject = deliveries.subject AND later.id > deliveries.id)
        """,
        new { month, kind, subject, work.Actor.At });

    /// <summary>Stops what has not arrived. Nobody can call back what is on its way; where the channel does not take it, it is not tried again.</summary>
    /// <returns>How many are stopped, those on their way among them.</returns>
    public static async Task<int> CancelAsync(Work work, Month month, string kind)
    {
        const string which = "month = @month AND kind = @kind AND state IN ('planned', 'retrying', 'claimed') AND stopping = 0";
        const string sql = $"""
            UPDATE deliveries SET stopping = 1, state = CASE WHEN state = 'claimed' THEN state ELSE 'cancelled' END, error = CASE WHEN state = 'claimed' THEN error ELSE 'stopped' END,
              retry_at = NULL, finished_at = CASE WHEN state = 'claimed' THEN NULL ELSE @At END
            WHERE {which}
            """;
        var row = new { month, kind, work.Actor.At };
        var before = await StatesAsync(work, which, row);
        return await ToldAsync(work, "delivery.cancel", month, kind, before, await work.ExecuteAsync(sql, row), DeliveryStates.Cancelled);
    }

    /// <summary>A person has asked: what nobody knew the end of did arrive.</summary>
    public static async Task<int> SettleAsync(Work work, Month month, string kind)
    {
        const string which = "month = @month AND kind = @kind AND state = 'unknown'";
        const string sql = $"UPDATE deliveries SET state = 'sent', error = 'confirmed', finished_at = @At WHERE {which}";
        var row = new { month, kind, work.Actor.At };
        var before = await StatesAsync(work, which, row);
        return await ToldAsync(work, "delivery.settle", month, kind, before, await work.ExecuteAsync(sql, row), DeliveryStates.Sent);
    }

    // The row of a message keeps only what it is now, so the trail has what each was (R83).
    private static async Task<string> StatesAsync(Work work, string which, object row) => string.Join('；',
        (await work.QueryAsync<LedgerEntry>($"SELECT recipient, state, error FROM deliveries WHERE {which} ORDER BY id", row))
            .Select(one => $"{one.Recipient} {one.State}{(one.Error is { } error ? $"（{error}）" : "")}"));

    private static async Task<int> ToldAsync(Work work, string action, Month month, string? what, string before, int count, string after)
    {
        if (before.Length > 0) await work.AuditAsync(action, $"delivery/{month}/{what}", before, $"{after} {count}条");
        return count;
    }
}
