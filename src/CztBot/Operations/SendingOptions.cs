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

    public SendingPace ToPace() => new(PerSecond);
}
