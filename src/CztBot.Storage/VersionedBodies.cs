using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>What is kept as one body a number with every version of it, in a table and a table of versions of the same shape.</summary>
/// <param name="table">E.g. projects.</param>
/// <param name="word">What the table of versions and its column call one of them, e.g. carry_over; on the trail carryover.</param>
internal sealed class VersionedBodies<T>(string table, string word, JsonTypeInfo<T> type)
    where T : class
{
    private readonly string _all = $"SELECT body FROM {table} ORDER BY id";
    private readonly string _one = $"SELECT body FROM {table} WHERE id = @id";
    private readonly string _insert = $"INSERT INTO {table} (id, version, body, changed_at) VALUES (@id, @number, @body, @At) ON CONFLICT DO NOTHING";
    private readonly string _update = $"UPDATE {table} SET version = @number, body = @body, changed_at = @At WHERE id = @id AND version = @number - 1";
    private readonly string _version = $"""
        INSERT INTO {word}_versions ({word}_id, version, action, body, person_id, channel, at)
        VALUES (@id, @number, @action, @body, @PersonId, @Channel, @At)
        """;
    private readonly string _trail = word.Replace("_", "", StringComparison.Ordinal);

    public Task<IReadOnlyList<T>> AllAsync(Database database) => database.ReadAsync(async connection => Read(await connection.QueryAsync<string>(_all)));

    public async Task<IReadOnlyList<T>> AllAsync(Work work) => Read(await work.QueryAsync<string>(_all));

    public async Task<T?> FindAsync(Database database, string id) =>
        await database.ReadAsync(connection => connection.QueryFirstOrDefaultAsync<string>(_one, new { id })) is { } body ? Read(body) : null;

    /// <summary>Writes a version if nobody was quicker.</summary>
    /// <param name="number">One more than the version that it replaces.</param>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing of the work is written.</returns>
    public async Task<bool> SaveAsync(Work work, string id, int number, T one, string action, T? before)
    {
        var body = Body(one);
        var row = new { id, number, body, action, work.Actor.PersonId, work.Actor.Channel, work.Actor.At };
        if (await work.ExecuteAsync(before is null ? _insert : _update, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync(_version, row);
        await work.AuditAsync($"{_trail}.{action}", $"{_trail}/{id}", before is null ? null : Body(before), body);
        return true;
    }

    private string Body(T one) => JsonSerializer.Serialize(one, type);

    private T Read(string body) => KeptJson.Read<T>(body);

    private IReadOnlyList<T> Read(IEnumerable<string> bodies) => [.. bodies.Select(Read)];
}
