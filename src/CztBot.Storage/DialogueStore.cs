using Dapper;

namespace CztBot.Storage;

/// <summary>Where a person stands on a channel without cards; gone after a while, so that an old number means nothing.</summary>
public sealed class DialogueStore(Database database)
{
    /// <summary>The state, or null when there is none that still counts.</summary>
    public Task<string?> FindAsync(string channel, string conversationId, string personId, DateTimeOffset machineNow) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefaultAsync<string?>(
            "SELECT state FROM dialogues WHERE channel = @channel AND conversation_id = @conversationId AND person_id = @personId AND expires_at > @machineNow",
            new { channel, conversationId, personId, machineNow }));

    /// <summary>Puts a state in the place of the one before, and removes what ended meanwhile.</summary>
    public static async Task SaveAsync(Work work, string channel, string conversationId, string personId, string state, DateTimeOffset machineNow, TimeSpan lifetime)
    {
        const string sql = """
            INSERT INTO dialogues (channel, conversation_id, person_id, state, expires_at) VALUES (@channel, @conversationId, @personId, @state, @Ends)
            ON CONFLICT (channel, conversation_id, person_id) DO UPDATE SET state = excluded.state, expires_at = excluded.expires_at
            """;
        await work.ExecuteAsync("DELETE FROM dialogues WHERE expires_at <= @machineNow", new { machineNow });
        await work.ExecuteAsync(sql, new { channel, conversationId, personId, state, Ends = machineNow + lifetime });
    }

    public static Task DropAsync(Work work, string channel, string conversationId, string personId) => work.ExecuteAsync(
        "DELETE FROM dialogues WHERE channel = @channel AND conversation_id = @conversationId AND person_id = @personId", new { channel, conversationId, personId });
}
