using System.Security.Cryptography;
using System.Text;
using CztBot.Core;
using CztBot.Core.Questions;
using Dapper;

namespace CztBot.Storage;

/// <summary>Issued bulletins, never changed, and the edits of the draft.</summary>
public sealed class BulletinStore(Database database)
{
    private const string StampSql = $"""
        SELECT (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM reports WHERE month = @month)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM bulletin_edits WHERE month = @month)
          || '-' || (SELECT count(*) || '.' || coalesce(max(at), '') FROM confirmations WHERE month = @month)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM reports WHERE {ReportStore.CorrectedBefore})
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM orders WHERE number IS NOT NULL)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM projects)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM problems)
        """;

    /// <summary>The issued bulletin of a month; null before signing.</summary>
    public Task<IssuedBulletin?> FindAsync(Month month) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<IssuedBulletin?>(
            "SELECT month, year, number, total, body, hash, signed_by, signed_at FROM bulletins WHERE month = @month", new { month }));

    /// <summary>The last issued bulletin before a month; null before the first.</summary>
    public Task<IssuedBulletin?> LastBeforeAsync(Month month) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<IssuedBulletin?>(
            "SELECT month, year, number, total, body, hash, signed_by, signed_at FROM bulletins WHERE month < @month ORDER BY month DESC LIMIT 1", new { month }));

    /// <summary>Every issue that there is, the newest first.</summary>
    public Task<IReadOnlyList<BulletinIssue>> IssuesAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<BulletinIssue>)(await connection.QueryAsync<BulletinIssue>("SELECT month, year, number, total FROM bulletins ORDER BY month DESC")).AsList());

    /// <summary>The sections that people wrote over, with the empty texts of those given back.</summary>
    public Task<IReadOnlyList<BulletinEdit>> EditsAsync(Month month) => database.ReadAsync(async connection =>
        (IReadOnlyList<BulletinEdit>)(await connection.QueryAsync<BulletinEdit>(
            "SELECT section, text, machine_text, version, person_id, at FROM bulletin_edits WHERE month = @month ORDER BY section", new { month })).AsList());

    /// <summary>Changes with every report, edit and confirmation of the month, every correction that waits for it, every order, every cross-region project and every problem: what was previewed is what is signed.</summary>
    public Task<string> StampAsync(Month month) => database.ReadAsync(async connection =>
        (await connection.ExecuteScalarAsync<string>(StampSql, new { month }))!);

    /// <summary>The same inside a transaction.</summary>
    public static async Task<string> StampAsync(Work work, Month month) => (await work.SingleAsync<string>(StampSql, new { month }))!;

    /// <summary>Keeps an edit of a section; an empty text gives the section back to the machine.</summary>
    /// <param name="seen">The version that the person saw, 0 before the first edit.</param>
    /// <returns>False when somebody else was quicker: nothing is written.</returns>
    public static async Task<bool> EditAsync(Work work, Month month, string section, string text, string machineText, int seen)
    {
        const string sql = """
            INSERT INTO bulletin_edits (month, section, text, machine_text, version, person_id, at)
            VALUES (@month, @section, @text, @machineText, 1, @PersonId, @At)
            ON CONFLICT (month, section) DO UPDATE
              SET text = excluded.text, machine_text = excluded.machine_text, version = bulletin_edits.version + 1,
                person_id = excluded.person_id, at = excluded.at
              WHERE bulletin_edits.version = @seen
            """;
        // What stood there: a person's text, or the machine's.
        var before = await work.SingleAsync<string>("SELECT text FROM bulletin_edits WHERE month = @month AND section = @section AND text <> ''", new { month, section });
        if (await work.ExecuteAsync(sql, new { month, section, text, machineText, seen, work.Actor.PersonId, work.Actor.At }) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.AuditAsync("bulletin.edit", $"bulletin/{month}/{section}", before ?? machineText, text);
        return true;
    }

    /// <summary>Issues under the next number of the year and the next total number (R60): from counter rows, never from max + 1.</summary>
    /// <param name="body">Makes the issued text once the numbers are known.</param>
    /// <returns>Null when the month is issued already; nothing is written then.</returns>
    public static async Task<IssuedBulletin?> IssueAsync(Work work, Month month, int year, Func<int, int, (string Body, string Hash)> body)
    {
        const string insert = """
            INSERT INTO bulletins (month, year, number, total, body, hash, signed_by, signed_at)
            VALUES (@Month, @Year, @Number, @Total, @Body, @Hash, @SignedBy, @SignedAt)
            ON CONFLICT (month) DO NOTHING
            """;
        var number = await work.NextAsync($"bulletin/{year}");
        var total = await work.NextAsync("bulletin");
        var (text, hash) = body(number, total);
        var issued = new IssuedBulletin
        {
            Month = month, Year = year, Number = number, Total = total, Body = text, Hash = hash,
            SignedBy = work.Actor.PersonId, SignedAt = work.Actor.At,
        };
        if (await work.ExecuteAsync(insert, issued) == 0)
        {
            work.Cancel();
            return null;
        }

        await work.AuditAsync("bulletin.sign", $"bulletin/{month}", null, $"第{number}期（总第{total}期） {hash}");
        return issued;
    }
}

/// <summary>第×期 (总第×期), and the month that it tells of.</summary>
public sealed record BulletinIssue
{
    public Month Month { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    public int Total { get; init; }

    /// <summary>Whether this one is meant; without a year it is one of several.</summary>
    public bool Is(IssueNumber wanted) => (wanted.OfAll ? Total : Number) == wanted.Number && (wanted.Year is not { } year || Year == year);
}

/// <summary>A signed bulletin.</summary>
public sealed record IssuedBulletin
{
    public Month Month { get; init; }

    public int Year { get; init; }

    /// <summary>第×期 of the year.</summary>
    public int Number { get; init; }

    /// <summary>总第×期.</summary>
    public int Total { get; init; }

    /// <summary>The issued data set as JSON: every projection is made from it.</summary>
    public string Body { get; init; } = "";

    /// <summary>SHA-256 of the body, hexadecimal.</summary>
    public string Hash { get; init; } = "";

    public string SignedBy { get; init; } = "";

    public DateTimeOffset SignedAt { get; init; }

    /// <summary>False when the body is not what was signed.</summary>
    public bool Intact => HashOf(Body) == Hash;

    public static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}

/// <summary>A person's text over a section.</summary>
public sealed record BulletinEdit
{
    public string Section { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The machine's text that the person saw when writing.</summary>
    public string MachineText { get; init; } = "";

    public int Version { get; init; }

    public string PersonId { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
