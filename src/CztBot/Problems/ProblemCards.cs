using System.Text.Json.Serialization;
using CztBot.Conversations;

namespace CztBot.Problems;

/// <summary>Data of cards/problems/problem.json.</summary>
public sealed record ProblemCard(
    string Title, string Notice, IReadOnlyList<NoticeFact> Facts, IReadOnlyList<ProblemText> Texts, IReadOnlyList<NoticeAction> Actions);

public sealed record ProblemText(string Label, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemCard))]
internal sealed partial class ProblemCardJson : JsonSerializerContext;
