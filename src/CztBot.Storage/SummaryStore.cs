using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>Signed summaries, never changed, and the edits of the draft.</summary>
public sealed class SummaryStore(Database database)
{
    private const string Columns = "code, body, hash, file, file_hash, units_file, units_hash, signed_by, signed_at";
    private const string StampSql = """
        SELECT (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM reports WHERE month <= @until)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM summary_edits WHERE code = @code)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM orders WHERE number IS NOT NULL)
          || '-' || (SELECT count(*) FROM evaluations) || '.' || (SELECT count(*) FROM evaluation_exclusions)
        """;

    /// <summary>The signed summary of a document; null before signing.</summary>
    public Task<IssuedSummary?> FindAsync(string code) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<IssuedSummary?>($"SELECT {Columns} FROM summaries WHERE code = @code", new { code }));

    /// <summary>All that were signed, the newest first.</summary>
    public Task<IReadOnlyList<IssuedSummary>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<IssuedSummary>)(await connection.QueryAsync<IssuedSummary>($"SELECT {Columns} FROM summaries ORDER BY signed_at DESC, code DESC")).AsList());

    /// <summary>The sections that people wrote over, with the empty texts of those given back.</summary>
    public Task<IReadOnlyList<BulletinEdit>> EditsAsync(string code) => database.ReadAsync(async connection =>
        (IReadOnlyList<BulletinEdit>)(await connection.QueryAsync<BulletinEdit>(
            "SELECT section, text, machine_text, version, person_id, at FROM summary_edits WHERE code = @code ORDER BY section", new { code })).AsList());

    /// <summary>Changes with every report up to the month, every edit, order and evaluation: what was previewed is what is signed.</summary>
    public Task<string> StampAsync(string code, Month until) => database.ReadAsync(async connection =>
        (await connection.ExecuteScalarAsync<string>(StampSql, new { code, until }))!);

    /// <summary>The same inside a transaction.</summary>
    public static async Task<string> StampAsync(Work work, string code, Month until) => (await work.SingleAsync<string>(StampSql, new { code, until }))!;

    /// <summary>Keeps an edit of a section; an empty text gives the section back to the machine.</summary>
    /// <param name="seen">The version that the person saw, 0 before the first edit.</param>
    /// <returns>False when somebody else was quicker: nothing is written.</returns>
    public static async Task<bool> EditAsync(Work work, string code, string section, string text, string machineText, int seen)
    {
        const string sql = """
            INSERT INTO summary_edits (code, section, text, machine_text, version, person_id, at)
            VALUES (@code, @section, @text, @machineText, 1, @PersonId, @At)
            ON CONFLICT (code, section) DO UPDATE
              SET text = excluded.text, machine_text = excluded.machine_text, version = summary_edits.version + 1,
                person_id = excluded.person_id, at = excluded.at
              WHERE summary_edits.version = @seen
            """;
        // What stood there: a person's text, or the machine's.
        var before = await work.SingleAsync<string>("SELECT text FROM summary_edits WHERE code = @code AND section = @section AND text <> ''", new { code, section });
        if (await work.ExecuteAsync(sql, new { code, section, text, machineText, seen, work.Actor.PersonId, work.Actor.At }) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.AuditAsync("summary.edit", $"summary/{code}/{section}", before ?? machineText, text);
        return true;
    }

    /// <summary>Keeps the signed text and its files.</summary>
    /// <param name="file">The leaders' form.</param>
    /// <param name="units">The form that units read.</param>
    /// <returns>False when it is signed already: nothing of the work is written.</returns>
    public static async Task<bool> SignAsync(Work work, string code, string body, byte[] file, byte[] units)
    {
        const string sql = """
            INSERT INTO summaries (code, body, hash, file, file_hash, units_file, units_hash, signed_by, signed_at)
            VALUES (@Code, @Body, @Hash, @File, @FileHash, @UnitsFile, @UnitsHash, @SignedBy, @SignedAt) ON CONFLICT DO NOTHING
            """;
        var issued = new IssuedSummary
        {
            Code = code, Body = body, Hash = IssuedBulletin.HashOf(body), File = Convert.ToBase64String(file), FileHash = IssuedFile.HashOf(file),
            UnitsFile = Convert.ToBase64String(units), UnitsHash = IssuedFile.HashOf(units),
            SignedBy = work.Actor.PersonId, SignedAt = work.Actor.At,
        };
        if (await work.ExecuteAsync(sql, issued) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.AuditAsync("summary.sign", $"summary/{code}", null, $"{issued.Hash} {issued.FileHash} {issued.UnitsHash}");
        return true;
    }
}

/// <summary>A signed summary.</summary>
public sealed record IssuedSummary
{
    /// <summary>2020Q1, 2020H1, 2020.</summary>
    public string Code { get; init; } = "";

    /// <summary>The data set as JSON.</summary>
    public string Body { get; init; } = "";

    public string Hash { get; init; } = "";

    /// <summary>The .docx as it was signed, in base 64.</summary>
    public string File { get; init; } = "";

    public string FileHash { get; init; } = "";

    /// <summary>The form for units, in base 64; empty in those signed before it was kept.</summary>
    public string UnitsFile { get; init; } = "";

    public string UnitsHash { get; init; } = "";

    public string SignedBy { get; init; } = "";

    public DateTimeOffset SignedAt { get; init; }

    /// <summary>False when text or file is not what was signed.</summary>
    public bool Intact => IssuedBulletin.HashOf(Body) == Hash && Document.Intact && (UnitsDocument?.Intact ?? true);

    /// <summary>The .docx.</summary>
    public IssuedFile Document => new(Convert.FromBase64String(File), FileHash);

    /// <summary>The .docx that units read; null where none was kept.</summary>
    public IssuedFile? UnitsDocument => UnitsFile.Length == 0 ? null : new(Convert.FromBase64String(UnitsFile), UnitsHash);
}
