using System.Text.Json.Serialization;
using CztBot.Conversations;
using CztBot.Core.Reports;

namespace CztBot.Questions;

/// <summary>Data of cards/questions/answer.json.</summary>
/// <param name="Lead">What holds for all parts; empty for one.</param>
public sealed record AnswerCard(string Lead, IReadOnlyList<AnswerPart> Parts)
{
    /// <summary>Buttons to go deeper, six at most.</summary>
    public IReadOnlyList<NoticeAction> Actions { get; init; } = [];

    /// <summary>What a channel shows that has no cards.</summary>
    public string Fallback => string.Join('；', Parts.Select(part => $"{part.Title}：{part.State}"));
}

/// <summary>One reporting item in an answer.</summary>
public sealed record AnswerPart
{
    public required string Title { get; init; }

    /// <summary>正常推进 · 绿灯 · 完成40%; empty where it was not asked for.</summary>
    public required string State { get; init; }

    /// <summary>A text colour of Adaptive Cards.</summary>
    public required string Tone { get; init; }

    /// <summary>The lamp behind the tone; the card itself shows words.</summary>
    [JsonIgnore]
    public Lamp Lamp { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<NoticeFact> Facts { get; init; }

    /// <summary>Date and source of what is said (R85).</summary>
    public required string Source { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerCard))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class AnswerJson : JsonSerializerContext;
