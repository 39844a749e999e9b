using System.Collections.Concurrent;
using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>
/// Sends what the ledger has planned: claim → send → record, in order of importance, to several conversations at once and one message at a time to each.
/// As many are claimed as there is room for; none of them waits until the others have arrived.
/// </summary>
public sealed partial class Sender(
    DeliveryStore deliveries, Courier courier, SendingPause pause, BusinessClock clock, DispatchOptions options, SendSignal signal, TimeProvider machine, ILogger<Sender> logger) : ISending, IDisposable
{
    private const int Shares = 2;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Sending.LeaseSeconds);
    private readonly string _name = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SemaphoreSlim _slots = new(options.Sending.AtOnce, options.Sending.AtOnce);
    private readonly ConcurrentDictionary<string, Task> _underway = new(StringComparer.Ordinal);
    private readonly SendingPace _pace = options.Sending.ToPace();

    // Where the bot itself is refused, one message learns it and not as many as fit.
    private volatile bool _inDoubt = true;

    /// <inheritdoc/>
    public async Task<TimeSpan?> StartAsync(CancellationToken cancellation) => (await BeginAsync(cancellation)).Wait;

    /// <inheritdoc/>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        bool any;
        TimeSpan? wait;
        // Whoever was busy with one message may have another waiting; what has begun may have arrived before anybody waits for it.
        do (wait, any) = await BeginAsync(cancellation);
        while ((await SettleAsync() || any) && wait == Again);
        // What could not leave in this moment is looked after by the service.
        if (await deliveries.OldestDueAsync(clock.Now) is not null) signal.Raise();
    }

    /// <inheritdoc/>
    public async Task<bool> SettleAsync()
    {
        var waited = false;
        for (; !_underway.IsEmpty; waited = true) await Task.WhenAll(_underway.Values);
        return waited;
    }

    public void Dispose()
    {
        _one.Dispose();
        _slots.Dispose();
    }

    private async Task<(TimeSpan? Wait, bool Any)> BeginAsync(CancellationToken cancellation)
    {
        // Asked before each claim: by the time that one found no room there may be some again, and that is no reason to wait.
        DateTimeOffset? full;
        var any = false;
        await _one.WaitAsync(cancellation);
        try
        {
            await deliveries.SweepAsync(clock.Now, machine.GetUtcNow());
            for (full = await deliveries.FreeAtAsync(machine.GetUtcNow(), _pace); await NextAsync(cancellation); any = true)
                full = await deliveries.FreeAtAsync(machine.GetUtcNow(), _pace);
        }
        finally
        {
            _one.Release();
        }

        if (await deliveries.OldestDueAsync(clock.Now) is null) return (null, any);
        var free = full - machine.GetUtcNow();
        return (free is { } soon && soon < Again ? soon > TimeSpan.Zero ? soon : TimeSpan.Zero : Again, any);
    }

    private async Task<bool> NextAsync(CancellationToken cancellation)
    {
        var slots = await SlotsAsync(cancellation);
        IReadOnlyList<LedgerEntry> taken = [];
        try
        {
            if (!pause.Holds) taken = await deliveries.ClaimManyAsync(slots, _name, clock.Now, machine.GetUtcNow(), _lease, _pace);
        }
        finally
        {
            if (slots > taken.Count) _slots.Release(slots - taken.Count);
        }

        foreach (var entry in taken)
        {
            var sending = SendAsync(entry, cancellation);
            _underway[entry.Id] = sending;
            _ = sending.ContinueWith(
                done => _underway.TryRemove(new KeyValuePair<string, Task>(entry.Id, done)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (_inDoubt) await sending;
        }

        return taken.Count > 0;
    }

    // A share of them at least, so that claims and records go to the disk together; whatever else is free goes along.
    private async Task<int> SlotsAsync(CancellationToken cancellation)
    {
        var least = _inDoubt ? 1 : Math.Max(1, options.Sending.AtOnce / Shares);
        var slots = 0;
        try
        {
            for (; slots < least; slots++) await _slots.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            if (slots > 0) _slots.Release(slots);
            throw;
        }

        while (!_inDoubt && slots < options.Sending.AtOnce && _slots.Wait(0, CancellationToken.None)) slots++;
        return slots;
    }

    // What is not recorded stays claimed; the sweep finds it when its lease is over.
    private async Task SendAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        try
        {
            await RecordAsync(entry, await courier.DeliverAsync(entry, cancellation));
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException) LogNotRecorded(exception);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task RecordAsync(LedgerEntry entry, SendOutcome outcome)
    {
        if (outcome.Later is { } later)
        {
            await deliveries.ReleaseAsync(entry.Id, _name, clock.Now, null, later);
            return;
        }

        _inDoubt = outcome.State == DeliveryStates.Planned || (_inDoubt && outcome.State != DeliveryStates.Sent);
        if (outcome.State == DeliveryStates.Planned && pause.Hold(entry.Id, outcome.Error!) is { } again)
        {
            await deliveries.ReleaseAsync(entry.Id, _name, clock.Now, again);
            return;
        }

        if (outcome.State == DeliveryStates.Planned) outcome = outcome with { State = DeliveryStates.Failed };
        if (outcome.State == DeliveryStates.Sent) pause.End(entry.Id);
        var retryAt = outcome.RetryAfter is { } wait ? machine.GetUtcNow() + wait : (DateTimeOffset?)null;
        await deliveries.RecordAsync(
            entry.Id, _name, outcome.State, clock.Now, outcome.ActivityId, outcome.Error, retryAt, outcome.Version, outcome.Uncertain, outcome.AskedByChannel ? retryAt : null, machine.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of a message could not be recorded; it is looked after when its lease is over")]
    private partial void LogNotRecorded(Exception exception);
}
