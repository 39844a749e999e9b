using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>What was said in one conversation, kept in memory, newest last; the page replays it from any point.</summary>
public sealed class Transcript
{
    private const int Most = 500;
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _activities = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _dropped;

    /// <summary>How many messages the bot wrote, for the page's unread marks.</summary>
    public int FromBot { get; private set; }

    /// <summary>Appends an activity and gives it its place.</summary>
    public void Add(JsonObject activity, bool fromBot)
    {
        lock (_lock)
        {
            _activities.Add(activity);
            if (_activities.Count > Most)
            {
                _activities.RemoveAt(0);
                _dropped++;
            }

            if (fromBot) FromBot++;
            Signal();
        }
    }

    /// <summary>Changes an activity and shows it again under its old id and time.</summary>
    /// <returns>False when there is no such activity.</returns>
    public bool Update(string id, Action<JsonObject> change)
    {
        lock (_lock)
        {
            if (Find(id) is not { } found) return false;
            var again = found.DeepClone().AsObject();
            change(again);
            // The old place stays, so that a replay shows it there; whoever listens gets it as news.
            _activities[_activities.IndexOf(found)] = again;
            _activities.Add(again);
            Signal();
            return true;
        }
    }

    /// <summary>Everything from a watermark on, each activity once, and the next watermark.</summary>
    public (IReadOnlyList<JsonObject> Activities, int Watermark) From(int watermark)
    {
        lock (_lock)
        {
            var start = Math.Clamp(watermark - _dropped, 0, _activities.Count);
            return ([.. _activities.Skip(start).Distinct()], _activities.Count + _dropped);
        }
    }

    /// <summary>Completes at the next change after a watermark; at once when there was one.</summary>
    public Task ChangedAfter(int watermark)
    {
        lock (_lock) return _activities.Count + _dropped > watermark ? Task.CompletedTask : _changed.Task;
    }

    private JsonObject? Find(string id) => _activities.FindLast(activity => activity["id"]?.GetValue<string>() == id);

    private void Signal()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}
