using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Core.Bulletins;

/// <summary>The issued data set as it is kept for ever.</summary>
public static class BulletinJson
{
    private static readonly BulletinJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Bulletin bulletin) => JsonSerializer.Serialize(bulletin, Context.Bulletin);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> makes.</exception>
    public static Bulletin Read(string json) =>
        KeptJson.Read<Bulletin>(json);
}

[JsonSerializable(typeof(Bulletin))]
internal sealed partial class BulletinJsonContext : JsonSerializerContext;
