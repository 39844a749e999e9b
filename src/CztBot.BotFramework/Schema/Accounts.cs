using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user or a bot on a channel.</summary>
public class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The Entra object id, in Teams.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    /// <summary>Properties that this bot has no use for, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    public string? Id { get; set; }

    public bool? IsGroup { get; set; }

    /// <summary>personal, groupChat or channel, in Teams.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }

    public string? Name { get; set; }

    /// <summary>Properties that this bot has no use for, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Where a conversation is, enough to write to it later.</summary>
public class ConversationReference
{
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Locale { get; set; }
}

/// <summary>What the channel answers to a sent activity.</summary>
public class ResourceResponse
{
    public string? Id { get; set; }
}
