using Dapper;

namespace CztBot.Storage;

/// <summary>Where persons (person:ID) and groups (group:ID) can be written to, and whether the bot is still there.</summary>
public sealed class ConversationStore(Database database)
{
    /// <summary>The stored conversation of a recipient as JSON; null where there is none, or where the bot was taken out of it.</summary>
    public Task<string?> ReferenceAsync(string recipient) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string?>(
            "SELECT reference FROM conversations WHERE recipient = @recipient AND gone_at IS NULL", new { recipient }));

    /// <summary>All stored conversations of a kind, also those that the bot was taken out of.</summary>
    /// <param name="prefix">group: or person:, or empty for both.</param>
    public Task<IReadOnlyList<StoredConversation>> AllAsync(string prefix) => database.ReadAsync(async connection =>
        (IReadOnlyList<StoredConversation>)(await connection.QueryAsync<StoredConversation>(
            "SELECT recipient, conversation_id, reference, gone_at FROM conversations WHERE recipient LIKE @prefix || '%' ORDER BY recipient",
            new { prefix })).AsList());

    /// <summary>Who is written to in a conversation.</summary>
    public Task<IReadOnlyList<StoredConversation>> InAsync(string conversationId) => database.ReadAsync(async connection =>
        (IReadOnlyList<StoredConversation>)(await connection.QueryAsync<StoredConversation>(
            "SELECT recipient, conversation_id, reference, gone_at FROM conversations WHERE conversation_id = @conversationId",
            new { conversationId })).AsList());

    /// <summary>Remembers where a recipient was last seen.</summary>
    public static Task RememberAsync(Work work, string recipient, string conversationId, string reference)
    {
        const string sql = """
            INSERT INTO conversations (recipient, conversation_id, reference) VALUES (@recipient, @conversationId, @reference)
            ON CONFLICT (recipient) DO UPDATE SET conversation_id = excluded.conversation_id, reference = excluded.reference, gone_at = NULL
            """;
        return work.ExecuteAsync(sql, new { recipient, conversationId, reference });
    }

    /// <summary>A channel's service has moved: the same conversation is written to elsewhere, unless it was registered anew meanwhile.</summary>
    public static async Task MoveAsync(Work work, StoredConversation stored, string reference)
    {
        const string sql = "UPDATE conversations SET reference = @reference WHERE recipient = @Recipient AND reference = @Before";
        if (await work.ExecuteAsync(sql, new { stored.Recipient, Before = stored.Reference, reference }) > 0) await work.AuditAsync("conversation.move", $"conversation/{stored.Recipient}", null, null);
    }

    /// <summary>The bot was taken out: what goes there is reported as unreachable, by name.</summary>
    public static async Task LeaveAsync(Work work, string recipient)
    {
        const string sql = "UPDATE conversations SET gone_at = @At WHERE recipient = @recipient AND gone_at IS NULL";
        if (await work.ExecuteAsync(sql, new { recipient, work.Actor.At }) > 0)
            await work.AuditAsync("conversation.leave", $"conversation/{recipient}", null, null);
    }

    /// <summary>The bot is back.</summary>
    public static async Task ReturnAsync(Work work, string recipient)
    {
        const string sql = "UPDATE conversations SET gone_at = NULL WHERE recipient = @recipient AND gone_at IS NOT NULL";
        if (await work.ExecuteAsync(sql, new { recipient }) > 0)
            await work.AuditAsync("conversation.return", $"conversation/{recipient}", null, null);
    }

    /// <summary>Forgets where a recipient was.</summary>
    /// <returns>False when nothing was stored.</returns>
    public static async Task<bool> ForgetAsync(Work work, string recipient) =>
        await work.ExecuteAsync("DELETE FROM conversations WHERE recipient = @recipient", new { recipient }) > 0;

    /// <summary>Notes a greeting, and forgets those older than a day.</summary>
    /// <param name="now">Machine time.</param>
    /// <returns>False when this conversation was greeted within the day.</returns>
    public static async Task<bool> GreetAsync(Work work, string channel, string conversationId, DateTimeOffset now)
    {
        const string sql = "INSERT INTO greetings (channel, conversation_id, at) VALUES (@channel, @conversationId, @now) ON CONFLICT (channel, conversation_id) DO NOTHING";
        await work.ExecuteAsync("DELETE FROM greetings WHERE at <= @before", new { before = now.AddDays(-1) });
        return await work.ExecuteAsync(sql, new { channel, conversationId, now }) > 0;
    }
}

/// <summary>A conversation as it is stored.</summary>
public sealed record StoredConversation
{
    /// <summary>person:ID or group:ID.</summary>
    public string Recipient { get; init; } = "";

    public string ConversationId { get; init; } = "";

    /// <summary>The address as JSON.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Since when the bot is no longer there; null while it is.</summary>
    public DateTimeOffset? GoneAt { get; init; }
}
