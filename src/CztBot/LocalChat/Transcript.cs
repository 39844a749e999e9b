using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>What was said in one conversation, kept in memory, newest last; the page replays it from any point.</summary>
public sealed class Transcript
{
    private const int Most = 500;
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _watermark;

    /// <summary>How many messages the bot wrote, for the page's unread marks.</summary>
    public int FromBot { get; private set; }

    /// <summary>Appends an activity; the oldest one goes when there are too many.</summary>
    public void Add(JsonObject activity, bool fromBot)
    {
        lock (_lock)
        {
            _entries.Add(new Entry(++_watermark, activity));
            if (_entries.Count > Most) _entries.RemoveAt(0);
            if (fromBot) FromBot++;
            Signal();
        }
    }

    /// <summary>Changes an activity where it stands; whoever follows gets it again under its old id and time.</summary>
    /// <returns>False when there is no such activity.</returns>
    public bool Update(string id, Action<JsonObject> change)
    {
        lock (_lock)
        {
            var place = _entries.FindIndex(entry => entry.Activity["id"]?.ToString() == id);
            if (place < 0) return false;
            var again = _entries[place].Activity.DeepClone().AsObject();
            change(again);
            _entries[place] = new Entry(++_watermark, again);
            Signal();
            return true;
        }
    }

    /// <summary>Everything that changed after a watermark, each activity once as it now stands, and the next watermark.</summary>
    public (IReadOnlyList<JsonObject> Activities, int Watermark) From(int watermark)
    {
        lock (_lock) return ([.. _entries.Where(entry => entry.At > watermark).Select(entry => entry.Activity)], _watermark);
    }

    /// <summary>Completes at the next change after a watermark; at once when there was one.</summary>
    public Task ChangedAfter(int watermark)
    {
        lock (_lock) return _watermark > watermark ? Task.CompletedTask : _changed.Task;
    }

    private void Signal()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }

    /// <param name="At">The watermark of its last change.</param>
    private sealed record Entry(int At, JsonObject Activity);
}
