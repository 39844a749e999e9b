using Dapper;

namespace CztBot.Storage;

/// <summary>Which account is whose, and where each recipient can be written to.</summary>
public sealed class AccountStore(Database database)
{
    /// <summary>The person behind an account of a channel; null for a stranger.</summary>
    public Task<string?> PersonAsync(string channel, string userId) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string?>(
            "SELECT person_id FROM accounts WHERE channel = @channel AND user_id = @userId", new { channel, userId }));

    /// <summary>The stored conversation of a recipient (person:ID, group:ID) as the protocol's JSON; null where there is none.</summary>
    public Task<string?> ReferenceAsync(string recipient) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string?>(
            "SELECT reference FROM conversations WHERE recipient = @recipient", new { recipient }));

    /// <summary>Names of the registered groups that have a conversation, by recipient.</summary>
    public Task<IReadOnlyList<string>> RecipientsAsync(string prefix) => database.ReadAsync(async connection =>
        (IReadOnlyList<string>)(await connection.QueryAsync<string>(
            "SELECT recipient FROM conversations WHERE recipient LIKE @prefix || '%' ORDER BY recipient", new { prefix })).AsList());

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

    /// <summary>Remembers where a recipient was last seen.</summary>
    public static Task RememberAsync(Work work, string recipient, string conversationId, string reference)
    {
        const string sql = """
            INSERT INTO conversations (recipient, conversation_id, reference) VALUES (@recipient, @conversationId, @reference)
            ON CONFLICT (recipient) DO UPDATE SET conversation_id = excluded.conversation_id, reference = excluded.reference
            """;
        return work.ExecuteAsync(sql, new { recipient, conversationId, reference });
    }
}
