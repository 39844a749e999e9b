using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A way to get a fresh token of the bot's own.</summary>
internal interface ICredential
{
    Task<AuthenticationResult> AcquireAsync(CancellationToken cancellation);
}
