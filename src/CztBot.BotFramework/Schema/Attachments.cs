using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file on a message.</summary>
public class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    /// <summary>A card as a <see cref="JsonElement"/>.</summary>
    public object? Content { get; set; }

    public string? Name { get; set; }

    /// <summary>Properties that this bot has no use for, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Something about the text, e.g. a mention.</summary>
public class Entity
{
    public string? Type { get; set; }

    /// <summary>The entity's own properties, e.g. mentioned and text.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
