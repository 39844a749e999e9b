using CztBot.Core;

namespace CztBot.Storage;

/// <summary>A row of the delivery ledger.</summary>
public sealed record LedgerEntry
{
    public string Id { get; init; } = "";

    public Month Month { get; init; }

    public string Kind { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Recipient { get; init; } = "";

    public string Occasion { get; init; } = "";

    /// <summary>One of <see cref="DeliveryStates"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>Business time at which it was put into the ledger.</summary>
    public DateTimeOffset PlannedAt { get; init; }

    public int Attempts { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>Which version of its content was sent: the beginning of its checksum; empty before. The same text has the same version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The channel's id of the message that this one takes the place of.</summary>
    public string? Replaces { get; init; }

    /// <summary>How many tries ended without anybody knowing whether the message had arrived: so often at most it may stand there twice.</summary>
    public int Uncertain { get; init; }

    /// <summary>A short code for why it failed; no text of the message.</summary>
    public string? Error { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Machine time of its first try; null before.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>Of a claimed message: the recipient's stored conversation as JSON; null where there is none, or where the bot was taken out of it.</summary>
    public string? Reference { get; init; }
}

/// <summary>The states of a delivery.</summary>
public static class DeliveryStates
{
    public const string Planned = "planned";
    public const string Claimed = "claimed";
    public const string Retrying = "retrying";
    public const string Sent = "sent";
    public const string Failed = "failed";
    public const string Unreachable = "unreachable";
    public const string Unknown = "unknown";
    public const string Cancelled = "cancelled";

    /// <summary>Not decided yet.</summary>
    public static bool Pending(string state) => state is Planned or Claimed or Retrying;
}

/// <summary>expected = sent + failed + unreachable + unknown + pending + cancelled, always.</summary>
public sealed record DeliveryTotals(int Expected, int Sent, int Failed, int Unreachable, int Unknown, int Pending, int Cancelled)
{
    public static DeliveryTotals Of(IReadOnlyCollection<LedgerEntry> entries)
    {
        int Count(string state) => entries.Count(entry => entry.State == state);
        return new DeliveryTotals(
            entries.Count,
            Count(DeliveryStates.Sent),
            Count(DeliveryStates.Failed),
            Count(DeliveryStates.Unreachable),
            Count(DeliveryStates.Unknown),
            entries.Count(entry => DeliveryStates.Pending(entry.State)),
            Count(DeliveryStates.Cancelled));
    }
}
