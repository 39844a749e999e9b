using Microsoft.Identity.Client;

namespace CztBot.Conversations;

/// <summary>The bot has no token of its own: what our own protocol project throws under this name, made of what Microsoft's throws.</summary>
internal sealed class CredentialException(AggregateException failed) : Exception("The login gives no token", failed)
{
    /// <summary>A short code for the log, e.g. invalid_client; no secret.</summary>
    public string Code => CodeOf(failed) ?? "unknown";

    /// <returns>Null for a failure of another kind.</returns>
    public static string? CodeOf(AggregateException failed) => failed.Flatten().InnerExceptions.OfType<MsalException>().LastOrDefault()?.ErrorCode;
}
