using System.Collections.Concurrent;

namespace CztBot.Members;

/// <summary>Accounts that the directory did not know lately: a stranger who writes on does not make the bot ask at each turn.</summary>
public sealed class FailedLookups(TimeProvider machine)
{
    private const int Most = 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, long> _at = new(StringComparer.Ordinal);

    public bool Lately(string account) => _at.TryGetValue(account, out var at) && machine.GetElapsedTime(at) < Kept;

    public void Note(string account)
    {
        // Forgetting early costs a question, remembering all would cost memory.
        if (_at.Count >= Most) _at.Clear();
        _at[account] = machine.GetTimestamp();
    }
}
