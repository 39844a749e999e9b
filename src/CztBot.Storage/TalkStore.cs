using System.Text.Json;
using CztBot.Core.Questions;
using Dapper;

namespace CztBot.Storage;

/// <summary>The last question of each person in each conversation, for nodes that share a database: the next sentence may reach another of them.</summary>
public sealed class TalkStore(Database database)
{
    /// <summary>The question, or null when there is none that still counts.</summary>
    public async Task<Question?> FindAsync(string conversationId, string personId, DateTimeOffset machineNow) =>
        await database.ReadAsync(connection => connection.QueryFirstOrDefaultAsync<string?>(
            "SELECT question FROM talks WHERE conversation_id = @conversationId AND person_id = @personId AND expires_at > @machineNow",
            new { conversationId, personId, machineNow })) is { } json
            ? JsonSerializer.Deserialize(json, StorageJson.Readable.Question) : null;

    /// <summary>Puts a question in the place of the one before, and removes what ended meanwhile.</summary>
    public static async Task SaveAsync(Work work, string conversationId, string personId, Question question, DateTimeOffset machineNow, TimeSpan lifetime)
    {
        const string sql = """
            INSERT INTO talks (conversation_id, person_id, question, expires_at) VALUES (@conversationId, @personId, @Json, @Ends)
            ON CONFLICT (conversation_id, person_id) DO UPDATE SET question = excluded.question, expires_at = excluded.expires_at
            """;
        await work.ExecuteAsync("DELETE FROM talks WHERE expires_at <= @machineNow", new { machineNow });
        await work.ExecuteAsync(sql, new { conversationId, personId, Json = JsonSerializer.Serialize(question, StorageJson.Readable.Question), Ends = machineNow + lifetime });
    }
}
