using System.Collections.Concurrent;
using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Remembers the answers of the last minutes, so that a repeated activity gets the same one and the bot runs once.</summary>
public sealed class TurnMemory(TimeProvider machine)
{
    // A repeat comes within seconds; more answers than these would only hold memory.
    private const int Most = 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string?, string?, string), Entry> _turns = new();
    private readonly ConcurrentQueue<((string?, string?, string) Key, long At)> _order = new();

    internal async Task<TurnAnswer> OnceAsync(Activity activity, Func<Task<TurnAnswer>> run)
    {
        if (string.IsNullOrEmpty(activity.Id)) return await run().ConfigureAwait(false);
        Forget();
        var key = (activity.ChannelId, activity.Conversation?.Id, activity.Id);
        var fresh = new Entry(run);
        var entry = _turns.GetOrAdd(key, fresh);
        if (ReferenceEquals(entry, fresh)) _order.Enqueue((key, machine.GetTimestamp()));
        try
        {
            var answer = await entry.Answer.Value.ConfigureAwait(false);
            // A turn that failed may be tried again by the channel.
            if (answer.Status >= 500) _turns.TryRemove(key, out _);
            return answer;
        }
        catch
        {
            _turns.TryRemove(key, out _);
            throw;
        }
    }

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && (_order.Count >= Most || machine.GetElapsedTime(oldest.At) > Kept))
        {
            if (!_order.TryDequeue(out oldest)) return;
            _turns.TryRemove(oldest.Key, out _);
        }
    }

    private sealed class Entry(Func<Task<TurnAnswer>> run)
    {
        public Lazy<Task<TurnAnswer>> Answer { get; } = new(run);
    }
}

/// <summary>The HTTP answer of a turn.</summary>
internal sealed record TurnAnswer(int Status, byte[] Body)
{
    public static TurnAnswer Empty(HttpStatusCode status) => new((int)status, []);
}
