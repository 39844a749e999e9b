using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Says whether a token proves that an activity comes from the channel that it names.</summary>
public sealed class ChannelTokens(BotFrameworkOptions options, IHttpClientFactory clients, TimeProvider machine) : IDisposable
{
    public const string HttpClientName = "openid";
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly SigningKeys _channel = new(options.OpenIdMetadata, () => clients.CreateClient(HttpClientName), machine);
    private readonly SigningKeys _emulator = new(options.EmulatorMetadata, () => clients.CreateClient(HttpClientName), machine);

    /// <summary>The bot is registered, so its channels have tokens.</summary>
    public bool AreExpected => options.AppId.Length > 0;

    /// <returns>What is wrong with it, a word for the log; null when it is good.</returns>
    /// <exception cref="SigningKeysUnavailableException">It cannot be told.</exception>
    public async Task<string?> FaultAsync(string raw, Activity activity, CancellationToken cancellation)
    {
        if (!AreExpected) return "app";
        if (Read(raw) is not { } token) return "format";

        // Before anything is asked of anybody: whose token it claims to be, and that it is of a kind that we take.
        var emulator = options.AllowEmulator && options.EmulatorIssuers.Contains(token.Issuer, StringComparer.Ordinal);
        if (!emulator && token.Issuer != options.Issuer) return "issuer";
        if (!Algorithms.Contains(token.Alg) || token.IsEncrypted) return "algorithm";
        if (!InTime(token)) return "lifetime";
        if (!emulator && !token.Audiences.SequenceEqual([options.AppId])) return "audience";
        if (emulator && AppOf(token) != options.AppId) return "audience";
        if (!emulator && Text(token, "serviceurl") is var service && (string.IsNullOrEmpty(service) || service != activity.ServiceUrl)) return "serviceurl";

        var key = await (emulator ? _emulator : _channel).FindAsync(token.Kid, cancellation).ConfigureAwait(false);
        if (key is null) return "key";
        if (!emulator && (activity.ChannelId is not { } channel || !key.Endorsements.Contains(channel))) return "endorsement";
        return await IsSignedAsync(token, key).ConfigureAwait(false) ? null : "signature";
    }

    /// <summary>Whether the channel's signing keys can be fetched.</summary>
    public async Task<bool> KeysCanBeHadAsync(CancellationToken cancellation)
    {
        try
        {
            await _channel.FindAsync("", cancellation).ConfigureAwait(false);
            return true;
        }
        catch (SigningKeysUnavailableException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _channel.Dispose();
        _emulator.Dispose();
    }

    // What a token holds is parsed when it is asked for, and whoever forged it chose what that is.
    private JsonWebToken? Read(string raw)
    {
        try
        {
            if (!_handler.CanReadToken(raw)) return null;
            var token = _handler.ReadJsonWebToken(raw);
            _ = (token.Issuer, token.Alg, token.ValidFrom, token.ValidTo, token.Audiences.Count());
            return string.IsNullOrEmpty(token.Kid) ? null : token;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private bool InTime(JsonWebToken token)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        return token.ValidTo != DateTime.MinValue && now <= Later(token.ValidTo) && (token.ValidFrom == DateTime.MinValue || now >= token.ValidFrom - Skew);
    }

    private static DateTime Later(DateTime end) => end > DateTime.MaxValue - Skew ? DateTime.MaxValue : end + Skew;

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<object>(claim, out var value) ? value as string : null;

    private static string? AppOf(JsonWebToken token) => Text(token, "ver") switch
    {
        null or "" or "1.0" => Text(token, "appid"),
        "2.0" => Text(token, "azp"),
        _ => null,
    };

    private async Task<bool> IsSignedAsync(JsonWebToken token, SigningKey key)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKeys = key.Keys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            ValidIssuers = [options.Issuer, .. options.EmulatorIssuers],
            // Both were compared above, on our own clock, and the emulator's tokens name the app elsewhere.
            ValidateAudience = false,
            ValidateLifetime = false,
        }).ConfigureAwait(false);
        return result.IsValid;
    }
}
