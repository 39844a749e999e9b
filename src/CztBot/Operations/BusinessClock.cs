namespace CztBot.Operations;

/// <summary>
/// Business time: rounds, due dates and stamps on records, in the configured zone. In Development it can be moved, forward only.
/// Tokens, leases and back-off use the machine's <see cref="TimeProvider"/>, which is never moved.
/// </summary>
public sealed class BusinessClock(TimeProvider machine, TimeZoneInfo zone)
{
    private readonly Lock _lock = new();
    private TimeSpan _ahead;
    private DateTimeOffset? _frozen;

    /// <summary>Now, with the zone's offset, cut to milliseconds.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
            {
                var now = TimeZoneInfo.ConvertTime(_frozen ?? machine.GetUtcNow() + _ahead, zone);
                return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), now.Offset);
            }
        }
    }

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public TimeZoneInfo Zone => zone;

    /// <summary>A wall-clock time of the zone as an instant.</summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>Moves forward; time flows on from there.</summary>
    /// <returns>False when the instant lies in the past: nothing changes.</returns>
    public bool MoveTo(DateTimeOffset instant)
    {
        lock (_lock)
        {
            if (instant < (_frozen ?? machine.GetUtcNow() + _ahead)) return false;
            if (_frozen is not null) _frozen = instant;
            else _ahead = instant - machine.GetUtcNow();
            return true;
        }
    }

    /// <summary>Stands still at an instant, until it is moved: for a demonstration in virtual time.</summary>
    public void Freeze(DateTimeOffset instant)
    {
        lock (_lock) _frozen = instant;
    }

    /// <summary>Starts at an instant in the past or the future and flows on; once, before anything runs.</summary>
    public void StartAt(DateTimeOffset instant)
    {
        lock (_lock) _ahead = instant - machine.GetUtcNow();
    }
}
