using Dapper;

namespace CztBot.Storage;

/// <summary>What a follow-up goes on from, for nodes that share a database: the next sentence may reach another of them.</summary>
public sealed class TalkStore(Database database)
{
    /// <summary>What was kept, or null when there is none that still counts.</summary>
    /// <param name="kind">What it is: a person has one of each in a conversation.</param>
    public Task<string?> FindAsync(string conversationId, string personId, string kind, DateTimeOffset machineNow) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string?>(
            "SELECT body FROM talks WHERE conversation_id = @conversationId AND person_id = @personId AND kind = @kind AND expires_at > @machineNow",
            new { conversationId, personId, kind, machineNow }));

    /// <summary>Puts it in the place of the one before, and removes what ended meanwhile.</summary>
    public static async Task SaveAsync(Work work, string conversationId, string personId, string kind, string body, DateTimeOffset machineNow, TimeSpan lifetime)
    {
        const string sql = """
            INSERT INTO talks (conversation_id, person_id, kind, body, expires_at) VALUES (@conversationId, @personId, @kind, @body, @Ends)
            ON CONFLICT (conversation_id, person_id, kind) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at
            """;
        await work.ExecuteAsync("DELETE FROM talks WHERE expires_at <= @machineNow", new { machineNow });
        await work.ExecuteAsync(sql, new { conversationId, personId, kind, body, Ends = machineNow + lifetime });
    }

    public static Task DropAsync(Work work, string conversationId, string personId, string kind) => work.ExecuteAsync(
        "DELETE FROM talks WHERE conversation_id = @conversationId AND person_id = @personId AND kind = @kind", new { conversationId, personId, kind });
}
