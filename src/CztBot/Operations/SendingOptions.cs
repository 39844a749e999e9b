using System.ComponentModel.DataAnnotations;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>The settings under "Dispatch:Sending".</summary>
public sealed class SendingOptions
{
    /// <summary>Messages a second in all, on all nodes together; 0 for no limit.</summary>
    [Range(0, 1000)]
    public int PerSecond { get; set; } = 30;

    /// <summary>How many conversations a node writes to at once.</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 8;

    /// <summary>How long a message belongs to the node that took it, in seconds; longer than a channel may take to answer. After it others look after the message of a node that died.</summary>
    [Range(5, 600)]
    public int LeaseSeconds { get; set; } = 120;

    public SendingPace ToPace() => new(PerSecond);
}
