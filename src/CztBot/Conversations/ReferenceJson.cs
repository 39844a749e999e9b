using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>How a conversation reference is stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationReference))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
