using Dapper;

namespace CztBot.Storage;

/// <summary>Which account of a channel is whose; a person has at most one account on each channel.</summary>
public sealed class AccountStore(Database database)
{
    private const string PersonOfAccount = """
        SELECT person_id FROM accounts WHERE channel = @channel AND (user_id = @key OR user_id = @id)
        ORDER BY CASE WHEN user_id = @key THEN 0 ELSE 1 END
        """;

    /// <summary>The person behind an account; null for a stranger.</summary>
    /// <param name="key">What an account is known by; it goes before <paramref name="id"/>.</param>
    /// <param name="id">The channel's own id of the account.</param>
    public Task<string?> FindAsync(string channel, string key, string id) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string?>(PersonOfAccount, new { channel, key, id }));

    /// <summary>All accounts, by person and channel.</summary>
    public Task<IReadOnlyList<BoundAccount>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<BoundAccount>)(await connection.QueryAsync<BoundAccount>(
            "SELECT channel, user_id, person_id FROM accounts ORDER BY person_id, channel, user_id")).AsList());

    /// <summary>True for an account that was unbound or replaced once: only a code binds it again.</summary>
    public Task<bool> WasUnboundAsync(string channel, string key, string id) => database.ReadAsync(connection =>
        connection.ExecuteScalarAsync<bool>(
            "SELECT count(*) FROM unbound_accounts WHERE channel = @channel AND (user_id = @key OR user_id = @id)", new { channel, key, id }));

    /// <summary>Like <see cref="FindAsync"/>, inside a transaction.</summary>
    public static Task<string?> PersonAsync(Work work, string channel, string key, string id) => work.SingleAsync<string?>(PersonOfAccount, new { channel, key, id });

    /// <summary>Binds an account to a person.</summary>
    public static async Task BindAsync(Work work, string channel, string userId, string personId)
    {
        const string sql = """
            INSERT INTO accounts (channel, user_id, person_id) VALUES (@channel, @userId, @personId)
            ON CONFLICT (channel, user_id) DO UPDATE SET person_id = excluded.person_id WHERE accounts.person_id <> excluded.person_id
            """;
        var owner = await work.SingleAsync<string?>("SELECT person_id FROM accounts WHERE channel = @channel AND user_id = @userId", new { channel, userId });
        if (await work.ExecuteAsync(sql, new { channel, userId, personId }) == 0) return;
        // Somebody who left may have had it.
        if (owner is not null) await work.AuditAsync("account.unbind", $"person/{owner}", channel, null);
        await work.AuditAsync("account.bind", $"person/{personId}", null, channel);
    }

    /// <summary>Binds an account in place of any other one that the person has on this channel; that one comes back only by a code.</summary>
    public static async Task ReplaceAsync(Work work, string channel, string userId, string personId)
    {
        const string others = "DELETE FROM accounts WHERE channel = @channel AND person_id = @personId AND user_id <> @userId";
        await MarkAsync(work, channel, personId, except: userId);
        if (await work.ExecuteAsync(others, new { channel, userId, personId }) > 0)
            await work.AuditAsync("account.unbind", $"person/{personId}", channel, "由新账号替换");
        await BindAsync(work, channel, userId, personId);
    }

    /// <summary>Takes a person's account on a channel away; only a code binds it again.</summary>
    /// <returns>False when there is none: nothing is written.</returns>
    public static async Task<bool> UnbindAsync(Work work, string channel, string personId)
    {
        await MarkAsync(work, channel, personId, except: "");
        var gone = await work.ExecuteAsync("DELETE FROM accounts WHERE channel = @channel AND person_id = @personId", new { channel, personId });
        if (gone == 0) return false;
        await work.AuditAsync("account.unbind", $"person/{personId}", channel, null);
        return true;
    }

    private static Task<int> MarkAsync(Work work, string channel, string personId, string except)
    {
        const string sql = """
            INSERT INTO unbound_accounts (channel, user_id, person_id)
            SELECT channel, user_id, person_id FROM accounts WHERE channel = @channel AND person_id = @personId AND user_id <> @except
            ON CONFLICT (channel, user_id) DO UPDATE SET person_id = excluded.person_id
            """;
        return work.ExecuteAsync(sql, new { channel, personId, except });
    }
}

/// <summary>An account of a channel.</summary>
public sealed record BoundAccount
{
    public string Channel { get; init; } = "";

    public string UserId { get; init; } = "";

    public string PersonId { get; init; } = "";
}
