using CztBot.Core;
using CztBot.Core.Rounds;
using Dapper;

namespace CztBot.Storage;

/// <summary>Messages of the ledger that ended without arriving, and when the secretariat was told of such.</summary>
public sealed class UndeliveredStore(Database database)
{
    /// <summary>What failed, was unreachable, or ended unknown after an instant, of all months; trials and updates of what arrived before are left out.</summary>
    public Task<IReadOnlyList<LedgerEntry>> SinceAsync(DateTimeOffset since) => database.ReadAsync(async connection =>
        (IReadOnlyList<LedgerEntry>)(await connection.QueryAsync<LedgerEntry>(
            """
            SELECT id, month, kind, subject, recipient, occasion, state, planned_at, error, finished_at FROM deliveries
            WHERE state IN ('failed', 'unreachable', 'unknown') AND finished_at > @since AND replaces IS NULL AND kind <> @Trial ORDER BY id
            """,
            new { since, DeliveryKinds.Trial })).AsList());

    /// <summary>When the secretariat was told last on a day before this one; null where it never was.</summary>
    public Task<DateTimeOffset?> ToldBeforeAsync(DateOnly day) => database.ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<string?>(
            "SELECT max(planned_at) FROM deliveries WHERE kind = 'alarm' AND subject = @Undelivered AND occasion < @day", new { SecretariatNotices.Undelivered, day }) is { } told
            ? DateTimeOffset.Parse(told, System.Globalization.CultureInfo.InvariantCulture)
            : (DateTimeOffset?)null);
}
