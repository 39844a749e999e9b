namespace CztBot.Operations;

/// <summary>What a caller chooses about the program it builds; the rest are settings.</summary>
public sealed record HostChoice
{
    /// <summary>The data folder; null for the configured one.</summary>
    public string? Data { get; init; }

    /// <summary>A PostgreSQL connection string; empty for a file in the data folder, null for the configured one.</summary>
    public string? Database { get; init; }

    /// <summary>Business time at the start; null for now, or where Development left off.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Business time stands still until it is moved.</summary>
    public bool Frozen { get; init; }

    /// <summary>Addresses to listen on; null for the configured ones.</summary>
    public string? Urls { get; init; }

    /// <summary>Whether Quartz looks what is due; a demonstration looks by itself.</summary>
    public bool Schedule { get; init; } = true;

    /// <summary>Whether events go to the console.</summary>
    public bool Log { get; init; } = true;

    /// <summary>Where events go besides; null for nowhere else.</summary>
    public ILoggerProvider? LogTo { get; init; }

    /// <summary>Machine time: leases, back-off, tokens. Never moved but by a test.</summary>
    public TimeProvider Machine { get; init; } = TimeProvider.System;

    /// <summary>Settings that go before those of the files.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a test puts in the place of the world outside.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    /// <summary>Development or Production; null for the process's own.</summary>
    public string? Environment { get; init; }
}
