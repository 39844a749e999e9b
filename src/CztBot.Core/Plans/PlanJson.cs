using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Core.Plans;

/// <summary>Writes and reads a plan as JSON, compactly and with Chinese left readable: the shipped catalogue and the store hold this form.</summary>
public static class PlanJson
{
    private static readonly PlanJsonContext Context = new(new JsonSerializerOptions(PlanJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Plan plan) => JsonSerializer.Serialize(PlanDocument.Of(plan), Context.PlanDocument);

    /// <summary>One item by itself, as it stands in its plan.</summary>
    internal static string Write(PlanItem item) => JsonSerializer.Serialize(PlanDocument.Item.Of(item), Context.Item);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> makes.</exception>
    public static Plan Read(string json) =>
        (JsonSerializer.Deserialize(json, Context.PlanDocument) ?? throw new JsonException("The plan is null.")).ToPlan();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
