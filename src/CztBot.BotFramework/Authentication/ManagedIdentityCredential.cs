using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity that Azure gives to the machine: no secret at all.</summary>
internal sealed class ManagedIdentityCredential(BotFrameworkOptions options, IMsalHttpClientFactory clients) : ICredential
{
    private readonly Lazy<IManagedIdentityApplication> _app = new(
        () => ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId)).WithHttpClientFactory(clients, retryOnceOn5xx: false).Build());

    public Task<AuthenticationResult> AcquireAsync(CancellationToken cancellation) =>
        _app.Value.AcquireTokenForManagedIdentity(options.Scope).WithForceRefresh(true).ExecuteAsync(cancellation);
}
