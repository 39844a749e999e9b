using Dapper;

namespace CztBot.Storage;

/// <summary>The audit trail, read only; it is written through <see cref="Work.AuditAsync"/>.</summary>
public sealed class AuditStore(Database database)
{
    /// <summary>Entries whose subject begins with a text, oldest first.</summary>
    public Task<IReadOnlyList<AuditEntry>> OfAsync(string subjectPrefix) => database.ReadAsync(async connection =>
        (IReadOnlyList<AuditEntry>)(await connection.QueryAsync<AuditEntry>(
            """
            SELECT at, person_id, channel, action, subject, before_value, after_value, on_behalf_of FROM audit
            WHERE subject LIKE @subjectPrefix || '%' ORDER BY id
            """,
            new { subjectPrefix })).AsList());
}

/// <summary>One entry of the trail (R83).</summary>
public sealed record AuditEntry
{
    public DateTimeOffset At { get; init; }

    public string PersonId { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? BeforeValue { get; init; }

    public string? AfterValue { get; init; }

    /// <summary>Whom the person stood in for (受×委托); null otherwise.</summary>
    public string? OnBehalfOf { get; init; }
}
