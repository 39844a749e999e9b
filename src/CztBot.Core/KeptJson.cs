using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CztBot.Core;

/// <summary>
/// Reads what an earlier program may have kept: a field that came later has the default that its type gives it. Generated readers would leave null there,
/// since they set every init-only property, so this one goes by reflection.
/// </summary>
public static class KeptJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <param name="body">Camel case, as the generated writers of bodies make it.</param>
    /// <exception cref="JsonException">The text is not such a body.</exception>
    public static T Read<T>(string body)
        where T : class => JsonSerializer.Deserialize<T>(body, Options) ?? throw new JsonException("The body is null.");
}
