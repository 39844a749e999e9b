using CztBot.Core.Members;
using Dapper;

namespace CztBot.Storage;

/// <summary>One-time codes that bind an account to a person, as hashes, and the wrong tries of each account.</summary>
public sealed class BindingStore(Database database)
{
    /// <summary>Wrong tries after which an account has to wait.</summary>
    public const int MostTries = 5;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>The database's salt; null as long as no code was ever issued.</summary>
    public Task<string?> SaltAsync() => database.ReadAsync(connection => connection.QueryFirstOrDefaultAsync<string?>("SELECT salt FROM binding_salt"));

    /// <summary>Whose code it is; null where no code has this hash.</summary>
    public Task<string?> OwnerAsync(string hash) => database.ReadAsync(connection => connection.QueryFirstOrDefaultAsync<string?>(
        "SELECT person_id FROM binding_codes WHERE code_hash = @hash", new { hash }));

    /// <summary>False for an account that has to wait in any case: its code need not even be computed.</summary>
    public Task<bool> MayTryAsync(string channel, string userId, DateTimeOffset machineNow) => database.ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<int>(
            "SELECT count(*) FROM binding_tries WHERE channel = @channel AND user_id = @userId AND at > @After",
            new { channel, userId, After = machineNow - Window }) < MostTries);

    /// <summary>The salt, made at the first use.</summary>
    public static async Task<string> SaltAsync(Work work)
    {
        await work.ExecuteAsync("INSERT INTO binding_salt (id, salt) VALUES (1, @Salt) ON CONFLICT (id) DO NOTHING", new { Salt = BindingCode.FreshSalt() });
        return (await work.SingleAsync<string>("SELECT salt FROM binding_salt"))!;
    }

    /// <summary>Issues a code; an open one of the same person is void from now on.</summary>
    public static async Task IssueAsync(Work work, string personId, string hash, DateOnly validUntil)
    {
        const string sql = """
            INSERT INTO binding_codes (code_hash, person_id, issued_at, valid_until) VALUES (@hash, @personId, @At, @validUntil)
            """;
        await CloseAsync(work, "person_id = @key", personId, BindingOutcomes.Replaced);
        await work.ExecuteAsync(sql, new { hash, personId, work.Actor.At, validUntil });
        await work.AuditAsync("code.issue", $"person/{personId}", null, $"{validUntil:yyyy-MM-dd}");
    }

    /// <summary>Makes an open code void, e.g. because others saw it.</summary>
    public static async Task VoidAsync(Work work, string hash, string personId)
    {
        if (await CloseAsync(work, "code_hash = @key", hash, BindingOutcomes.Voided) > 0)
            await work.AuditAsync("code.void", $"person/{personId}", null, null);
    }

    /// <summary>Until when an account has to wait; null where it may try.</summary>
    public static async Task<DateTimeOffset?> BlockedUntilAsync(Work work, string channel, string userId, DateTimeOffset machineNow)
    {
        var after = machineNow - Window;
        await work.ExecuteAsync("DELETE FROM binding_tries WHERE at <= @after", new { after });
        var tries = await work.QueryAsync<DateTimeOffset>(
            "SELECT at FROM binding_tries WHERE channel = @channel AND user_id = @userId ORDER BY at", new { channel, userId });
        return tries.Count < MostTries ? null : tries[0] + Window;
    }

    /// <summary>Notes a wrong try.</summary>
    /// <returns>How many more the account has.</returns>
    public static async Task<int> MissAsync(Work work, string channel, string userId, DateTimeOffset machineNow)
    {
        const string sql = "INSERT INTO binding_tries (id, channel, user_id, at) VALUES (@Id, @channel, @userId, @machineNow)";
        await work.ExecuteAsync(sql, new { Id = Guid.CreateVersion7().ToString(), channel, userId, machineNow });
        return MostTries - await work.SingleAsync<int>(
            "SELECT count(*) FROM binding_tries WHERE channel = @channel AND user_id = @userId", new { channel, userId });
    }

    /// <summary>A code as it stands; null where no code has this hash.</summary>
    public static Task<StoredCode?> FindAsync(Work work, string hash) => work.SingleAsync<StoredCode?>(
        "SELECT person_id, valid_until, outcome FROM binding_codes WHERE code_hash = @hash", new { hash });

    /// <summary>Uses a code up, and forgets the account's wrong tries.</summary>
    /// <returns>False when somebody else was quicker.</returns>
    public static async Task<bool> UseAsync(Work work, string hash, string channel, string userId)
    {
        if (await CloseAsync(work, "code_hash = @key", hash, BindingOutcomes.Used) == 0) return false;
        await work.ExecuteAsync("DELETE FROM binding_tries WHERE channel = @channel AND user_id = @userId", new { channel, userId });
        return true;
    }

    private static Task<int> CloseAsync(Work work, string which, string key, string outcome) => work.ExecuteAsync(
        $"UPDATE binding_codes SET outcome = @outcome, closed_at = @At WHERE {which} AND outcome IS NULL", new { key, outcome, work.Actor.At });
}

/// <summary>A code as it is stored.</summary>
public sealed record StoredCode
{
    public string PersonId { get; init; } = "";

    /// <summary>The last day on which it is good.</summary>
    public DateOnly ValidUntil { get; init; }

    /// <summary>One of <see cref="BindingOutcomes"/>; null while it is open.</summary>
    public string? Outcome { get; init; }
}

/// <summary>What became of a code.</summary>
public static class BindingOutcomes
{
    public const string Used = "used";

    /// <summary>Others saw it.</summary>
    public const string Voided = "voided";

    /// <summary>A newer one was issued.</summary>
    public const string Replaced = "replaced";
}
