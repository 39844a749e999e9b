namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a conversation as Teams knows them.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    /// <summary>user, guest or anonymous.</summary>
    public string? UserRole { get; set; }
}
