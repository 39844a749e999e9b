using Dapper;

namespace CztBot.Storage;

/// <summary>The audit trail, read only; it is written through <see cref="Work.AuditAsync"/>.</summary>
public sealed class AuditStore(Database database)
{
    private const int PageSize = 1000;

    /// <summary>Entries whose subject begins with a text, oldest first.</summary>
    public Task<IReadOnlyList<AuditEntry>> OfAsync(string subjectPrefix) => database.ReadAsync(async connection =>
        (IReadOnlyList<AuditEntry>)(await connection.QueryAsync<AuditEntry>(
            """
            SELECT at, person_id, channel, action, subject, before_value, after_value, on_behalf_of FROM audit
            WHERE subject LIKE @subjectPrefix || '%' ORDER BY id
            """,
            new { subjectPrefix })).AsList());

    /// <summary>The whole trail, or that of some days, oldest first; read page by page while it is gone through.</summary>
    public IEnumerable<AuditEntry> Between(DateOnly? from, DateOnly? until)
    {
        var last = "";
        while (true)
        {
            var page = PageAsync(last, from, until).GetAwaiter().GetResult();
            foreach (var entry in page) yield return entry;
            if (page.Count < PageSize) yield break;
            last = page[^1].Id;
        }
    }

    private Task<IReadOnlyList<AuditEntry>> PageAsync(string last, DateOnly? from, DateOnly? until) => database.ReadAsync(async connection =>
        (IReadOnlyList<AuditEntry>)(await connection.QueryAsync<AuditEntry>(
            """
            SELECT id, at, person_id, channel, action, subject, before_value, after_value, on_behalf_of FROM audit
            WHERE id > @last AND at >= @from AND at < @until ORDER BY id LIMIT @PageSize
            """,
            new { last, from = Text(from ?? DateOnly.MinValue), until = Text((until ?? DateOnly.MaxValue.AddDays(-1)).AddDays(1)), PageSize })).AsList());

    // Instants are kept as text that begins with the business day.
    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One entry of the trail (R83).</summary>
public sealed record AuditEntry
{
    /// <summary>In the order of writing.</summary>
    internal string Id { get; init; } = "";

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
