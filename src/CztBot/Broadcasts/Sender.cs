using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>Sends what the ledger has planned: claim → compose → send → record, one at a time, in order of importance.</summary>
public sealed partial class Sender(
    DeliveryStore deliveries, Outbox outbox, BusinessClock clock, TimeProvider machine, IServiceProvider services, ILogger<Sender> logger) : ISending, IDisposable
{
    private const int MaxAttempts = 6;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly string _name = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Sends until nothing is due.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await deliveries.SweepAsync(clock.Now, machine.GetUtcNow());
            while (await deliveries.ClaimAsync(_name, clock.Now, machine.GetUtcNow(), Lease) is { } entry)
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
        var outcome = await TryAsync(entry, cancellation);
        var retryAt = outcome.RetryAfter is { } wait ? machine.GetUtcNow() + wait : (DateTimeOffset?)null;
        await deliveries.RecordAsync(entry.Id, _name, outcome.State, clock.Now, outcome.ActivityId, outcome.Error, retryAt);
        if (outcome.State != DeliveryStates.Sent) LogNotSent(entry.Kind, outcome.State, outcome.Error ?? "");
    }

    private async Task<SendOutcome> TryAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        try
        {
            var reply = await services.GetRequiredKeyedService<IOutgoing>(entry.Kind).ComposeAsync(ToDelivery(entry), cancellation);
            if (reply is null) return new SendOutcome(DeliveryStates.Cancelled);
            var toGroup = entry.Recipient.StartsWith("group:", StringComparison.Ordinal);
            var outcome = await outbox.SendAsync(entry.Recipient, toGroup ? GroupView.Of(reply) : reply, cancellation);
            if (outcome.State == DeliveryStates.Unknown && DeliveryKinds.SendAgainWhenUnknown(entry.Kind))
                outcome = outcome with { State = DeliveryStates.Retrying };
            return outcome.State == DeliveryStates.Retrying && entry.Attempts >= MaxAttempts
                ? outcome with { State = DeliveryStates.Failed, RetryAfter = null }
                : outcome with { RetryAfter = outcome.State == DeliveryStates.Retrying ? outcome.RetryAfter ?? Backoff(entry.Attempts) : null };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogDefect(entry.Kind, exception);
            return new SendOutcome(DeliveryStates.Failed, Error: "defect");
        }
    }

    private static Delivery ToDelivery(LedgerEntry entry) => new()
    {
        Month = entry.Month,
        Kind = entry.Kind,
        Subject = entry.Subject,
        Recipient = entry.Recipient,
        Occasion = entry.Occasion,
        NotBefore = default,
    };

    // Doubling from two seconds with up to a quarter of jitter, so that nodes do not come back in step.
    private static TimeSpan Backoff(int attempts)
    {
        var seconds = Math.Min(2 * Math.Pow(2, attempts - 1), 120);
#pragma warning disable CA5394 // Jitter is no secret.
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
#pragma warning restore CA5394
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery of kind {Kind} is {State}: {Error}")]
    private partial void LogNotSent(string kind, string state, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery of kind {Kind} failed by a defect")]
    private partial void LogDefect(string kind, Exception exception);
}

/// <summary>What the channel answered, classified once.</summary>
/// <param name="State">One of <see cref="DeliveryStates"/>.</param>
public sealed record SendOutcome(string State, string? ActivityId = null, string? Error = null, TimeSpan? RetryAfter = null);
