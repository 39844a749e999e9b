using CztBot.Core.Supplements;
using Dapper;

namespace CztBot.Storage;

/// <summary>增刊: the drafts with every version, and what was signed, numbered by the year and never changed (R60).</summary>
public sealed class SupplementStore(Database database)
{
    private const string Columns = "id, year, number, body, hash, file, file_hash, units_file, units_hash, signed_by, signed_at";

    // What a draft is compiled from: itself, its dispatch with the answers and minutes, the orders, and what is known of the levels.
    private const string StampSql = """
        SELECT (SELECT coalesce(max(version), 0) FROM supplements WHERE id = @id)
          || '-' || (SELECT coalesce(max(version), 0) FROM dispatches WHERE id = @dispatch)
          || '-' || (SELECT count(*) FROM dispatch_answers WHERE dispatch_id = @dispatch) || '.' || (SELECT count(*) FROM dispatch_minutes WHERE dispatch_id = @dispatch)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM orders WHERE number IS NOT NULL)
          || '-' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM problems)
        """;

    private static readonly VersionedBodies<SupplementDraft> Drafts = new("supplements", "supplement", StorageJson.Readable.SupplementDraft);

    /// <summary>Everything that was begun, whatever became of it, the newest first.</summary>
    public async Task<IReadOnlyList<SupplementDraft>> AllAsync() => [.. (await Drafts.AllAsync(database)).OrderByDescending(one => one.Started.At).ThenByDescending(one => one.Id, StringComparer.Ordinal)];

    public Task<SupplementDraft?> FindAsync(string id) => Drafts.FindAsync(database, id);

    /// <summary>Writes a new version of a draft if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public static Task<bool> SaveAsync(Work work, SupplementDraft one, string action, SupplementDraft? before) => Drafts.SaveAsync(work, one.Id, one.Version, one, action, before);

    /// <summary>The signed one; null before signing.</summary>
    public Task<IssuedSupplement?> IssuedAsync(string id) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<IssuedSupplement?>($"SELECT {Columns} FROM supplement_issues WHERE id = @id", new { id }));

    /// <summary>The signed one of a number; null where there is none.</summary>
    public Task<IssuedSupplement?> NumberedAsync(int year, int number) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<IssuedSupplement?>($"SELECT {Columns} FROM supplement_issues WHERE year = @year AND number = @number", new { year, number }));

    /// <summary>All that were signed, the newest first.</summary>
    public Task<IReadOnlyList<IssuedSupplement>> IssuesAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<IssuedSupplement>)(await connection.QueryAsync<IssuedSupplement>($"SELECT {Columns} FROM supplement_issues ORDER BY year DESC, number DESC")).AsList());

    /// <summary>Changes with the draft and with everything that it is compiled from: what was previewed is what is signed.</summary>
    public Task<string> StampAsync(SupplementDraft draft) => database.ReadAsync(async connection =>
        (await connection.ExecuteScalarAsync<string>(StampSql, new { id = draft.Id, dispatch = draft.DispatchId }))!);

    /// <summary>The same inside a transaction.</summary>
    public static async Task<string> StampAsync(Work work, SupplementDraft draft) => (await work.SingleAsync<string>(StampSql, new { id = draft.Id, dispatch = draft.DispatchId }))!;

    /// <summary>Signs a draft under the next number of the year, apart from the bulletins' (R60): from a counter row, never from max + 1.</summary>
    /// <param name="draft">As it stands.</param>
    /// <param name="write">Makes the text and both files once the number is known.</param>
    /// <returns>Null when somebody was quicker: nothing of the work is written, and no number is used up.</returns>
    public static async Task<IssuedSupplement?> SignAsync(Work work, SupplementDraft draft, int year, Func<int, SupplementFiles> write)
    {
        const string insert = """
            INSERT INTO supplement_issues (id, year, number, body, hash, file, file_hash, units_file, units_hash, signed_by, signed_at)
            VALUES (@Id, @Year, @Number, @Body, @Hash, @File, @FileHash, @UnitsFile, @UnitsHash, @SignedBy, @SignedAt)
            """;
        if (!await SaveAsync(work, draft with { Version = draft.Version + 1, State = SupplementState.Signed }, "签发", draft)) return null;
        var number = await work.NextAsync($"supplement/{year}");
        var files = write(number);
        var issued = new IssuedSupplement
        {
            Id = draft.Id, Year = year, Number = number, Body = files.Body, Hash = IssuedBulletin.HashOf(files.Body),
            File = Convert.ToBase64String(files.Leaders), FileHash = IssuedFile.HashOf(files.Leaders),
            UnitsFile = Convert.ToBase64String(files.Units), UnitsHash = IssuedFile.HashOf(files.Units),
            SignedBy = work.Actor.PersonId, SignedAt = work.Actor.At,
        };
        await work.ExecuteAsync(insert, issued);
        await work.AuditAsync("supplement.sign", $"supplement/{draft.Id}", null, $"{year}年增刊第{number}期 {issued.Hash} {issued.FileHash} {issued.UnitsHash}");
        return issued;
    }
}

/// <summary>What is kept of a signature.</summary>
/// <param name="Body">The data set as JSON.</param>
/// <param name="Leaders">The .docx.</param>
/// <param name="Units">The .docx of the form that groups get.</param>
public sealed record SupplementFiles(string Body, byte[] Leaders, byte[] Units);

/// <summary>A signed supplement.</summary>
public sealed record IssuedSupplement
{
    public string Id { get; init; } = "";

    public int Year { get; init; }

    /// <summary>增刊第×期 of the year.</summary>
    public int Number { get; init; }

    /// <summary>The data set as JSON.</summary>
    public string Body { get; init; } = "";

    public string Hash { get; init; } = "";

    /// <summary>The .docx as it was signed, in base 64.</summary>
    public string File { get; init; } = "";

    public string FileHash { get; init; } = "";

    /// <summary>The form for groups, in base 64.</summary>
    public string UnitsFile { get; init; } = "";

    public string UnitsHash { get; init; } = "";

    public string SignedBy { get; init; } = "";

    public DateTimeOffset SignedAt { get; init; }

    /// <summary>False when text or a file is not what was signed.</summary>
    public bool Intact => IssuedBulletin.HashOf(Body) == Hash && Document(units: false).Intact && Document(units: true).Intact;

    /// <summary>The .docx in a form.</summary>
    public IssuedFile Document(bool units) => units ? new(Convert.FromBase64String(UnitsFile), UnitsHash) : new(Convert.FromBase64String(File), FileHash);
}
