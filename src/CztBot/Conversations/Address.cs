using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Conversations;

/// <summary>Where somebody or a group can be written to; stored as JSON in the shape of the protocol's conversation reference.</summary>
public sealed record Address
{
    /// <summary>The channel, e.g. msteams, webchat.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Where the channel takes the bot's messages.</summary>
    public required string ServiceUrl { get; init; }

    public required Account Bot { get; init; }

    public required Account User { get; init; }

    public required Place Conversation { get; init; }

    public string? Locale { get; init; }

    /// <summary>What the account is known by: in Teams, which alone vouches for it, the Entra object id where there is one.</summary>
    [JsonIgnore]
    public string UserKey => ChannelId == "msteams" && User.AadObjectId is { Length: > 0 } id ? id : User.Id;

    public string ToJson() => JsonSerializer.Serialize(this, AddressJson.Default.Address);

    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    public static Address FromJson(string json) => JsonSerializer.Deserialize(json, AddressJson.Default.Address)!;
}

/// <summary>An account of a channel.</summary>
/// <param name="AadObjectId">The Entra object id, in Teams; on another channel nobody vouches for it.</param>
public sealed record Account(string Id, string? Name = null, string? AadObjectId = null);

/// <summary>A conversation of a channel.</summary>
/// <param name="ConversationType">personal, groupChat or channel, in Teams.</param>
/// <param name="TeamId">The team that a channel belongs to, in Teams.</param>
public sealed record Place(string Id, bool? IsGroup = null, string? ConversationType = null, string? TenantId = null, string? TeamId = null)
{
    private const string Thread = ";messageid=";

    /// <summary>More than one person reads along.</summary>
    [JsonIgnore]
    public bool IsShared => (IsGroup ?? false) || ConversationType is not (null or "" or "personal");

    /// <summary>The channel as a whole where this is one thread of it, so that what is sent there begins a thread of its own.</summary>
    public Place WithoutThread() => Id.IndexOf(Thread, StringComparison.OrdinalIgnoreCase) is > 0 and var cut ? this with { Id = Id[..cut] } : this;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Address))]
internal sealed partial class AddressJson : JsonSerializerContext;
