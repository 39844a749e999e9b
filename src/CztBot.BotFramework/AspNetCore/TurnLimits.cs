using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>How many turns one person and one conversation may take; whoever wants more is asked to wait. A developer's own machine is not limited.</summary>
public sealed class TurnLimits : IDisposable
{
    private readonly Buckets _callers;
    private readonly Buckets _conversations;

    public TurnLimits(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _callers = new Buckets(Setting(configuration, CallerBurst), Setting(configuration, CallerPerMinute));
        _conversations = new Buckets(Setting(configuration, ConversationBurst), Setting(configuration, ConversationPerMinute));
    }

    /// <summary>The settings and what they are where nothing is set: a person presses seldom; a card in a large group asks back for everyone at once.</summary>
    internal static readonly IReadOnlyDictionary<string, int> Defaults = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [CallerBurst] = 60, [CallerPerMinute] = 60, [ConversationBurst] = 240, [ConversationPerMinute] = 240,
    };

    private const string CallerBurst = "Limits:CallerBurst";
    private const string CallerPerMinute = "Limits:CallerPerMinute";
    private const string ConversationBurst = "Limits:ConversationBurst";
    private const string ConversationPerMinute = "Limits:ConversationPerMinute";

    /// <returns>Null when the turn may be taken.</returns>
    internal Refusal? Refuse(Activity activity) =>
        _callers.Take($"{activity.ChannelId}\n{activity.From?.Id}") is { } wait ? TooMany(wait)
        : _conversations.Take($"{activity.ChannelId}\n{activity.Conversation?.Id}") is { } longer ? TooMany(longer)
        : null;

    public void Dispose()
    {
        _callers.Dispose();
        _conversations.Dispose();
    }

    private static Refusal TooMany(TimeSpan wait) => new(StatusCodes.Status429TooManyRequests, wait);

    private static int Setting(IConfiguration configuration, string name) =>
        int.TryParse(configuration[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : Defaults[name];
}

/// <summary>Token buckets, a fixed number of them: names are told apart by their hash, so that inventing names costs no memory.</summary>
internal sealed class Buckets(int burst, int perMinute) : IDisposable
{
    private readonly TokenBucketRateLimiter?[] _buckets = new TokenBucketRateLimiter?[4096];

    /// <returns>How long to wait; null when there was a token.</returns>
    public TimeSpan? Take(string name)
    {
        // The hash is another one in each process: nobody can choose a name that empties somebody else's bucket.
        var bucket = Bucket((int)((uint)name.GetHashCode(StringComparison.Ordinal) % _buckets.Length));
        bucket.TryReplenish();
        using var lease = bucket.AttemptAcquire();
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose()
    {
        foreach (var bucket in _buckets) bucket?.Dispose();
    }

    private TokenBucketRateLimiter Bucket(int index)
    {
        if (_buckets[index] is { } known) return known;
        var fresh = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            AutoReplenishment = false,
        });
        return Interlocked.CompareExchange(ref _buckets[index], fresh, null) ?? fresh;
    }
}
