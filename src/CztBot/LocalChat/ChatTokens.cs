using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CztBot.LocalChat;

/// <summary>Who may see and write which conversation: a JWT of one hour, signed with a key that lives as long as the process.</summary>
public sealed class ChatTokens(TimeProvider machine)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey _key = new(RandomNumberGenerator.GetBytes(32));

    /// <param name="lifetime">An hour where none is named.</param>
    public string Mint(ChatTicket ticket, TimeSpan? lifetime = null) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["conv"] = ticket.Conversation, ["user"] = ticket.User },
        Expires = (machine.GetUtcNow() + (lifetime ?? Lifetime)).UtcDateTime,
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
    });

    /// <summary>What a token allows; null when it is missing, forged or expired.</summary>
    public async Task<ChatTicket?> ReadAsync(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && machine.GetUtcNow().UtcDateTime < end,
        });
        return result.IsValid && result.Claims.TryGetValue("conv", out var conversation) && result.Claims.TryGetValue("user", out var user)
            ? new ChatTicket((string)conversation, (string)user)
            : null;
    }
}

/// <param name="User">The channel's id of the person who writes.</param>
public sealed record ChatTicket(string Conversation, string User);
