using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The signing keys that an OpenID metadata document leads to: kept for half a day, fetched again once when a token names a key that is not
/// among them. An outage of the document is survived by the keys that are here.
/// </summary>
internal sealed class SigningKeys(string metadata, Func<HttpClient> client, TimeProvider machine) : IDisposable
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>Between two fetches that unknown keys asked for: who invents keys must not make us ask all day.</summary>
    public static readonly TimeSpan BetweenUnknown = TimeSpan.FromMinutes(5);

    /// <summary>Between two tries while the document cannot be had.</summary>
    public static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Snapshot? _keys;
    private long? _failed;
    private long? _unknown;

    /// <returns>The key, null when there is none of this id.</returns>
    /// <exception cref="SigningKeysUnavailableException">Nobody can say whether there is such a key.</exception>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellation)
    {
        if (_keys is { } now && IsFresh(now) && now.Keys.TryGetValue(id, out var known)) return known;
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (ShouldFetch(id)) await FetchAsync(cancellation).ConfigureAwait(false);
            return _keys?.Keys.GetValueOrDefault(id) ?? (_failed is null ? null : throw new SigningKeysUnavailableException(BetweenFailures));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool ShouldFetch(string id)
    {
        if (_failed is { } failed && machine.GetElapsedTime(failed) < BetweenFailures) return false;
        if (_keys is not { } keys || !IsFresh(keys) || _failed is not null) return true;
        if (keys.Keys.ContainsKey(id) || (_unknown is { } last && machine.GetElapsedTime(last) < BetweenUnknown)) return false;
        _unknown = machine.GetTimestamp();
        return true;
    }

    private bool IsFresh(Snapshot keys) => machine.GetElapsedTime(keys.At) < Kept;

    private async Task FetchAsync(CancellationToken cancellation)
    {
        try
        {
            using var http = client();
            var retriever = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(metadata).IsLoopback };
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, retriever, cancellation).ConfigureAwait(false);
            var endorsements = configuration.JsonWebKeySet.Keys.ToLookup(key => key.KeyId, Endorsements, StringComparer.Ordinal);
            var keys = configuration.SigningKeys.Where(key => !string.IsNullOrEmpty(key.KeyId)).ToLookup(key => key.KeyId, StringComparer.Ordinal);
            _keys = new Snapshot(
                keys.ToDictionary(group => group.Key, group => new SigningKey([.. group], [.. endorsements[group.Key].SelectMany(one => one)]), StringComparer.Ordinal),
                machine.GetTimestamp());
            _failed = null;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it was, a refused connection or a page of another kind: the keys that are here stay good.
            _failed = machine.GetTimestamp();
        }
    }

    // The channels for which a key may speak; a list that only the Bot Framework has.
    private static IEnumerable<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)
            : [];

    private sealed record Snapshot(Dictionary<string, SigningKey> Keys, long At);
}

/// <param name="Endorsements">The channels for which it may speak.</param>
internal sealed record SigningKey(IReadOnlyList<SecurityKey> Keys, IReadOnlySet<string> Endorsements)
{
    public SigningKey(IReadOnlyList<SecurityKey> keys, IEnumerable<string> endorsements)
        : this(keys, endorsements.ToHashSet(StringComparer.Ordinal))
    {
    }
}

/// <summary>The channel's keys cannot be fetched, and none that were fetched before help.</summary>
internal sealed class SigningKeysUnavailableException(TimeSpan retryAfter) : Exception("The channel's signing keys cannot be had")
{
    public TimeSpan RetryAfter => retryAfter;
}
