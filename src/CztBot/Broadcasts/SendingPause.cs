namespace CztBot.Broadcasts;

/// <summary>
/// Sending stands still while the bot itself is refused, whoever a message is for: one alarm instead of a failure for each. It tries again by itself, at
/// growing intervals and with another message each time, and goes on as soon as one gets through.
/// </summary>
public sealed partial class SendingPause(TimeProvider machine, ILogger<SendingPause> logger)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    // Longer than from one look of the schedule to the next, so that all others are tried before this one comes again.
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private bool _othersArrived;
    private TimeSpan _interval;
    private DateTimeOffset _until;

    /// <summary>Why it stands still, a code; null while all is well.</summary>
    public string? Reason { get; private set; }

    /// <summary>Nothing is to be tried now.</summary>
    public bool Holds => Reason is not null && machine.GetUtcNow() < _until;

    /// <summary>The bot was refused with this message.</summary>
    /// <returns>
    /// Machine time when this one may be tried again; null when it is this message's own fault: others got through meanwhile, or there is no other to tell
    /// by and it was tried for long.
    /// </returns>
    public DateTimeOffset? Hold(string id, string reason)
    {
        lock (_lock) return Refused(id, reason);
    }

    private DateTimeOffset? Refused(string id, string reason)
    {
        // Several were on their way when the first was refused: that is one refusal.
        if (Holds && _refused.Add(id)) return _until + Behind;
        var aloneForLong = _refused.Count == 1 && _interval == Longest;
        if (!_refused.Add(id) && (_othersArrived || aloneForLong) && reason == SendOutcome.RefusedByChannel)
        {
            _refused.Remove(id);
            return null;
        }

        _othersArrived = false;
        _interval = Reason is null ? First : TimeSpan.FromTicks(Math.Min(_interval.Ticks * 2, Longest.Ticks));
        _until = machine.GetUtcNow() + _interval;
        if (Reason is null) LogPaused(reason);
        Reason = reason;
        return _until + Behind;
    }

    /// <summary>A message got through.</summary>
    public void End(string id)
    {
        lock (_lock) Arrived(id);
    }

    private void Arrived(string id)
    {
        _refused.Remove(id);
        _othersArrived = true;
        if (Reason is null) return;
        Reason = null;
        _interval = TimeSpan.Zero;
        LogResumed();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending is paused, nothing can leave until this is put right: {Reason}")]
    private partial void LogPaused(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sending goes on")]
    private partial void LogResumed();
}
