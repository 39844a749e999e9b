using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>Sends what the ledger has planned: claim → send → record, one at a time, in order of importance.</summary>
public sealed class Sender(DeliveryStore deliveries, Courier courier, SendingPause pause, BusinessClock clock, TimeProvider machine) : ISending, IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly string _name = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Sends until nothing is due, or nothing can leave.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await deliveries.SweepAsync(clock.Now, machine.GetUtcNow());
            while (!pause.Holds && await deliveries.ClaimAsync(_name, clock.Now, machine.GetUtcNow(), Lease) is { } entry)
                await SendAsync(entry, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

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
        await deliveries.RecordAsync(entry.Id, _name, outcome.State, clock.Now, outcome.ActivityId, outcome.Error, retryAt, outcome.Version);
    }
}
