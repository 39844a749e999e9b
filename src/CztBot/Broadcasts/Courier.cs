using System.Data.Common;
using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>Composes one message at the last moment, hands it over, and says what became of it and when to try again.</summary>
public sealed partial class Courier(Outbox outbox, StandingStore standings, BusinessClock clock, TimeProvider machine, IServiceProvider services, ILogger<Courier> logger)
{
    // Tried for a day, at a quarter of an hour each once it has taken long, or as often as the channel says; and some times at least, since the bot itself may have been away.
    private const int LeastAttempts = 10;
    private const int LongestWait = 15 * 60;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task<SendOutcome> DeliverAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        var outcome = await TryAsync(entry, cancellation);
        if (outcome.State != DeliveryStates.Sent && outcome.Later is null) LogNotSent(entry.Kind, outcome.State, outcome.Error ?? "");
        return outcome;
    }

    private async Task<SendOutcome> TryAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        try
        {
            if (await PutOffAsync(entry) is { } later) return SendOutcome.PutOff(later);
            var reply = await services.GetRequiredKeyedService<IOutgoing>(entry.Kind).ComposeAsync(ToDelivery(entry), cancellation);
            if (reply is null) return new SendOutcome(DeliveryStates.Cancelled);
            var toGroup = entry.Recipient.StartsWith("group:", StringComparison.Ordinal);
            var outcome = await outbox.SendAsync(entry.Recipient, entry.Reference, toGroup ? GroupView.Of(reply) : reply, entry.Replaces, cancellation);
            if (outcome.State == DeliveryStates.Unknown) outcome = outcome with { Uncertain = true };
            if (outcome.State == DeliveryStates.Unknown && !DeliveryKinds.NeverTwice.Contains(entry.Kind))
                outcome = outcome with { State = DeliveryStates.Retrying };
            return outcome.State == DeliveryStates.Retrying && entry.Attempts >= LeastAttempts && machine.GetUtcNow() - entry.FirstTriedAt >= Patience
                ? outcome with { State = DeliveryStates.Failed, RetryAfter = null }
                : outcome with
                {
                    RetryAfter = outcome.State == DeliveryStates.Retrying ? outcome.RetryAfter ?? Backoff(entry.Attempts) : null,
                    AskedByChannel = outcome is { RetryAfter: not null, Error: "http-429" or "http-503" },
                };
        }
        catch (Exception away) when (away is DatabaseException or DbException)
        {
            return new SendOutcome(DeliveryStates.Retrying, Error: "storage", RetryAfter: Backoff(entry.Attempts));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogDefect(entry.Kind, exception);
            return new SendOutcome(DeliveryStates.Failed, Error: "defect");
        }
    }

    // Business time at which it may leave, where that is not now.
    private async Task<DateTimeOffset?> PutOffAsync(LedgerEntry entry)
    {
        if (!DeliveryKinds.InWorkingHours(entry.Kind) || (await standings.LoadAsync()).CalendarOf(entry.Month) is not { } calendar) return null;
        var (now, next) = (clock.Now.DateTime, calendar.NextWorkingTime(clock.Now.DateTime));
        return next > now ? clock.At(DateOnly.FromDateTime(next), TimeOnly.FromDateTime(next)) : null;
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
        var seconds = Math.Min(2 * Math.Pow(2, attempts - 1), LongestWait);
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
/// <param name="State">One of <see cref="DeliveryStates"/>; planned where nothing was wrong with the message, but with the bot itself.</param>
public sealed record SendOutcome(string State, string? ActivityId = null, string? Error = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Nobody knows whether it arrived.</summary>
    public bool Uncertain { get; init; }

    /// <summary>The channel itself named the time to wait, as it does when it has too much to do.</summary>
    public bool AskedByChannel { get; init; }

    /// <summary>Which version of its content left.</summary>
    public string Version { get; init; } = "";

    public const string RefusedByChannel = "http-401";

    /// <summary>Business time to which the message is put off; null for the others.</summary>
    public DateTimeOffset? Later { get; init; }

    /// <summary>Nothing was tried: it is not the time for this message.</summary>
    public static SendOutcome PutOff(DateTimeOffset until) => new(DeliveryStates.Planned) { Later = until };

    /// <summary>The bot was refused, whoever the message was for.</summary>
    public static SendOutcome Held(string error) => new(DeliveryStates.Planned, Error: error);
}
