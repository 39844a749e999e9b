using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>
/// What each person said or was shown last in each conversation, for the sentence that goes on from it. It is kept for a while and is no record: in memory
/// where there is one node (after a restart the person is asked back), in the database where several share it, since the next sentence may reach another.
/// In a group everybody goes on from their own.
/// </summary>
/// <param name="kind">What is kept, apart from what others keep.</param>
public sealed class LastOf<T>(string kind, JsonTypeInfo<T> type, Database database, TalkStore store, TimeProvider machine)
    where T : class
{
    private const int Most = 2000;
    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, (T Kept, DateTimeOffset At)> _last = new(StringComparer.Ordinal);

    /// <summary>What was kept; null when there is none that still counts.</summary>
    public async Task<T?> FindAsync(Turn turn)
    {
        if (!database.IsShared) return _last.TryGetValue(Key(turn), out var last) && machine.GetUtcNow() - last.At < Expiry ? last.Kept : null;
        return await store.FindAsync(turn.ConversationId, turn.Caller.Person.Id, kind, machine.GetUtcNow()) is { } json ? JsonSerializer.Deserialize(json, type) : null;
    }

    /// <summary>Puts it in the place of the one before; nothing in its place where null.</summary>
    public async Task KeepAsync(Turn turn, T? kept)
    {
        if (turn.ConversationId.Length == 0) return;
        if (database.IsShared) await SaveAsync(turn, kept);
        else if (kept is null) _last.TryRemove(Key(turn), out _);
        else
        {
            if (_last.Count >= Most) MakeRoom();
            _last[Key(turn)] = (kept, machine.GetUtcNow());
        }
    }

    private async Task SaveAsync(Turn turn, T? kept)
    {
        var (conversation, person, now) = (turn.ConversationId, turn.Caller.Person.Id, machine.GetUtcNow());
        // Most cards have nothing to drop.
        if (kept is null && await store.FindAsync(conversation, person, kind, now) is null) return;
        await database.WriteAsync(turn.Actor with { Turn = null }, async work =>
        {
            if (kept is null) await TalkStore.DropAsync(work, conversation, person, kind);
            else await TalkStore.SaveAsync(work, conversation, person, kind, JsonSerializer.Serialize(kept, type), now, Expiry);
            return true;
        });
    }

    private void MakeRoom()
    {
        var old = machine.GetUtcNow() - Expiry;
        foreach (var (key, last) in _last)
            if (last.At < old) _last.TryRemove(key, out _);
        if (_last.Count >= Most) _last.Clear();
    }

    private static string Key(Turn turn) => $"{turn.ConversationId}/{turn.Caller.Person.Id}";
}
