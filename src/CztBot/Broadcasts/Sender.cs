using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>Sends what the ledger has planned: claim → send → record, in order of importance, to several conversations at once and one message at a time to each.</summary>
public sealed class Sender(DeliveryStore deliveries, Courier courier, SendingPause pause, BusinessClock clock, DispatchOptions options, SendSignal signal, TimeProvider machine) : ISending, IDisposable
{
    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Sending.LeaseSeconds);
    private readonly string _name = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SendingPace _pace = options.Sending.ToPace();

    /// <summary>Sends until nothing is due, or nothing can leave now.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await deliveries.SweepAsync(clock.Now, machine.GetUtcNow());
            // The first goes alone: where the bot itself is refused, one message learns it and not as many as fit.
            if (!await NextAsync(cancellation)) return;
            await Task.WhenAll(Enumerable.Range(0, options.Sending.AtOnce).Select(_ => WorkAsync(cancellation)));
            // What could not leave in this moment is looked after by the service.
            if (await deliveries.OldestDueAsync(clock.Now) is not null) signal.Raise();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task WorkAsync(CancellationToken cancellation)
    {
        while (await NextAsync(cancellation))
        {
        }
    }

    private async Task<bool> NextAsync(CancellationToken cancellation)
    {
        if (pause.Holds || await deliveries.ClaimAsync(_name, clock.Now, machine.GetUtcNow(), _lease, _pace) is not { } entry) return false;
        await SendAsync(entry, cancellation);
        return true;
    }

    private async Task SendAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        var outcome = await courier.DeliverAsync(entry, cancellation);
        if (outcome.State == DeliveryStates.Planned && pause.Hold(entry.Id, outcome.Error!) is { } again)
        {
            await deliveries.ReleaseAsync(entry.Id, _name, clock.Now, again);
            return;
        }

        if (outcome.State == DeliveryStates.Planned) outcome = outcome with { State = DeliveryStates.Failed };
        if (outcome.State == DeliveryStates.Sent) pause.End(entry.Id);
        var retryAt = outcome.RetryAfter is { } wait ? machine.GetUtcNow() + wait : (DateTimeOffset?)null;
        await deliveries.RecordAsync(entry.Id, _name, outcome.State, clock.Now, outcome.ActivityId, outcome.Error, retryAt, outcome.Version, outcome.Uncertain);
    }
}
