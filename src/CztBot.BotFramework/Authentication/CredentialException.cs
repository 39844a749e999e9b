namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot has no token of its own, so nothing can be sent to anybody.</summary>
public abstract class CredentialException(string message, string code, Exception? inner) : Exception(message, inner)
{
    /// <summary>A short code for the log, e.g. invalid_client; no secret.</summary>
    public string Code => code;
}

/// <summary>The login does not accept the bot's credential. Only a person can put that right.</summary>
public sealed class CredentialRejectedException(string code, Exception? inner = null)
    : CredentialException($"The login rejects the bot's own credential: {code}", code, inner);

/// <summary>The login cannot be reached or is out of order.</summary>
public sealed class CredentialUnavailableException(string code, Exception? inner = null)
    : CredentialException($"The login gives no token at present: {code}", code, inner);
