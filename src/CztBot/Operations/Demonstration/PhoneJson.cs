using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Operations.Demonstration;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class PhoneJson : JsonSerializerContext;
