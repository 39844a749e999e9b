using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CztBot.Core.Reports;

namespace CztBot.Storage;

/// <summary>How bodies stand in columns: JSON with readable Chinese.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ProgressReport))]
[JsonSerializable(typeof(ReportContent))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    public static StorageJson Readable { get; } = new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
