using System.Text.Json.Serialization;
using CztBot.Conversations;

namespace CztBot.Supervision;

/// <summary>Data of cards/supervision/case.json.</summary>
public sealed record CaseCard(
    string Title, string Notice, IReadOnlyList<NoticeFact> Facts, IReadOnlyList<CaseText> Texts, IReadOnlyList<NoticeAction> Actions);

public sealed record CaseText(string Label, string Text);

/// <summary>Data of cards/supervision/report.json.</summary>
/// <param name="Lead">What a leader reads in half a minute.</param>
/// <param name="Faults">存在问题: unit, fact, evidence.</param>
public sealed record ReportCard(
    string Title, string Notice, string Lead, IReadOnlyList<ReportFault> Faults, IReadOnlyList<CaseText> Texts, string Foot, IReadOnlyList<NoticeAction> Actions);

public sealed record ReportFault(string Unit, string Fact, string Evidence);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseCard))]
[JsonSerializable(typeof(ReportCard))]
internal sealed partial class SupervisionCardJson : JsonSerializerContext;
