using System.Net;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own token for what it posts: kept, renewed before it ends, one request for all who wait for it.</summary>
public sealed class AppTokens(BotFrameworkOptions options, IHttpClientFactory clients, TimeProvider machine) : IDisposable
{
    public const string HttpClientName = "login";

    /// <summary>Renewed when less than this is left; so long an outage of the login is not even noticed.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(10);

    /// <summary>A token that ends sooner than a request may take is none.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _one = new(1, 1);
    // While the login is out of order it is asked now and then, not by everybody.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);
    // A developer's bot never needs it, and what it is made of is large.
    private readonly Lazy<ICredential> _credential = new(() => options.AppType == AppTypes.UserAssignedManagedIdentity
        ? new ManagedIdentityCredential(options, new Clients(clients))
        : new AppCredential(options, new Clients(clients)));
    private volatile Kept? _kept;
    private DateTimeOffset _again;

    /// <returns>Null without an app id: nobody asks a developer's bot for a token.</returns>
    /// <exception cref="CredentialException">There is no token to be had.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellation)
    {
        if (options.AppId.Length == 0) return null;
        if (_kept is { } kept && Left(kept) > Least)
        {
            // One renews it; the others go on with what they have.
            if (Left(kept) > Reserve || !await _one.WaitAsync(TimeSpan.Zero, cancellation).ConfigureAwait(false)) return kept.Token;
        }
        else
        {
            await _one.WaitAsync(cancellation).ConfigureAwait(false);
        }

        try
        {
            if (_kept is not { } now || Left(now) <= Least || (Left(now) <= Reserve && machine.GetUtcNow() >= _again)) await RenewAsync(cancellation).ConfigureAwait(false);
            return _kept!.Token;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Forgets a token that a channel refused, unless it was renewed in the meantime.</summary>
    public void Drop(string token)
    {
        if (_kept is { } kept && kept.Token == token) Interlocked.CompareExchange(ref _kept, null, kept);
    }

    public void Dispose() => _one.Dispose();

    private TimeSpan Left(Kept kept) => kept.Ends - machine.GetUtcNow();

    private async Task RenewAsync(CancellationToken cancellation)
    {
        try
        {
            var fresh = await _credential.Value.AcquireAsync(cancellation).ConfigureAwait(false);
            _kept = new Kept(fresh.AccessToken, fresh.ExpiresOn);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // What is still good is used to its end.
            _again = machine.GetUtcNow() + Again;
            if (_kept is { } old && Left(old) > Least) return;
            throw Classify(failure);
        }
    }

    private static CredentialException Classify(Exception failure) => failure switch
    {
        CredentialException known => known,
        MsalServiceException { StatusCode: (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.RequestTimeout or >= 500 } busy => new CredentialUnavailableException(busy.ErrorCode, busy),
        MsalServiceException { StatusCode: >= 400 } refused => new CredentialRejectedException(refused.ErrorCode, refused),
        MsalClientException wrong => new CredentialRejectedException(wrong.ErrorCode, wrong),
        MsalException other => new CredentialUnavailableException(other.ErrorCode, other),
        _ => new CredentialUnavailableException(failure.GetType().Name, failure),
    };

    private sealed record Kept(string Token, DateTimeOffset Ends);

    private sealed class Clients(IHttpClientFactory factory) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => factory.CreateClient(HttpClientName);
    }
}
