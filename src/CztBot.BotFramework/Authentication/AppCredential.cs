using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A password or a certificate of the app registration.</summary>
internal sealed class AppCredential(BotFrameworkOptions options, IMsalHttpClientFactory clients) : ICredential
{
    private readonly string[] _scopes = [$"{options.Scope}/.default"];
    private readonly Lazy<IConfidentialClientApplication> _app = new(() => Build(options, clients), LazyThreadSafetyMode.PublicationOnly);

    // Tokens are kept in one place only, ours: it goes by the machine clock and makes one request for all who wait.
    public Task<AuthenticationResult> AcquireAsync(CancellationToken cancellation) =>
        _app.Value.AcquireTokenForClient(_scopes).WithForceRefresh(true).ExecuteAsync(cancellation);

    private static IConfidentialClientApplication Build(BotFrameworkOptions options, IMsalHttpClientFactory clients)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(options.Login, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(clients, retryOnceOn5xx: false);
        return (options.Password.Length > 0
            ? builder.WithClientSecret(options.Password)
            // With the chain, so that a renewed certificate of the same name goes on working.
            : builder.WithCertificate(Certificate(options), sendX5C: true)).Build();
    }

    private static X509Certificate2 Certificate(BotFrameworkOptions options)
    {
        try
        {
            return options.CertificatePath.Length > 0
                ? X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword)
                : FromStore(options.CertificateThumbprint);
        }
        catch (Exception unusable) when (unusable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CredentialRejectedException("certificate", unusable);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in (ReadOnlySpan<StoreLocation>)[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly);
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..]) return found;
        }

        throw new CryptographicException("No certificate with this thumbprint.");
    }
}
