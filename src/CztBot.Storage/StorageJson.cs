using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CztBot.Core.CarryOvers;
using CztBot.Core.Decompositions;
using CztBot.Core.Dispatches;
using CztBot.Core.Mechanisms;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Problems;
using CztBot.Core.Projects;
using CztBot.Core.Reports;
using CztBot.Core.Supervision;
using CztBot.Core.Supplements;

namespace CztBot.Storage;

/// <summary>How bodies stand in columns: JSON with readable Chinese.</summary>
[JsonSerializable(typeof(ProgressReport))]
[JsonSerializable(typeof(ReportContent))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(HandOverOrder))]
[JsonSerializable(typeof(SupervisionCase))]
[JsonSerializable(typeof(Dispatch))]
[JsonSerializable(typeof(DispatchAnswer))]
[JsonSerializable(typeof(ItemScope))]
[JsonSerializable(typeof(Closure))]
[JsonSerializable(typeof(CarryOver))]
[JsonSerializable(typeof(CrossProject))]
[JsonSerializable(typeof(YearlyEntry))]
[JsonSerializable(typeof(Decomposition))]
[JsonSerializable(typeof(SupplementDraft))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    private static StorageJson? _readable;

    public static StorageJson Readable => _readable ??= new StorageJson(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
