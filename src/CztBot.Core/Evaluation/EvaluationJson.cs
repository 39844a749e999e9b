using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Core.Evaluation;

/// <summary>The pack as it is kept for ever, and its checksum.</summary>
public static class EvaluationJson
{
    private static readonly EvaluationJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(EvaluationPack pack) => JsonSerializer.Serialize(pack, Context.EvaluationPack);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> makes.</exception>
    public static EvaluationPack Read(string json) =>
        KeptJson.Read<EvaluationPack>(json);

    /// <summary>SHA-256 of a kept text, hexadecimal.</summary>
    public static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    /// <summary>What somebody has seen, whatever the time of day: changes with every figure.</summary>
    public static string Seen(EvaluationPack pack) => HashOf(Write(pack with { AsOf = default }))[..16];
}

[JsonSerializable(typeof(EvaluationPack))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext;
