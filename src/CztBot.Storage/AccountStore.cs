using Dapper;

namespace CztBot.Storage;

/// <summary>Which account of a channel is whose; a person has at most one account on each channel.</summary>
public sealed class AccountStore(Database database)
{
    /// <summary>The person behind an account, and where that person is written to; null for a stranger.</summary>
    /// <param name="key">What an account is known by; it goes before <paramref name="id"/>.</param>
    /// <param name="id">The channel's own id of the account.</param>
    public Task<KnownAccount?> FindAsync(string channel, string key, string id) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<KnownAccount?>(
            """
            SELECT a.person_id, c.reference, CASE WHEN c.gone_at IS NULL THEN 0 ELSE 1 END AS gone
            FROM accounts a LEFT JOIN conversations c ON c.recipient = 'person:' || a.person_id
            WHERE a.channel = @channel AND (a.user_id = @key OR a.user_id = @id)
            ORDER BY CASE WHEN a.user_id = @key THEN 0 ELSE 1 END
            """,
            new { channel, key, id }));

    /// <summary>All accounts, by person and channel.</summary>
    public Task<IReadOnlyList<BoundAccount>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<BoundAccount>)(await connection.QueryAsync<BoundAccount>(
            "SELECT channel, user_id, person_id FROM accounts ORDER BY person_id, channel, user_id")).AsList());

    /// <summary>True for an account that the secretariat unbound and no code has bound since.</summary>
    public Task<bool> WasUnboundAsync(string channel, string key, string id) => database.ReadAsync(connection =>
        connection.ExecuteScalarAsync<bool>(
            "SELECT count(*) FROM unbound_accounts WHERE channel = @channel AND (user_id = @key OR user_id = @id)", new { channel, key, id }));

    /// <summary>Like <see cref="FindAsync"/>, inside a transaction.</summary>
    public static Task<string?> PersonAsync(Work work, string channel, string key, string id) => work.SingleAsync<string?>(
        """
        SELECT person_id FROM accounts WHERE channel = @channel AND (user_id = @key OR user_id = @id)
        ORDER BY CASE WHEN user_id = @key THEN 0 ELSE 1 END
        """,
        new { channel, key, id });

    /// <summary>Binds an account to a person.</summary>
    public static async Task BindAsync(Work work, string channel, string userId, string personId)
    {
        const string sql = """
            INSERT INTO accounts (channel, user_id, person_id) VALUES (@channel, @userId, @personId)
            ON CONFLICT (channel, user_id) DO UPDATE SET person_id = excluded.person_id WHERE accounts.person_id <> excluded.person_id
            """;
        if (await work.ExecuteAsync(sql, new { channel, userId, personId }) > 0)
            await work.AuditAsync("account.bind", $"person/{personId}", null, channel);
    }

    /// <summary>Binds an account in place of any other one that the person has on this channel.</summary>
    public static async Task ReplaceAsync(Work work, string channel, string userId, string personId)
    {
        const string others = "DELETE FROM accounts WHERE channel = @channel AND person_id = @personId AND user_id <> @userId";
        const string allowed = "DELETE FROM unbound_accounts WHERE channel = @channel AND user_id = @userId";
        if (await work.ExecuteAsync(others, new { channel, userId, personId }) > 0)
            await work.AuditAsync("account.unbind", $"person/{personId}", channel, "由新账号替换");
        await work.ExecuteAsync(allowed, new { channel, userId });
        await BindAsync(work, channel, userId, personId);
    }

    /// <summary>Takes a person's account on a channel away; only a code binds it again.</summary>
    /// <returns>False when there is none: nothing is written.</returns>
    public static async Task<bool> UnbindAsync(Work work, string channel, string personId)
    {
        const string mark = """
            INSERT INTO unbound_accounts (channel, user_id, person_id)
            SELECT channel, user_id, person_id FROM accounts WHERE channel = @channel AND person_id = @personId
            ON CONFLICT (channel, user_id) DO UPDATE SET person_id = excluded.person_id
            """;
        await work.ExecuteAsync(mark, new { channel, personId });
        var gone = await work.ExecuteAsync("DELETE FROM accounts WHERE channel = @channel AND person_id = @personId", new { channel, personId });
        if (gone == 0) return false;
        await work.AuditAsync("account.unbind", $"person/{personId}", channel, null);
        return true;
    }
}

/// <summary>A person's account as a turn needs it.</summary>
public sealed record KnownAccount
{
    public string PersonId { get; init; } = "";

    /// <summary>Where the person was last seen; null where nowhere yet.</summary>
    public string? Reference { get; init; }

    /// <summary>True once the bot was taken out of that conversation.</summary>
    public bool Gone { get; init; }
}

/// <summary>An account of a channel.</summary>
public sealed record BoundAccount
{
    public string Channel { get; init; } = "";

    public string UserId { get; init; } = "";

    public string PersonId { get; init; } = "";
}
