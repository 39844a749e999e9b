using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CztBot.Core.Questions;

/// <summary>A question as a button carries it, to be asked again, and as it is kept for a follow-up.</summary>
public static class QuestionJson
{
    private static readonly QuestionJsonContext Context = new(new JsonSerializerOptions { IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true });

    /// <summary>How it is written and read.</summary>
    public static JsonTypeInfo<Question> Type => Context.Question;

    public static string Write(Question question) => JsonSerializer.Serialize(question, Context.Question);

    /// <summary>Null for what <see cref="Write"/> did not make.</summary>
    public static Question? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize(text, Context.Question);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Question))]
internal sealed partial class QuestionJsonContext : JsonSerializerContext;
